import { PASSIVE_VERBS } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isInIng } from './clauseStarts.ts';
import { tellsSchedule } from './eventVerbs.ts';
import { EVENT_NOUNS, EVENT_PREDICATES } from '../words/tables/words.ts';
import { isAdverb, isIn, isMark, isPastToBe, type Token } from '../words/tokens.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { WordList } from '../words/wordLists.ts';

const words = (list: string): WordList => new WordList(list.split(' '));

const NOUNS = words(EVENT_NOUNS.join(' '));
const PREDICATES = words(EVENT_PREDICATES.join(' '));
const ATTENDING = 'attended present participated accompanied joined';
const ATTENDANCE = words(ATTENDING);
/** Who came along, and what was planned for them. */
const COMPANY = words('delegation delegations entourage programme program itinerary schedule party');
const COMPANY_VERBS = words(
  'included comprised consisted featured includes comprises toured visited left departed arrived moved proceeded flew travelled traveled then',
);
/** What the publisher says of its own pages, and of what it will say later. */
const PAPERS = words(
  'text texts list transcript readout copy video recording photographs photos documents document record footage',
);
const PAPER_PREDICATES = words('available attached annexed appended found enclosed');
const NEWS = words('details information date dates timetable venue specifics programme');
const NEWS_PREDICATES = words(
  'announced released published issued disclosed confirmed provided shared set fixed communicated',
);
/** "No date has been set", "No questions were taken". */
const NOTHING_DONE = words('announced set fixed signed taken released issued disclosed published scheduled given');
const MEETING_THE_PRESS = 'conference briefing banquet reception ceremony stakeout';
const CONFERENCES = words(MEETING_THE_PRESS);
/** What leaders do beside their talks, when "then" or "after the meeting" says that it is these leaders' day. */
const DOING =
  'visited toured posed moved proceeded dined walked planted laid attended signed inaugurated unveiled watched exchanged witnessed addressed held went left departed gave met opened launched';
const DOINGS = words(DOING);
/** Between one of these and a noun a participle is no verb: "the agreed meeting". */
const ARTICLES = words('the a an this that his her their its');
const SELF = words('it this that');
const RELATIVES = words('which who whom whose where');
const CONJUNCTIONS = words('as when while after before since once until');
const AFTER = words('after following before');
/** "A joint statement was issued after the talks." */
const ISSUING = 'issued signed adopted released';
const ISSUED = words(ISSUING);
/** "While in Vienna, she toured …", "During his stay he visited …" */
const MEANWHILE = words('while during');
const STAYS = words('in stay visit trip tour there');
const AFTERWARDS = words('after following upon during');
/** Gestures, which nobody reports as what was said. */
const GESTURING = 'posed dined strolled';
const GESTURES = words(GESTURING);

/** Without one of these no clause tells of the event; without one of those nobody does anything beside the talks. */
const EVENT_WORDS = words([...EVENT_NOUNS, ATTENDING, MEETING_THE_PRESS].join(' '));
const DEEDS = words([DOING, GESTURING, ISSUING].join(' '));

/**
 * Whether a sentence tells of the event itself, or of the page: how long it took, who was present, what is announced.
 */
export function tellsOfEvent(tokens: readonly Token[], sentence: TokenSentence, to: number): boolean {
  const { first } = sentence;
  return (
    isThereWas(tokens, first, to) ||
    tellsSchedule(tokens, sentence) ||
    (EVENT_WORDS.has(sentence) && isEventClause(tokens, first, to)) ||
    isOfTopics(tokens, first, to) ||
    (AGENDA.has(sentence) && isOfAgenda(tokens, sentence, to)) ||
    (COMPANY.has(sentence) && isOfCompany(tokens, first, to)) ||
    isOfPage(tokens, first, to) ||
    isFirstOfItsKind(tokens, first, to) ||
    (DEEDS.has(sentence) && isLaterDoing(tokens, first, to))
  );
}

const TOPICAL = words(
  'covered focused touched addressed centred centered dealt concerned ranged explored included served featured revolved provided',
);
const TOPICAL_REACH = 5;
const AGENDA_WORD = words('agenda');
const AGENDA = words('topped dominated headed agenda');
/** What a meeting is about may be named at such length before it is said to be so. */
const AGENDA_REACH = 60;
const TOPICS = words([...EVENT_NOUNS, 'agenda'].join(' '));
/** "The discussion between Foreign Minister Lind and the Secretary also included": so far behind its noun its verb. */
const TOPICAL_VERB_REACH = 14;

