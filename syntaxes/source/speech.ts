/** Who speaks, and the verbs that report it: past tense, as readouts are written. */
import { NOT_IN_WORD, SPACE, WORD_END, anyCase, oneOf } from './words.ts';

const neutral = [
  'said', 'stated', 'noted', 'indicated', 'added', 'informed', 'briefed', 'introduced', 'explained', 'outlined', 'conveyed', 'recalled',
  'raised', 'discussed', 'reviewed', 'considered', 'examined', 'mentioned', 'remarked', 'observed', 'commented', 'replied', 'responded',
  'answered', 'told', 'reported', 'announced', 'described', 'believed', 'touched (?:up)?on', 'took note of', 'compared notes',
  'brought up', 'took up', 'dwelt on', 'held(?= that\\b)',
  'exchanged(?=[^.,;\\n]{1,25}\\b(?:views|opinions|assessments|ideas)\\b)',
  'shared(?= (?:the|their|his|her|a)\\b[^.,;\\n]{1,25}\\b(?:views?|concerns?|assessments?|opinions?|recognition|understanding)\\b)',
];
const assertive = [
  'stressed', 'emphasi[sz]ed', 'underscored', 'underlined', 'highlighted', 'pointed (?:out|to)', 'reiterated', 'reaffirmed', 'affirmed',
  'confirmed', 'made (?:it )?clear', 'set out', 'laid out', 'spelled out', 'elaborated on', 'asserted', 'insisted', 'maintained(?= that\\b)',
  'argued', 'declared', 'warned', 'cautioned', 'drew attention to', 'acknowledged', 'recogni[sz]ed', 'rejected', 'denied',
  'reached(?=[^.,;\\n]{1,25}\\b(?:consensus|agreement|understanding)\\b)',
];
const commissive = [
  'agreed', 'concurred', 'committed', 'undertook', 'pledged', 'promised', 'vowed', 'offered', 'resolved', 'assured', 'reassured', 'accepted',
];
const directive = [
  'urged', 'called (?:up)?on', 'called for', 'asked', 'appealed', 'encouraged', 'proposed', 'suggested', 'invited', 'requested',
  'demanded', 'advocated', 'recommended', 'put forward',
];
const expressive = [
  'thanked', 'congratulated', 'welcomed', 'expressed', 'voiced', 'regretted', 'condemned', 'hoped', 'wished', 'looked forward to',
  'appreciated', 'apologi[sz]ed', 'extended(?=[^.,;\\n]{1,25}\\b(?:condolences|congratulations|greetings|wishes|sympathy)\\b)',
];
const evaluative = [
  'commended', 'praised', 'applauded', 'hailed', 'spoke highly of', 'paid tribute to', 'deplored', 'critici[sz]ed', 'denounced',
];

export const VERBS = oneOf(...neutral, ...assertive, ...commissive, ...directive, ...expressive, ...evaluative);
/** Verbs that stand before their speaker: "…," said the Minister. */
export const VERBS_AFTER = oneOf('said', 'added', 'stated', 'noted', 'stressed', 'explained', 'remarked', 'concluded', 'replied', 'warned', 'told', 'wrote');

/** Further cues of the same speaker: "adding that", "Noting that …, X pointed out". */
export const PARTICIPLES = anyCase(
  'adding', 'noting', 'stressing', 'emphasi[sz]ing', 'underscoring', 'underlining', 'highlighting', 'recalling', 'reiterating',
  'reaffirming', 'confirming', 'saying', 'stating', 'indicating', 'pointing out', 'explaining', 'warning', 'expressing', 'thanking',
  'congratulating', 'commending', 'praising', 'welcoming', 'urging', 'calling (?:up)?on', 'calling for', 'pledging', 'proposing',
  'assuring', 'informing', 'conveying', 'voicing', 'acknowledging', 'recogni[sz]ing',
);

