import { HEADLINE_VERBS } from './verbs.ts';

/** Small word classes of English that the reader leans on. Lower case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Never part of a name, never a subject by themselves. */
export const FUNCTION_WORDS = words(`
a an the this that these those its our my your their his her some any no each every all such other another certain
many most several more of in on at by for with from to into onto over under about against between among through during
before after since until till within without toward towards upon via amid across around along behind beyond despite
following including regarding concerning given per and or but nor yet so than as if when while whilst whereas where
because although though once unless lest is are was were be been being am has have had having do does did will would
shall should can could may might must need not only also then there here it he she they we i you him them us me who
whom whose which what how why whether
`);

export const PREPOSITIONS = words(`
of in on at by for with from to into over under about against between among through during before after since until
within without toward towards upon via amid across around along behind beyond despite following including regarding
concerning as ahead throughout
`);

/** A clause that starts with one of these is not the main clause. */
export const SUBORDINATORS = words(`
  as if when while whilst whereas where whether because although though once unless since after before until that which
  who whom whose so than for what how whenever should were
`);

/** Words between a subject and its verb. */
export const ADVERBS = words(`
also then further furthermore again once moreover both each jointly mutually likewise similarly too meanwhile strongly
warmly clearly personally specifically particularly especially repeatedly solemnly firmly fully highly deeply
sincerely explicitly briefly equally separately unanimously publicly formally officially always rightly frankly
subsequently additionally finally still just all only already consistently emphatically unequivocally categorically
sharply cordially positively virtually respectively directly informally urgently again unreservedly wholeheartedly
heartily nevertheless nonetheless instead accordingly thereupon thereafter
`);

/** Sentence-initial words, other than the articles and pronouns, that are no names. */
export const STARTERS = words(`
today yesterday tomorrow earlier later recently currently however therefore thus hence meanwhile moreover furthermore
additionally finally first second third firstly secondly thirdly lastly next turning regarding concerning noting
recalling referring stressing speaking touching commenting responding looking building following given despite besides
overall indeed similarly likewise underlining emphasizing emphasising highlighting reaffirming reiterating
acknowledging welcoming expressing citing describing introducing concluding addressing asked based guided facing
reviewing acting together both one two three four five now again please
`);

/** Written with a full stop that ends no sentence. */
export const ABBREVIATIONS = words(`
mr mrs ms dr prof st h.e h.h h.m h.r.h
hon rt sr jr gen lt col maj capt adm amb sen rep gov no nos vs art vol pp cf etc inc ltd co
corp dept sec min approx est fig eds ret retd v actg
jan feb mar apr jun jul aug sep sept oct nov dec mt ft mme rev shri smt
messrs ave blvd ph.d rs para paras sg dsg
`);

/** Written with a full stop, and often the last word of a sentence. */
export const FINAL_ABBREVIATIONS = new Set(words('etc inc ltd co corp jr sr ph.d'));

/** Abbreviations before a number; before anything else they are words, or months, and the stop ends a sentence. */
export const BEFORE_NUMBERS = new Set(
  words('art no nos vol pp fig figs para paras jan feb mar apr jun jul aug sep sept oct nov dec'),
);

/** Lower-case parts inside a name. */
export const NAME_PARTICLES = words(`
  dela delos delas dello von van der den de da do dos das du di del della la le los las el al bin ibn bint abu ben zu
  zum vom und tot het op af av y e i ag ould wuld arap ole ait aït ogly oglu oghlu qizi kizi gizi mint binti binte wa
  na dal dalla degli dei des ul ur oglu kyzy uulu ter ten st d ap of-the ud-din ul-haq
`);

/** Finite verbs and pronouns of speech that is going on, as against narration in the simple past. */
export const SPEECH_MARKERS = words(`
is are has have will should must can cannot shall may need needs we our us i my would could hope hopes believe
believes stands stand supports support attaches remains remain continues continue welcomes welcome appreciates values
value wants want wishes expects opposes oppose urges hopes stays pays pursues holds sees views regards thanks calls
ought won't don't doesn't isn't aren't
`);

/** Subjects of sentences that tell of the event itself. */
export const EVENT_NOUNS = words(`
call meeting conversation talk talks discussion discussions visit session dinner lunch luncheon breakfast reception
ceremony ministerial summit consultation consultations dialogue exchange videoconference teleconference telephone
phone overview outline summary encounter negotiations interview
`);
export const EVENT_PREDICATES = words(`
  took lasted began started concluded ended came passed ran went follows marked proceeded opened closed kicked
`);

const thirdPerson = (verb: string): string => (/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`);
const headlineVerbs = words(HEADLINE_VERBS);
/** Words of a headline that no name goes past. */
export const HEADLINE_WORDS = [
  ...headlineVerbs,
  ...headlineVerbs.map(thirdPerson),
  ...words(`
has have spoke met held had called visited received hosted sent conversation talk meeting phone telephonic video
together online press media statement official introductory mfa mofa house hotel office ministry department embassy
bureau readout readouts hosting chairing co-chairing convening attending leading visiting news update courtesy
virtual joint assembly conference committee secretariat forum congress
summit session agreement treaty dialogue
`),
];

/** Cities beside the capitals where ministers meet. */
export const VENUES: ReadonlySet<string> = new Set(
  `
  new york, new york city, geneva, munich, davos, strasbourg, istanbul, jeddah, sharm el-sheikh, sochi, st petersburg,
  st. petersburg, saint petersburg, shanghai, dubai, mumbai, sydney, melbourne, toronto, los angeles, san francisco,
  honolulu, bali, hiroshima, osaka, milan, antalya, samarkand, kazan, vladivostok, hamburg, cannes, evian, auckland,
  rio de janeiro, marrakech, karachi, lahore, halifax, montreal, the hague, chiang mai, cape town
`
    .split(',')
    .map((name) => name.trim()),
);
