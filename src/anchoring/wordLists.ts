import { foldLetters } from '../reading/phrases/names.ts';
import { verbsOf } from '../reading/words/cueTable.ts';
import { hasSynonym, mayComeOrGo } from './harmless.ts';

/** The words that are known at all: what is not among them may be a name, or anything. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words whose coming, going or exchange can turn a statement round. */
const TURNING = words(`
  not no never nor neither none nothing nobody cannot without against despite except unless until although though
  hardly barely scarcely rarely seldom allegedly supposedly reportedly falsely only if whether but however instead
  may might can could would should must shall will won t don doesn didn isn aren wasn weren couldn wouldn shouldn
  first second third fourth fifth last half double twice once all some any few many most more less fewer least
  before after above below over under up down inside outside positive negative good bad better worse strong weak
  high low friend enemy friendly hostile growth decline rise fall success failure win loss peace war unity division
  progress regress opposition rejection refusal denial approval consent dissent confidence distrust right wrong true
  false legal illegal open closed unilateral multilateral`);

const CARDINALS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
  dozen`);

/** What readouts tell of deeds, in the base form and where it is irregular in the past. */
const DEEDS = words(`
  be is are was were been am has do does did done discourage disapprove promote resist refuse decline contest
  undermine hinder obstruct block impede prevent stop halt cease end begin start launch suspend abandon withdraw join
  enter exit adopt ratify cancel postpone delay accelerate reduce cut increase decrease lower strengthen weaken
  enhance improve worsen build destroy open close allow permit forbid ban prohibit need know taken given cooperate
  compete fight fought attack threaten protect safeguard violate breach ignore fail failed succeed lead led differ
  help assist harm hurt benefit damage buy sell sold import export invest sanction restrict lift impose ease tighten
  include exclude attend boycott host meet met visit receive spend grant rescind revoke restore sever establish
  dissolve create solve mediate negotiate distrust stigmatise stigmatize politicise politicize interfere intervene
  participate contribute stay remain become became try tried attempt prepare like dislike avoid facilitate complicate
  stabilise stabilize destabilise destabilize unite divide embrace shun defy break broke broken implement advance
  retreat pull carry enjoy suffer overestimate underestimate`);

/** Verbs by which readouts report, take sides and act. Of a regular verb the base is enough. */
const VERBS: ReadonlySet<string> = new Set([
  ...DEEDS,
  ...verbsOf('weighty', 'base'),
  ...[...verbsOf('weighty', 'past')].filter((past) => !past.endsWith('ed')),
]);

/** Nouns of readouts that no ending tells from other words. */
const NOUNS = words(`
  dialogue issue matter topic subject theme question area field sphere region neighbourhood zone world globe
  continent sea ocean coast port harbour border river island capital city town village province district land water
  air sky road rail railway bridge airport ship vessel aircraft train country nation party leader head official
  envoy delegate delegation representative counterpart colleague people citizen resident youth student scholar
  worker expert team group council committee body board bureau office agency ministry department event talk meeting
  summit forum session gathering conference seminar workshop round trip tour journey call letter message note paper
  document text draft report article chapter line trade commerce business company firm enterprise industry sector
  market economy finance bank fund money loan debt tax price cost goods product food grain fish crop energy oil gas
  coal electricity fuel climate weather health medicine vaccine virus disease hospital doctor school university
  culture art music film book language science technology research sport game year month week day hour decade
  century period era moment time way means method approach route path road map framework network platform channel
  basis core root pillar foundation scheme idea concept vision outlook goal target objective task duty role part
  effort endeavour step phase stage level scale scope pace speed result outcome fruit output chance prospect
  potential problem difficulty hurdle risk crisis tie bond link contact amity goodwill hardship fighting fight
  programme project safety site venue hall palace table door gate house home family child woman man`);

const FUNCTION_WORDS = words(`
  the a an this that these those its their his her our your my it they he she we you i them him us of in on at to
  for from with by as into within during through throughout between among towards toward upon about around across
  along per via and or also both each every such same other another which who whom whose what when where while so
  thus then there here very too quite rather indeed well always often already still again further together even just`);

/** Words of English that no other language of the Latin script has in common use. */
const ENGLISH = words('the of and to that with their its his her from between this these which both also');

/** Articles, possessives and prepositions: a name behind one is part of its phrase. */
const LEADING = words(`
  the a an his her their its our of in on at to for from with by into between among towards toward upon about across`);

const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis|anti|de|counter)/;

/** Base forms that an inflected form may come from, itself among them. */
export function* baseForms(word: string): Generator<string> {
  yield word;
  if (word.endsWith('ies') || word.endsWith('ied')) yield `${word.slice(0, -3)}y`;
  for (const ending of ['s', 'es', 'd', 'ed', 'ing']) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    yield stem;
    if (ending === 'ing') yield `${stem}e`;
    if (ending.length > 1 && stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
  }
}

/** A number in digits or a cardinal in words. */
export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || CARDINALS.has(word);
}

/** One word in two spellings or inflections: organise and organized. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (isNumber(a) || isNumber(b) || TURNING.has(a) || TURNING.has(b)) return false;
  if (Math.min(a.length, b.length) < 5 || a.replace(NEGATIVE_PREFIX, '') === b || b.replace(NEGATIVE_PREFIX, '') === a)
    return false;
  const others = new Set(baseForms(oneSpelling(b)));
  for (const form of baseForms(oneSpelling(a))) if (form.length >= 4 && others.has(form)) return true;
  return false;
}

/** One name with and without its diacritics: any other letter may make it another's. */
export function isSameNameWord(a: string, b: string): boolean {
  return foldLetters(a) === foldLetters(b);
}

export function isEnglish(word: string): boolean {
  return ENGLISH.has(word);
}

/** Whether a name behind the word is part of its phrase: it denies no sentence that begins with the name. */
export function takesName(word: string): boolean {
  return LEADING.has(word);
}

function oneSpelling(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('z', 's').replaceAll('y', 'i').replaceAll('our', 'or');
}

/**
 * Whether it may be a slip of the pen: in a long word a letter behind the first was left out, put in, or swapped with
 * its neighbour, which made no other word of the lists.
 */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1 || (isListed(a) && isListed(b))) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (same === 0) return false;
  if (long.length > short.length) return short.slice(same) === long.slice(same + 1);
  return (
    short[same] === long[same + 1] && short[same + 1] === long[same] && short.slice(same + 2) === long.slice(same + 2)
  );
}

/** Whether the word is in one of the lists, so that a capital at a sentence's head makes no name of it. */
export function isListed(word: string): boolean {
  if (TURNING.has(word) || FUNCTION_WORDS.has(word) || mayComeOrGo(word) || hasSynonym(word)) return true;
  for (const base of baseForms(word)) if (NOUNS.has(base) || VERBS.has(base)) return true;
  return CARDINALS.has(word);
}
