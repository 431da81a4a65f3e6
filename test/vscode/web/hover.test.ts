import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inside, inWorkspace, openReadout, openText, removeTexts } from '../suite/documents.ts';
import { CALL, eventually, makeFile } from '../suite/support.ts';

const FOLDER = 'hover';

const QUOTE = 'China supports free navigation in northern waters.';
const SIDECAR = `version: 1
readout: call.txt
digest: sha256:${'0'.repeat(64)}
annotations:
  - id: aaaaaaaaaa
    target:
      exact: ${QUOTE}
      start: ${CALL.indexOf(QUOTE)}
      end: ${CALL.indexOf(QUOTE) + QUOTE.length}
    codes: [stance/support, stance/hidden]
    note: Not *new* <b>here</b>.
    status: accepted
    by: alice
    created: 2026-11-21T16:00:00Z
    replies:
      - {by: bob, created: 2026-11-21T17:00:00Z, text: Same wording before?}
`;
const CODEBOOK = `version: 1
codes:
  - id: stance
    name: Stance
    codes:
      - {id: support, name: Support, definition: Sides with the target.}
`;

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
    .join('\n---\n');
}

describe('hover', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await makeFile(`${FOLDER}/codebook.yaml`, CODEBOOK);
    await makeFile(`${FOLDER}/call.txt.annotations.yaml`, SIDECAR);
    const uri = await makeFile(`${FOLDER}/call.txt`, CALL);
    await vscode.commands.executeCommand('readouts.refresh');
    document = await openReadout(uri);
  });
  after(async () => {
    await removeTexts();
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  it('tells who is named in the title, and how the lead introduces them', async () => {
    const hover = await hoverAt(document, inside(document, 'Solberg on the Phone'));
    assert.match(hover, /\*\*Astrid Solberg\*\* \(Norway\)/);
    assert.match(hover, /Introduced in line 4\./);
  });

  it('tells who a speaker is', async () => {
    const hover = await hoverAt(document, inside(document, 'Solberg stressed'));
    assert.match(hover, /\*\*Astrid Solberg\*\* \(Norway\)/);
    assert.match(hover, /Foreign Minister/);
    assert.match(hover, /1 statement in this readout\. 1 more together with others\./);
    assert.match(hover, /Introduced in line [24]\./);
  });

  it('tells who the two sides are', async () => {
    const hover = await hoverAt(document, inside(document, 'The two sides'));
    assert.match(hover, /\*\*The two sides\*\*/);
    assert.match(hover, /Lin Haoran, Astrid Solberg/);
  });

  it('tells which day a date is and where it stands', async () => {
    const hover = await hoverAt(document, inside(document, 'March 4, 2021'));
    assert.match(hover, /\*\*4 March 2021\*\* \(`2021-03-04`\)/);
    assert.match(hover, /The first paragraph gives the date of the meeting: 4 March 2021\./);
  });

  it('tells what has been noted, with nothing of it as markup', async () => {
    const hover = await eventually('the annotation is told', async () => {
      const text = await hoverAt(document, inside(document, 'free navigation'));
      return text.includes('alice') && text;
    });
    assert.match(hover, /\*\*Support\*\* `stance\/support` {2}\nSides with the target\\\./);
    assert.match(hover, /`stance\/hidden` – not in the codebook/);
    assert.ok(hover.includes('Not \\*new\\* \\<b\\>here\\<\\/b\\>\\.'), hover);
    assert.match(hover, /alice · .*2026.* · accepted/);
    assert.match(hover, /\*\*bob\*\* · [^]*Same wording before\?/);
  });

  it('tells at a speaker why the sentence is theirs', async () => {
    const hover = await hoverAt(document, inside(document, 'Solberg stressed'));
    assert.match(hover, /Speaker: \*\*Astrid Solberg\*\* {2}\n“stressed” is the cue\\\./);
    assert.match(hover, /“Solberg” has a part of the speaker’s name/);
  });

  it('tells the same at the cue', async () => {
    const hover = await hoverAt(document, inside(document, 'exchanged views'));
    assert.match(hover, /^Speaker: \*\*The two sides\*\* {2}\n“exchanged” is the cue\\\. “The two sides” are all/);
  });

  it('tells at the first word of a sentence without a cue whom it continues, or why it is nobody’s', async () => {
    const continued = await hoverAt(document, inside(document, 'China supports'));
    assert.match(continued, /^Speaker: \*\*Lin Haoran\*\* {2}\nContinued from line 6\\\./);
    const lead = await hoverAt(document, inside(document, 'On March 4'));
    assert.match(lead, /^Nobody speaks here\. {2}\nNarration\\: the lead tells that the event took place/);
  });

  it('tells at a second voice in a sentence why what follows is theirs', async () => {
    const both = await openText(`${CALL}\nLin Haoran praised the plan, and Solberg warned of delays.\n`);
    const second = await hoverAt(both, inside(both, 'warned of'));
    assert.match(second, /^Speaker: \*\*Astrid Solberg\*\* {2}\n“warned” is the cue\\\./);
    const first = await hoverAt(both, inside(both, 'praised the'));
    assert.match(first, /^Speaker: \*\*Lin Haoran\*\* {2}\n“praised” is the cue\\\./);
  });

  it('tells nothing of other words', async () => {
    assert.equal(await hoverAt(document, inside(document, 'fisheries')), '');
  });

  it('says that the year is not in the text', async () => {
    const open = await openText(CALL.replace('March 4, 2021', 'March 4'));
    const hover = await hoverAt(open, inside(open, 'March 4'));
    assert.match(hover, /\*\*4 March, year unknown\*\*/);
    assert.match(hover, /no year; \*Correct Meeting\* states it/);
  });
});