const OTHERS = words('another other');
/** So many tokens may stand between a topical verb and its "on": "focused, among other things, on". */
const LONGEST_ASIDE = 7;

/** "The meeting covered trade", "The talks between the two also focused on fish", "Discussions centred on trade". */
function isOfTopics(tokens: readonly Token[], first: number, to: number): boolean {
  const opening = tokens[first];
  const noun = NOUNS.has(opening)
    ? first
    : ARTICLES.has(opening) || OTHERS.has(opening)
      ? indexIn(tokens, first + 1, Math.min(to, first + TOPICAL_REACH), TOPICS)
      : -1;
  if (noun < 0) return false;
  for (let i = noun + 1; i < Math.min(to, noun + TOPICAL_VERB_REACH) && tokens[i]!.kind !== 'mark'; i++)
    if (tokens[i]!.verb?.past || TOPICAL.has(tokens[i]))
      return TOPICAL.has(tokens[i]) && (!isMark(tokens[i + 1], ',') || isAside(tokens, i + 1));
  return false;
}

/** ", among other things, on" */
function isAside(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 2; i < comma + LONGEST_ASIDE; i++)
    if (isMark(tokens[i], ',')) return tokens[i + 1]?.key === 'on';
  return false;
}

const TOPPED = words('topped dominated headed');
const AGENDAS = words('agenda conversation discussion discussions talks meeting call dialogue');
const IS_ON = words('on');
const HIGH = words('high also prominently firmly');

/** "The storm topped the agenda of the talks.", "Also on the agenda was trade.", "Trade was high on the agenda." */
function isOfAgenda(tokens: readonly Token[], { first, last }: TokenSentence, to: number): boolean {
  for (let i = first + 1; i < last && i < first + AGENDA_REACH; i++) {
    if (TOPPED.has(tokens[i])) return indexIn(tokens, i + 1, Math.min(last, i + 5), AGENDAS) >= 0;
    if (i < to && IS_ON.has(tokens[i]) && AGENDA_WORD.has(tokens[i + 2]))
      return i === first + 1 || isPastToBe(tokens[i - 1]) || (HIGH.has(tokens[i - 1]) && isPastToBe(tokens[i - 2]));
  }
  return false;
}

const RECALLED = words('recalled reminded');

/** "It should be recalled that …", "It is worth recalling …": what the publisher adds by itself. */
export function isReminder(tokens: readonly Token[], first: number): boolean {
  if (tokens[first]?.key !== 'it') return false;
  const [verb, next] = [tokens[first + 1]?.key, tokens[first + 2]?.key];
  if (verb === 'is' && next === 'worth') return tokens[first + 3]?.key === 'recalling';
  return next === 'be' && RECALLED.has(tokens[first + 3]);
}

/** So near the head of a sentence what it tells of is its subject; so near, what is told of it. */
const SUBJECT_REACH = 6;
const PREDICATE_REACH = 16;

/** "The call took place at …", "Deputy Ministers were also present.", "A press conference followed." */
function isEventClause(tokens: readonly Token[], head: number, to: number): boolean {
  const first = pastCircumstance(tokens, head, to);
  let noun = false;
  let clause = false;
  for (let i = first; i < to; i++) {
    const token = tokens[i]!;
    if (isMark(token, ',') && RELATIVES.has(tokens[i + 1])) i = pastRelative(tokens, i, to);
    clause ||= opensReport(tokens, first, i, noun);
    noun ||= i < first + SUBJECT_REACH && !clause && NOUNS.has(token) && tokens[i + 1]?.key !== 'for';
    if (noun && i < first + PREDICATE_REACH && isPredicate(tokens, i)) return true;
    if (i < first + SUBJECT_REACH && isFollowing(tokens, i)) return true;
    if (i > first && ATTENDANCE.has(token) && attends(tokens, i))
      return !tokens[i - 1]!.quoted && !speaks(tokens, first, i) && !isToldOf(tokens, first, i);
  }
  return false;
}

/**
 * The token behind the comma that ends the circumstance with which a sentence opens, where a clause stands in it:
 * "During their meeting, which took place in Oslo, …", "In a call that lasted an hour, …"; the first one without it.
 */
function pastCircumstance(tokens: readonly Token[], first: number, to: number): number {
  const conjunction = CONJUNCTIONS.has(tokens[first]);
  if (!conjunction && !isIn(tokens[first], WordClass.preposition) && !isInIng(tokens[first]!)) return first;
  let clause = false;
  for (let i = first + 1; i < to; i++) {
    if (isMark(tokens[i - 1], ',')) {
      if (!opensRelative(tokens, i)) return clause ? i : first;
      clause = true;
      i = closingComma(tokens, i, to);
    } else clause ||= RELATIVES.has(tokens[i]) || tokens[i]!.key === 'that' || (conjunction && isPredicate(tokens, i));
  }
  return first;
}

