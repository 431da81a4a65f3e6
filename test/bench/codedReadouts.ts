import { newId } from '../../src/annotations/ids.ts';
import type { Annotation } from '../../src/annotations/schema.ts';
import type { SidecarSource } from '../../src/corpus/placedAnnotation.ts';
import { DigestedText } from '../../src/text/digestedText.ts';
import type { Span } from '../../src/text/span.ts';
import { Seeded } from './seeded.ts';

/** A sentence of a readout, with what its coder tagged in it. */
export interface CodedSentence extends Span {
  readonly text: string;
  /** The spans count in the readout. */
  readonly tags: readonly { readonly span: Span; readonly codes: readonly string[] }[];
  /** What the coder would have given it without a slip. */
  readonly meant: readonly string[];
}

export interface CodedReadout {
  readonly uri: string;
  readonly sentences: readonly CodedSentence[];
  readonly sources: readonly SidecarSource[];
}

const COUNTRIES = ['Norland', 'Sudria', 'Westmark', 'Ostova', 'Belmora', 'Ilyria'];
const PEOPLE = ['Mara Lindqvist', 'Tomas Okello', 'Ines Varga', 'Daniel Achterberg', 'The Minister', 'He', 'She'];
const PLANS = ['the lighthouse plan', 'the grain corridor', 'the glacier treaty', 'the ferry programme'];
const FRAMES = [
  'P said that',
  'P stressed that',
  'P pointed out that',
  'P noted that',
  'P reiterated that',
  'P added that',
];
const TAILS = [
  'and looked forward to the next round of talks',
  'and thanked the hosts for their welcome',
  'which both capitals had prepared since the spring',
  'in the spirit of the harbour declaration',
];

/** What is said again and again: `C` is a country, `L` a plan, `#` a number; `[a|b]` varies. */
interface Formula {
  readonly text: string;
  readonly codes: readonly string[];
  /** The same with its meaning turned, and what that is coded with. */
  readonly turned?: readonly { readonly text: string; readonly codes: readonly string[] }[];
}

const SENTENCES: readonly Formula[] = [
  {
    text: 'C [firmly |] supports L of C [|and its early start]',
    codes: ['stance/support'],
    turned: [
      { text: 'C [firmly |] opposes L of C [|and its early start]', codes: ['stance/oppose'] },
      { text: 'C does not support L of C', codes: ['stance/oppose'] },
      { text: 'C supports L of C if the coastal states agree', codes: ['stance/conditional'] },
    ],
  },
  {
    text: 'the two sides [agreed|decided] to [deepen|widen] practical cooperation in [the fields of |] fisheries and shipping',
    codes: ['act/commit'],
    turned: [
      { text: 'the two sides agreed to suspend practical cooperation in fisheries and shipping', codes: ['act/warn'] },
      {
        text: 'the two sides never agreed to deepen practical cooperation in fisheries and shipping',
        codes: ['act/assess'],
      },
    ],
  },
  {
    text: 'relations between C and C are at their best in [many |] decades',
    codes: ['act/assess'],
    turned: [{ text: 'relations between C and C are at their worst in decades', codes: ['act/criticise'] }],
  },
  {
    text: 'C [consistently |] upholds the principle of open harbours [for all nations|for all countries]',
    codes: ['formula/open-harbours', 'stance/support'],
    turned: [
      {
        text: 'C [consistently |] undermines the principle of open harbours for all nations',
        codes: ['act/criticise'],
      },
    ],
  },
  {
    text: 'no country should seek its own [safety|security] at the expense of its neighbours',
    codes: ['formula/shared-safety'],
    turned: [{ text: 'a country may seek its own safety at the expense of its neighbours', codes: ['act/criticise'] }],
  },
  {
    text: 'C thanked C for [evacuating|the evacuation of] # sailors from the strait',
    codes: ['act/thank'],
    turned: [{ text: 'C blamed C for stranding # sailors in the strait', codes: ['act/criticise'] }],
  },
  {
    text: 'all parties should return to the table [as soon as possible|without delay]',
    codes: ['act/urge'],
    turned: [{ text: 'the parties will not return to the table as soon as possible', codes: ['act/assess'] }],
  },
  {
    text: 'C will keep the crossing open to [aid |] convoys',
    codes: ['act/commit'],
    turned: [{ text: 'C will not keep the crossing open to aid convoys', codes: ['act/warn'] }],
  },
  {
    text: 'the accusations are entirely without foundation [and serve nobody|]',
    codes: ['act/reject'],
    turned: [{ text: 'the accusations are not entirely without foundation', codes: ['act/assess'] }],
  },
  {
    text: 'C appreciates the [valuable |important |] help of C in rebuilding the northern [harbour|port]',
    codes: ['act/praise'],
    turned: [{ text: 'C resents the help of C in rebuilding the northern harbour', codes: ['act/criticise'] }],
  },
];

/** Phrases that are tagged wherever they stand, in whatever is said with them. */
const PHRASES: readonly Formula[] = [
  { text: 'a [common |shared |]voyage toward calm waters', codes: ['formula/calm-waters'] },
  { text: 'the comprehensive lighthouse partnership of neighbours', codes: ['formula/partnership-label'] },
  { text: 'a region that lives by its tides', codes: ['formula/tides'] },
  { text: 'harbours without walls and markets without gates', codes: ['formula/no-walls'] },
];
/** `F` is the phrase; in the last ones it is not held, so that nobody tags it. */
const CARRIERS = [
  'the two sides will build F together',
  'P welcomed the progress of C toward F',
  'both ministers spoke of F at length',
  'this year marks a decade of F',
  'C and C remain committed to F',
];
const DENYING = ['C rejects the idea of F', 'F is a slogan, and C does not believe in it', 'P asked what became of F'];

