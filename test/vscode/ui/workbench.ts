import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/host/browser.ts';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { startServer, type RunningServer } from '../../../scripts/host/server.ts';
import { ensureServer } from '../../../scripts/host/serverPackage.ts';
import { copyExtension, FIXTURE_WORKSPACE, type TestHost } from '../../../scripts/testing/stage.ts';

/** VS Code's default themes. */
const THEMES = {
  dark: 'Dark 2026',
  light: 'Light 2026',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

/** Longer than the slowest reaction seen, on a machine with all cores busy. */
const REACTION_LIMIT_MS = 90_000;

/** Between two looks at what is waited for. */
const POLLING_MS = 150;

/** Longer than the pause between two steps of what is shown. */
const SETTLING_MS = 1_500;

/** What a window is opened with. */
export interface WorkbenchOptions {
  /** The folder that it opens a copy of; the fixture workspace without it. */
  folder?: string;
  /** Files that the copy of the folder has as well, by their paths in it. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  theme?: keyof typeof THEMES;
  /** Where the extension runs; in Node without it. */
  host?: TestHost;
  /** Settings over those that keep the window quiet. */
  settings?: Record<string, unknown>;
  /** Whether the folder opens in restricted mode; without it, it is trusted. */
  restricted?: boolean;
  /** The window's width and height, in CSS pixels. */
  size?: { width: number; height: number };
}

/** What the windows of one VS Code have in common. */
interface Machine {
  readonly server: RunningServer;
  readonly browser: BrowserContext;
  /** What a window opens. */
  readonly address: string;
}

/** A window of a real VS Code with the extension in it, to click and type in as a person does. */
export class Workbench {
  /** The page, for everything that has no method here. */
  readonly page: Page;
  /** The copy of the folder that the window shows. */
  readonly folder: string;
  readonly #machine: Machine;
  readonly #end: () => Promise<void>;

  constructor(page: Page, folder: string, machine: Machine, end: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.#machine = machine;
    this.#end = end;
  }

  /**
   * Another window on the same folder, also where this one was killed. To close it leaves VS Code as it is.
   * @param prepare what is done to its page before it opens
   */
  async another(prepare: (page: Page) => Promise<void> = async () => {}): Promise<Workbench> {
    const page = await openPage(this.#machine, prepare);
    return new Workbench(page, this.folder, this.#machine, () => page.close());
  }

  /** Runs a command by its name in the command palette, such as `Readouts: Tag Statement`. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${name}`, name);
  }

  /** Opens a file of the folder by its path in it, and waits until its editor shows. */
  async openFile(file: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    const name = path.basename(file);
    await this.pick(file, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** The same of a readout, and waits until it is known as one, and read-only: the keys that tag are there then. */
  async openReadout(file: string): Promise<void> {
    await this.openFile(file);
    const name = path.basename(file);
    await this.page
      .locator(`.tab.active[data-resource-name="${name}"] .readout-lang-file-icon[aria-label$="Read-only"]`)
      .waitFor();
  }

  /** Types into the open quick pick or input box and accepts the item with this label. */
  async pick(text: string, label: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input').first().fill(text);
    const item = widget.locator('.monaco-list-row').filter({ hasText: label }).first();
    await item.waitFor();
    // By keys: the rows still move while VS Code sorts them, and a click would take the one that has come there.
    await this.eventually(`“${label}” is the item that Enter takes`, async () => {
      if (await widget.locator('.monaco-list-row.focused').filter({ hasText: label }).count()) return true;
      await this.page.keyboard.press('ArrowDown');
      return false;
    });
    await this.page.keyboard.press('Enter');
    // The item may make room for another quick pick, so it is the item that must go.
    await item.waitFor({ state: 'hidden' });
  }

  /** Opens the messages behind the bell: a window of tests, with VS Code's driver in it, shows them nowhere else. */
  async showMessages() {
    const list = this.page.locator('.notifications-center');
    if (!(await list.isVisible())) await this.page.locator('[id="status.notifications"]').click();
    await list.waitFor();
    return list;
  }

  /** Puts the cursor into the active editor, at the first place where `text` shows. */
  async clickText(text: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .view-line').getByText(text).first().click();
  }

  /** Shows the container of the activity bar with this name. */
  async showContainer(name: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name, exact: false });
    const title = this.page.locator('.sidebar .composite.title').filter({ hasText: name });
    // A window that is still putting things back may show it by itself, and the click then hides it.
    await this.eventually(`${name} is shown`, async () => {
      if (await title.isVisible()) return true;
      if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
      await this.settled();
      return title.isVisible();
    });
  }

  /** The rows of a tree view, by the view's name. */
  rows(view: string) {
    return this.#pane(view).getByRole('treeitem');
  }

  /** Puts the focus into one of the extension's tree views, and waits until keys go there. */
  async focusView(view: string): Promise<void> {
    await this.runCommand(`Readouts: Focus on ${view} View`);
    await this.#pane(view).locator('.monaco-list:focus').waitFor();
  }

  #pane(view: string) {
    return this.page
      .locator('.sidebar .pane')
      .filter({ has: this.page.locator(`.pane-header[aria-label^="${view}"]`) });
  }

  /** Folds a view, so that the others have its room. */
  fold(view: string): Promise<void> {
    return this.#setOpen(view, false);
  }

  /** Opens a view. */
  unfold(view: string): Promise<void> {
    return this.#setOpen(view, true);
  }

  async #setOpen(view: string, isOpen: boolean): Promise<void> {
    const header = `.sidebar .pane-header[aria-label^="${view}"]`;
    const asWanted = this.page.locator(`${header}[aria-expanded="${isOpen}"]`);
    // Views that are still moving may not take a click.
    await this.eventually(`${view} is ${isOpen ? 'open' : 'folded'}`, async () => {
      if ((await asWanted.count()) > 0) return true;
      // Its actions show under the mouse, and would take a click beside the title.
      await this.page.locator(`${header} .title`).click();
      return asWanted.waitFor({ timeout: SETTLING_MS }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Polls until it holds. @throws after the limit, with what was waited for */
  async eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
    const limit = Date.now() + REACTION_LIMIT_MS;
    while (!(await holds())) {
      if (Date.now() > limit) throw new Error(`Waited in vain: ${what}`);
      await this.page.waitForTimeout(POLLING_MS);
    }
  }

  /** The text of a file of the folder. None stays empty, but VS Code empties a file before it writes it. */
  async readFile(file: string): Promise<string> {
    let text = '';
    await this.eventually(`${file} is written`, async () => {
      text = await readFile(path.join(this.folder, file), 'utf8');
      return text !== '';
    });
    return text;
  }

  /** Waits until the window has shown the same for a while: colours and trees come in steps. */
  async settled(): Promise<void> {
    let before: string;
    let now = await this.page.locator('.monaco-workbench').innerHTML();
    do {
      before = now;
      await this.page.waitForTimeout(SETTLING_MS);
      now = await this.page.locator('.monaco-workbench').innerHTML();
    } while (now !== before);
  }

  /** Takes a picture of the settled window, without the blinking of the cursor and the hints of the mouse. */
  async screenshot(file: string): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.settled();
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  /**
   * Holds the extension host up again and again, as heavy work of another extension does: it stands still for 300 ms of
   * each 400. @returns what ends it
   */
  async holdExtensionHost(): Promise<() => void> {
    const [pid] = (await this.extensionHosts()) as [number];
    const holding = setInterval(() => {
      process.kill(pid, 'SIGSTOP');
      setTimeout(() => process.kill(pid, 'SIGCONT'), 300);
    }, 400);
    return () => clearInterval(holding);
  }

  /** The ids of the processes in which extensions run, of all windows: of a killed one it stays for a while. */
  async extensionHosts(): Promise<number[]> {
    const found = await extensionHostsOf(this.#machine.server.pid);
    if (found.length === 0) throw new Error('No extension host runs below the server.');
    return found;
  }

  /** Kills the server, and with it all extension hosts, as a power cut does; a window has to be opened anew. */
  killServer(): Promise<void> {
    return this.#machine.server.kill();
  }

  /** Starts the server again, with what it left. */
  startServer(): Promise<void> {
    return this.#machine.server.startAgain();
  }

  /** Closes the window, ends VS Code, and removes the copies. */
  close(): Promise<void> {
    return this.#end();
  }
}

/** Opens a window on a copy of a folder, in a VS Code of its own, and waits until the workbench shows. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const temporary = temporaryFolder('window');
  const ends: (() => Promise<void> | void)[] = [temporary.remove];
  const end = async (): Promise<void> => {
    for (const each of ends.reverse()) await each();
  };
  try {
    const source = options.folder ?? FIXTURE_WORKSPACE;
    const folder = path.join(temporary.path, path.basename(source));
    await cp(source, folder, { recursive: true });
    for (const [name, content] of Object.entries(options.files ?? {})) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const extension = await extensionFor(options.host ?? 'node');
    const server = await startServer(await ensureServer(console.log), {
      // A blinking cursor would keep the window from ever being settled; saving by itself would hide what the extension
      // saves.
      settings: {
        'workbench.colorTheme': THEMES[options.theme ?? 'dark'],
        'editor.cursorBlinking': 'solid',
        'files.autoSave': 'off',
        ...options.settings,
      },
      workspaceTrust: options.restricted ?? false,
    });
    ends.push(() => server.stop());
    const browser = await launchBrowser(console.log);
    ends.push(() => browser.close());
    const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
    const address = server.address({ folder, extension, kind: options.host ?? 'node' });
    const machine: Machine = { server, browser: context, address };
    return new Workbench(await openPage(machine), folder, machine, end);
  } catch (error) {
    await end();
    throw error;
  }
}

/** The extension as it ships, bundled once for all windows of a run: no test writes to it. */
function extensionFor(host: TestHost): Promise<string> {
  const made = extensions.get(host) ?? makeExtension(host);
  extensions.set(host, made);
  return made;
}

const extensions = new Map<TestHost, Promise<string>>();

async function makeExtension(host: TestHost): Promise<string> {
  const { path: folder } = temporaryFolder('extension');
  await copyExtension(folder, host);
  return folder;
}

async function openPage({ browser, address }: Machine, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(REACTION_LIMIT_MS);
  await prepare?.(page);
  await page.goto(address);
  await page.locator('.monaco-workbench .part.editor').waitFor();
  return page;
}

/** The processes, below the server's, in which extensions run. */
async function extensionHostsOf(server: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args=']);
  const processes = [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command: command!,
  }));
  const isBelow = (pid: number): boolean => {
    const parent = processes.find((each) => each.pid === pid)?.parent;
    return parent === server || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return processes
    .filter(({ pid, command }) => command.includes('--type=extensionHost') && isBelow(pid))
    .map(({ pid }) => pid);
}