/** "which", "in which", "in the course of which" */
function opensRelative(tokens: readonly Token[], at: number): boolean {
  if (RELATIVES.has(tokens[at])) return true;
  return isIn(tokens[at], WordClass.preposition) && indexIn(tokens, at + 1, at + 5, RELATIVES) >= 0;
}

/** The comma behind a relative clause that the one at `at` opens; `at` where none closes it. */
function pastRelative(tokens: readonly Token[], at: number, to: number): number {
  const end = closingComma(tokens, at + 1, to);
  return end < to ? end : at;
}

/** The comma behind token `at`; `to` without one. */
function closingComma(tokens: readonly Token[], at: number, to: number): number {
  let i = at;
  while (i < to && !isMark(tokens[i], ',')) i++;
  return i;
}

/**
 * Whether what follows is told by somebody: "Stating that the dialogue was the key" does not tell of a dialogue, nor
 * does "She welcomed the visit and stated that it was timely" of a visit.
 */
function opensReport(tokens: readonly Token[], first: number, at: number, noun: boolean): boolean {
  const token = tokens[at]!;
  return token.key === 'that' || (!noun && at > first && isReport(token) && !ARTICLES.has(tokens[at - 1]));
}

/** "A press conference followed." */
function isFollowing(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.key === 'followed' && CONFERENCES.has(tokens[at - 1]);
}

/** "She noted that he attended the ceremony": whoever attends is told of by somebody. */
function isToldOf(tokens: readonly Token[], from: number, to: number): boolean {
  let reported = false;
  for (let i = from + 1; i < to; i++) {
    if (isMark(tokens[i], ',') && RELATIVES.has(tokens[i + 1])) i = pastRelative(tokens, i, to);
    if (reported && tokens[i]!.key === 'that') return true;
    reported ||= isReport(tokens[i]!) && !ARTICLES.has(tokens[i - 1]);
  }
  return false;
}

/** "took place", "was held"; not "was held on trade". */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  return PREDICATES.has(tokens[at]) || (isPastToBe(tokens[at]) && !isDebated(tokens, at) && !isTalkedAbout(tokens, at));
}

/** A past tense that reports by itself: "welcomed", not "held". */
function isReport({ verb, quoted }: Token): boolean {
  return (
    !quoted &&
    verb?.past !== null &&
    verb?.past !== undefined &&
    verb.past.cues.some((cue) => cue.verbClass !== 'act' && cue.particle.length + cue.tail.length === 0)
  );
}

/** "There was a detailed discussion of the pipeline." */
function isThereWas(tokens: readonly Token[], first: number, to: number): boolean {
  if (tokens[first]!.key !== 'there' || !isPastToBe(tokens[first + 1])) return false;
  let end = first + 2;
  while (end < to && end < first + 7 && tokens[end]!.key !== 'that') end++;
  return indexIn(tokens, first + 2, end, NOUNS) >= 0;
}

function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!tokens[i]!.quoted && isIn(tokens[i], WordClass.speech)) return true;
  return false;
}

/** "At the meeting, trade was discussed": what was talked about. */
function isTalkedAbout(tokens: readonly Token[], at: number): boolean {
  const verb = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  const passive = PASSIVE_VERBS.get(tokens[verb]?.key ?? '');
  return passive?.act === true && !passive.topic;
}

/** "A discussion was held on …" tells what was talked about, and not how the talks went. */
function isDebated(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]?.key;
  return (
    (verb === 'held' || verb === 'conducted') &&
    /^(?:on|about|regarding|over|concerning)$/.test(tokens[at + 2]?.key ?? '')
  );
}

function attends(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!.key;
  const also = before === 'also' || before === 'was' || before === 'were';
  if (tokens[at]!.key === 'present') return also;
  // "joined the President in condemning the attack"
  for (let i = at + 1; i < at + 7; i++) if (tokens[i]?.key === 'in' && tokens[i + 1]?.key.endsWith('ing')) return false;
  return also || tokens[at + 1]?.key === 'the' || tokens[at + 1]?.key === 'in';
}

/** "The Prime Minister's delegation included …", "The programme of the visit featured …". */
function isOfCompany(tokens: readonly Token[], first: number, to: number): boolean {
  const at = indexIn(tokens, first, Math.min(to, first + 6), COMPANY);
  if (at < 0) return false;
  const verb = indexIn(tokens, at + 1, Math.min(to, at + 6), COMPANY_VERBS);
  return verb >= 0 && !speaks(tokens, first, verb);
}