/** What coders do not agree on: the first code is given as often as the second, or more. */
const CONTESTED: readonly Formula[] = [
  { text: 'the talks were frank and constructive', codes: ['act/assess', 'act/inform'] },
  { text: 'both sides took note of the report of the ferry commission', codes: ['stance/neutral', 'act/inform'] },
];
const FIRST_CODE = 0.6;

const BACKGROUND = [
  'the talks lasted # hours',
  'P arrived in the capital of C on the evening before',
  'the ministers also exchanged views on fishing quotas and on ferry timetables',
  'C chairs the council of coastal states this year',
  'a delegation of # experts from C will visit the shipyards',
  'the next meeting takes place in C',
  'P briefed the press on the agenda of the day',
  'the two sides discussed the situation in C',
  'P met the mayor of the old port and # students',
];

/** Of so many sentences the coder misses one, or gives it another code. */
const MISSED = 0.02;
const MISTAKEN = 0.02;
const OTHER_CODES = ['act/inform', 'act/assess', 'stance/neutral'];

/** Writes readouts in which formulae recur with variation, beside their opposites, and codes them as people do. */
export function codedReadouts(seed: number, count: number): CodedReadout[] {
  const random = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => codedReadout(random, `file:///coded/${index}.txt`));
}

function codedReadout(random: Seeded, uri: string): CodedReadout {
  let text = `${random.pick(PEOPLE.slice(0, 4))} speaks with the Foreign Minister of ${random.pick(COUNTRIES)}\n\n`;
  const sentences: CodedSentence[] = [];
  for (let left = 10 + random.below(8); left > 0; left -= 1) {
    const { words, tagged, codes: meant } = sentenceWith(random);
    const codes = meant.length > 0 ? asCoded(random, meant) : meant;
    const start = text.length;
    text += `${words}.`;
    const at = words.toLowerCase().indexOf(tagged.toLowerCase());
    const span =
      tagged === words ? { start, end: text.length } : { start: start + at, end: start + at + tagged.length };
    sentences.push({
      start,
      end: text.length,
      text: `${words}.`,
      tags: codes.length > 0 ? [{ span, codes }] : [],
      meant,
    });
    text += random.chance(0.3) ? '\n\n' : ' ';
  }
  return { uri, sentences, sources: [sourceOf(uri, text, sentences)] };
}

interface Written {
  readonly words: string;
  readonly tagged: string;
  readonly codes: readonly string[];
}

function sentenceWith(random: Seeded): Written {
  const kind = random.next();
  if (kind < 0.35) return background(random);
  if (kind < 0.42) return contested(random);
  return kind < 0.8 ? formulaicSentence(random) : sentenceWithPhrase(random);
}

function contested(random: Seeded): Written {
  const { text, codes } = random.pick(CONTESTED);
  const words = capital(filled(random, random.chance(0.5) ? `${random.pick(FRAMES)} ${text}` : text));
  return { words, tagged: words, codes: [codes[random.chance(FIRST_CODE) ? 0 : 1]!] };
}

function asCoded(random: Seeded, meant: readonly string[]): readonly string[] {
  if (random.chance(MISSED)) return [];
  return random.chance(MISTAKEN) ? [random.pick(OTHER_CODES)] : meant;
}

function background(random: Seeded): Written {
  const words = capital(filled(random, random.pick(BACKGROUND)));
  return { words, tagged: words, codes: [] };
}

function formulaicSentence(random: Seeded): Written {
  const formula = random.pick(SENTENCES);
  const { text, codes } = formula.turned && random.chance(0.3) ? random.pick(formula.turned) : formula;
  const framed = random.chance(0.6) ? `${random.pick(FRAMES)} ${text}` : text;
  const words = capital(filled(random, random.chance(0.15) ? `${framed} ${random.pick(TAILS)}` : framed));
  return { words, tagged: words, codes };
}

function sentenceWithPhrase(random: Seeded): Written {
  const { text, codes } = random.pick(PHRASES);
  const phrase = filled(random, text);
  const isDenied = random.chance(0.2);
  const words = capital(filled(random, random.pick(isDenied ? DENYING : CARRIERS)).replace('F', phrase));
  return { words, tagged: phrase, codes: isDenied ? [] : codes };
}

function filled(random: Seeded, template: string): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => random.pick(choices.split('|')))
    .replace(/\b[CPL]\b|#/g, (slot) => {
      if (slot === '#') return String(2 + random.below(30));
      return random.pick(slot === 'C' ? COUNTRIES : slot === 'P' ? PEOPLE : PLANS);
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}

function sourceOf(uri: string, text: string, sentences: readonly CodedSentence[]): SidecarSource {
  const digested = new DigestedText(text);
  const annotations = sentences.flatMap(({ tags }) =>
    tags.map(({ span, codes }): Annotation => ({
      id: newId(),
      target: digested.quote(span),
      codes: [...codes],
      status: 'open',
      by: 'mira',
      created: '2026-03-01T09:00:00Z',
      replies: [],
      conflicts: [],
    })),
  );
  return {
    uri: `${uri}.annotations.yaml`,
    annotator: null,
    sidecar: {
      version: 1,
      readout: uri.slice(uri.lastIndexOf('/') + 1),
      digest: digested.digest,
      meeting: undefined,
      annotations,
      reviews: [],
      conflicts: [],
    },
  };
}
