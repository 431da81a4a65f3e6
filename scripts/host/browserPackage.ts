import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ensurePackage, succeeded, type NpmPackage } from './npmPackage.ts';
import { runToEnd } from './processes.ts';

/** The npm package that holds a headless Chromium for Linux, with libraries and a font for a machine that has none. */
const PACKAGE: NpmPackage = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
  title: 'Chromium',
  remedy: "check the network and npm's registry, or install Google Chrome, Microsoft Edge or Chromium",
  megabytes: 70,
};

/** How to start a browser that is no part of the machine. */
export interface BrowserPackage {
  executablePath: string;
  /** The environment that it needs. */
  env: NodeJS.ProcessEnv;
}

/** Adds the font to those of the machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;

/** Whether the package runs on this machine. */
export const browserPackageRuns = process.platform === 'linux' && process.arch === 'x64';

/**
 * Chromium, fetched from npm into `.vscode-test/` when it is not there yet; `say` is told of each step.
 * Throws `MissingHost` when npm cannot fetch it.
 */
export async function ensureBrowser(say: (line: string) => void): Promise<BrowserPackage> {
  const root = await ensurePackage(PACKAGE, unpack, say);
  const libraries = [path.join(root, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(root, 'fonts.conf') };
  return { executablePath: path.join(root, 'chromium'), env };
}

async function unpack(unpacked: string): Promise<string> {
  const target = path.join(unpacked, 'unpacked');
  await mkdir(target);
  const compressed = (name: string): string => path.join(unpacked, 'bin', `${name}.br`);
  await decompress(compressed('chromium'), path.join(target, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    const tar = path.join(unpacked, archive);
    await decompress(compressed(archive), tar);
    succeeded(await runToEnd('tar', ['-xf', tar, '-C', target]), PACKAGE, 'unpacked');
  }
  await writeFile(path.join(target, 'fonts.conf'), FONTS);
  return target;
}

async function decompress(file: string, target: string, mode?: number): Promise<void> {
  await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(target, { mode }));
}