/**
 * "No date has been announced.", "Further details will be released in due course.", "The text of the statement is
 * available here."
 */
function isOfPage(tokens: readonly Token[], first: number, to: number): boolean {
  const near = Math.min(to, first + 14);
  if (tokens[first]!.key === 'no')
    return indexIn(tokens, first + 2, Math.min(to, first + 9), NOTHING_DONE) >= 0 && isPassive(tokens, first, near);
  const head = Math.min(to, first + 4);
  if (indexIn(tokens, first, head, PAPERS) >= 0) return indexIn(tokens, first, near, PAPER_PREDICATES) >= 0;
  return (
    indexIn(tokens, first, head, NEWS) >= 0 &&
    indexIn(tokens, first, near, NEWS_PREDICATES) >= 0 &&
    indexIn(tokens, first, near, WILL) >= 0
  );
}

/** What meets, is held or comes out. */
const COMING = words(
  'council committee commission summit conference assembly forum ministerial meeting round session statement communiqué communique declaration consultations talks visit ceremony parliament congress dialogue',
);
const COMES = words(
  'adopt convene meet review consider examine discuss take held hosted issued published released signed launched convened follow resume reconvene vote receive attend chaired',
);
const SCHEDULED = words('scheduled expected due set planned slated');
const IS_OR_WILL = words('will is are');

/**
 * "The Council will adopt the plan in May.", "The next round is scheduled for June.": at the end of a page, what comes
 * next.
 */
export function tellsWhatComes(tokens: readonly Token[], sentence: TokenSentence): boolean {
  if (!IS_OR_WILL.has(sentence)) return false;
  const { first, last } = sentence;
  const to = Math.min(last, first + 16);
  for (let i = first + 1; i < to; i++) {
    if (!IS_OR_WILL.has(tokens[i])) continue;
    if (indexIn(tokens, first, Math.min(i, first + 8), COMING) < 0) return false;
    let at = i + 1;
    while (isAdverb(tokens[at]) || tokens[at]?.key === 'be') at++;
    return tokens[i]!.key === 'will' ? COMES.has(tokens[at]) : SCHEDULED.has(tokens[at]);
  }
  return false;
}

const WILL = words('will were was has have');

function isPassive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isPastToBe(tokens[i]) || tokens[i]!.key === 'been') return true;
  return false;
}

/** "It was their first conversation since …", "This was the second meeting …". */
function isFirstOfItsKind(tokens: readonly Token[], first: number, to: number): boolean {
  return (
    SELF.has(tokens[first]) &&
    tokens[first + 1]?.key === 'was' &&
    first + 2 < to &&
    /^(?:the|their|his|her|a|also)$/.test(tokens[first + 2]!.key) &&
    indexIn(tokens, first + 3, Math.min(to, first + 8), NOUNS) >= 0
  );
}

/**
 * "After the meeting, the two leaders visited …", "The leaders then exchanged gifts.", "The leaders posed for a
 * photograph."
 */
function isLaterDoing(tokens: readonly Token[], first: number, to: number): boolean {
  const near = Math.min(to, first + 14);
  if (indexIn(tokens, first + 1, Math.min(to, first + 5), GESTURES) >= 0) return true;
  const after = AFTER.has(tokens[first]) && indexIn(tokens, first + 1, Math.min(to, first + 5), NOUNS) >= 0;
  const meanwhile = MEANWHILE.has(tokens[first]) && indexIn(tokens, first + 1, Math.min(to, first + 6), STAYS) >= 0;
  for (let i = first; i < near; i++) {
    const { key } = tokens[i]!;
    if (
      isPastToBe(tokens[i]) &&
      ISSUED.has(tokens[i + 1]) &&
      AFTERWARDS.has(tokens[i + 2]) &&
      indexIn(tokens, i + 3, Math.min(to, i + 7), NOUNS) >= 0
    )
      return true;
    if (isIn(tokens[i], WordClass.speech) || key === 'had') return false;
    if (
      DOINGS.has(tokens[i]) &&
      i > first &&
      (after || (meanwhile && /^(?:he|she|they|also)$/.test(tokens[i - 1]!.key)) || tokens[i - 1]!.key === 'then')
    )
      return true;
  }
  return false;
}

function indexIn(tokens: readonly Token[], from: number, to: number, list: WordList): number {
  for (let i = from; i < to; i++) if (list.has(tokens[i]) && !tokens[i]!.quoted) return i;
  return -1;
}
