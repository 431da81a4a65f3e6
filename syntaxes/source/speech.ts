/** Who speaks: what stands before a reporting verb, or behind it. */
import { COLLECTIVE_HEADS, OFFICE_HEADS } from '../../src/reading/words/tables/offices.ts';
import { NOT_IN_WORD, SPACE, WORD_END, anyCase, anyOf, oneOf } from './words.ts';

const ADVERB = '(?:also|further|then|again|both|all|each|once more|in turn|in particular|in response|\\p{Ll}{2,16}ly)';
/** Between a speaker and the verb. */
export const ADVERBS = `(?>(?:${SPACE}${oneOf(ADVERB)}(?=${SPACE})){0,3})`;
/** ", for his part,": between a speaker and the verb. */
export const ASIDE = oneOf(
  '(?:, (?:in (?:turn|response|reply)|(?:in|for|on) (?:his|her|its|their)(?: own)? (?:part|turn|reply|message|letter|side|behalf)|on behalf of [\\p{L}\\x20]{2,60}|too|however|meanwhile),)?',
);

const PARTICLE =
  '(?:of|for|and|the|von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|ben|al|el|zu|zur|af|ter|ten|y|e)';
const TOKEN = oneOf(
  '(?:\\p{Lu}\\.){1,4}',
  '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Hon|St)\\.',
  "(?:\\p{Ll}{1,3}[-'’])?\\p{Lu}[\\p{L}\\p{M}'’/-]{0,30}",
);
// Atomic: a shorter name never helps, for what follows one is no capital.
export const NAME = `(?>${TOKEN}(?:${SPACE}(?:${PARTICLE}${SPACE}){0,2}${TOKEN}){0,14})`;

/** Capitalised words that open a sentence and are no part of a name. */
const OPENERS = oneOf(
  'In',
  'On',
  'At',
  'As',
  'By',
  'For',
  'From',
  'With',
  'During',
  'After',
  'Before',
  'When',
  'While',
  'Where',
  'If',
  'It',
  'Its',
  'This',
  'That',
  'These',
  'Those',
  'There',
  'Such',
  'What',
  'Which',
  'Since',
  'Over',
  'Under',
  'Regarding',
  'Concerning',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Finally',
  'Lastly',
  'Moreover',
  'However',
  'Meanwhile',
  'Today',
  'Yesterday',
  'But',
  'And',
  'So',
  'Also',
  'Then',
  'Thus',
  'No',
  'Not',
  'Some',
  'Many',
  'Most',
  'All',
  'Each',
  'Both',
  'The',
  'A',
  'An',
  'Last',
  'Next',
  'Earlier',
  'Later',
  'Here',
  'He',
  'She',
  'They',
  'We',
  'I',
  'You',
);
/** "sides", "minister", "heads of state": what comes last in a phrase for somebody in small letters. */
export const OFFICES = anyOf([
  ...COLLECTIVE_HEADS,
  ...OFFICE_HEADS,
  ...['side', 'party', 'pair', 'two', 'three', 'four', 'delegation', 'principal'],
  ...['head of state', 'heads of state', 'head of government', 'heads of government'],
]);

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
