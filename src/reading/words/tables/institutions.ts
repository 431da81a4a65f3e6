/** What the names of bodies and places end in. Lower case; each is a word of no person's name at its end. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What the name of a body ends in, or the body: "the Norwegian Polar Institute", "the Fridtjof Nansen Foundation". */
export const BODY_NOUNS = words(`
institute university academy foundation fund institution association museum centre center corporation chamber league
court tribunal confederation council organization organisation union bank board federation committee commission
society alliance company group agency authority movement community party forum front network inc ltd corp plc llc gmbh
holdings airlines platform initiative consortium trust college school limited leadership
`);

/** Parts of a state whose head is told by whose they are: "Head of the Office of the President". */
export const OFFICE_NOUNS = words('office administration cabinet secretariat staff chancellery bureau');

/** Parts of a state that have offices of their own: "State Secretary at the Ministry of Finance". */
export const STATE_NOUNS = words(`
ministry department embassy mission delegation consulate presidency directorate division service services parliament
senate assembly congress bundestag storting knesset duma rada government
`);

/** What the name of a region ends in: "Astrakhan Region", "Yamal Autonomous Area". */
export const LOCALITY_NOUNS = words(`
region territory republic oblast province krai state city county prefecture governorate district area canton
municipality
`);

/** A word before one of these belongs to the field of an office and to no name: "Western Hemisphere Affairs". */
export const FIELD_NOUNS = words(`
affairs policy cooperation relations security resources management services operations division wing directorate
region territory oblast krai district county province prefecture state city organization organisation union bank
studies sciences process alleviation protection promotion preservation planning reduction eradication empowerment
welfare inclusion integration reconstruction area canton
`);

/** What else no person's name ends in: "the Munich Conference", "Oslo Town Hall", "the Peace Accord". */
export const THING_NOUNS = words(`
street house palace castle square hall airport park avenue road islands bay residence guesthouse lodge summit base port
abbey cathedral club hotel kremlin valley river sea ocean gulf strait canal border lake mountain mountains plant bridge
memorial cemetery gates gate conference talks agreement accord accords treaty summit dialogue programme program project
plan framework session review report route order one force forces day days week anniversary letters credentials capital
`);

/** Groups of people: "Florida Reproductive Rights Advocates". */
export const GROUP_NOUNS = words(`
advocates activists students workers families executives businessmen businesswomen experts scholars journalists
democrats republicans youth officers scientists entrepreneurs investors veterans survivors organizers mayors voters
caucus team staffers employees
`);

/** All of them: what no person's name ends in. */
export const NO_NAME_NOUNS = [
  ...BODY_NOUNS,
  ...OFFICE_NOUNS,
  ...STATE_NOUNS,
  ...LOCALITY_NOUNS,
  ...FIELD_NOUNS,
  ...THING_NOUNS,
  ...GROUP_NOUNS,
];