/** "It was noted that": a verb without a source. */
export const PASSIVE_SUBJECTS = oneOf(
  '[Ii]t',
  '[Ss]atisfaction', '[Cc]oncern', '[Hh]ope', '[Rr]eadiness', '[Cc]onfidence', '[Rr]egret', '[Aa]ppreciation', '[Gg]ratitude',
  '[Cc]ommitment', '[Ii]nterest', '[Ss]upport', '[Ii]ntention', '[Cc]ondolences', '[Vv]iews', '[Oo]pinions', '[Aa]ssessments',
);

const ADVERB = '(?:also|further|then|again|both|all|each|once more|in turn|in particular|in response|\\p{Ll}{2,16}ly)';
/** Between a speaker and the verb. */
export const ADVERBS = `(?>(?:${SPACE}${oneOf(ADVERB)}(?=${SPACE})){0,3})`;
/** ", for his part,": between a speaker and the verb. */
export const ASIDE = oneOf(
  '(?:, (?:in (?:turn|response|reply)|(?:in|for|on) (?:his|her|its|their)(?: own)? (?:part|turn|reply|message|letter|side|behalf)|on behalf of [\\p{L}\\x20]{2,60}|too|however|meanwhile),)?',
);

const PARTICLE = '(?:of|for|and|the|von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|ben|al|el|zu|zur|af|ter|ten|y|e)';
const TOKEN = oneOf(
  '(?:\\p{Lu}\\.){1,4}',
  '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Hon|St)\\.',
  "(?:\\p{Ll}{1,3}[-'’])?\\p{Lu}[\\p{L}\\p{M}'’/-]{0,30}",
);
// Atomic: a shorter name never helps, for what follows one is no capital.
const NAME = `(?>${TOKEN}(?:${SPACE}(?:${PARTICLE}${SPACE}){0,2}${TOKEN}){0,14})`;

/** Capitalised words that open a sentence and are no part of a name. */
const OPENERS = oneOf(
  'In', 'On', 'At', 'As', 'By', 'For', 'From', 'With', 'During', 'After', 'Before', 'When', 'While', 'Where', 'If', 'It', 'Its', 'This',
  'That', 'These', 'Those', 'There', 'Such', 'What', 'Which', 'Since', 'Over', 'Under', 'Regarding', 'Concerning', 'First', 'Second',
  'Third', 'Fourth', 'Finally', 'Lastly', 'Moreover', 'However', 'Meanwhile', 'Today', 'Yesterday', 'But', 'And', 'So', 'Also', 'Then',
  'Thus', 'No', 'Not', 'Some', 'Many', 'Most', 'All', 'Each', 'Both', 'The', 'A', 'An', 'Last', 'Next', 'Earlier', 'Later', 'Here',
  'He', 'She', 'They', 'We', 'I', 'You',
);
const OFFICES = oneOf(
  'sides?', 'part(?:y|ies)', 'leaders?', '(?:prime |foreign |defen[cs]e )?ministers?', 'presidents?', 'heads? of (?:state|government)',
  'delegations?', 'interlocutors?', 'counterparts?', 'officials', 'participants', 'principals', 'partners', 'secretar(?:y|ies)',
  'chancellors?', 'ambassadors?', 'envoys?', 'kings?', 'queens?', 'spokes(?:person|man|woman)', 'diplomats?', 'pair', 'two', 'three', 'four',
);

/** A person: a name with its titles, or a capitalised office after an article ("The President of Russia"). */
export const PERSON = `${NOT_IN_WORD}(?:[Tt]he${SPACE}|(?!${OPENERS}${WORD_END}))${NAME}`;
/** A collective ("The two sides"), an office in small letters, a pronoun. */
export const GROUP_OR_PRONOUN = `${NOT_IN_WORD}(?:${[
  `${anyCase('the', 'both', 'these', 'each', 'all')}(?:${SPACE}(?!the\\b)[\\p{L}\\p{M}-]{2,20}){0,3}${SPACE}${OFFICES}`,
  anyCase('both', 'he', 'she', 'they', 'we'),
  'I',
].join('|')})`;

/** The same after the verb, where nothing but a stop may follow it. */
export const SPEAKER_AFTER = `(?:[Tt]he${SPACE}(?:${NAME}|${OFFICES})|(?:his|her)${SPACE}counterpart|${NAME})`;
