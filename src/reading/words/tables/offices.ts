/** Words that make up offices and forms of address. Lower case; `tokens.ts` looks words up without regard to case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The noun an office ends in, before "of …" or "for …". */
export const OFFICE_HEADS = words(`
minister president secretary chancellor premier king queen emir amir emperor empress sultan pope pontiff prince
princess councilor councillor counsellor counselor director representative vice-president commissioner ambassador
envoy advisor adviser spokesperson spokesman spokeswoman governor mayor chairman chairwoman chairperson chair speaker
general secretary-general taoiseach tánaiste administrator undersecretary under-secretary under-secretary-general
undersecretary-general senator leader chief head coordinator coordinator-general rapporteur negotiator plenipotentiary
consul consul-general representative/vice-president president-elect director-general attorney-general governor-general
treasurer pm fm eam fs nsa hrvp hr/vp dpm sg vp hr sr/sg srsg eam's consul president-designate minister-president
chargé aide assistant-secretary member minister-designate secretary-designate ambassador-designate
chancellor-designate minister-elect chancellor-elect advisor-designate adviser-designate director-designate
administrator-designate representative-designate delegate designate elect counterpart co-chair commander ruler
monarch sheikh-ruler interlocutor colleague dignitary guest host hostess visitor diplomat statesman stateswoman
official politician legislator lawmaker duke duchess marshal vice-minister vice-chairman vice-chairwoman vice-chair
vice-premier vice-chancellor vice-governor deputy-minister minister-counsellor minister-counselor extraordinary
executive d'affaires ambassador-at-large envoy-at-large rector provost ceo officer cochair counsel congressman
congresswoman councilmember councilman councilwoman assemblyman assemblywoman assemblymember auditor comptroller
superintendent nuncio commander-in-chief sherpa sous-sherpa dg
`);

/** What pages written in haste make of the noun of an office. */
export const MISSPELT_HEADS: Readonly<Record<string, string>> = {
  minster: 'minister',
  miniter: 'minister',
  ministar: 'minister',
  minsiter: 'minister',
  presidnet: 'president',
  presdient: 'president',
  secratary: 'secretary',
  secretery: 'secretary',
  ambassdor: 'ambassador',
  ambasador: 'ambassador',
  chancelor: 'chancellor',
};

/** Words that stand before an office's head noun. */
export const OFFICE_MODIFIERS = words(`
foreign prime deputy vice assistant under first second acting interim actg
state national security defence defense external
affairs interior federal executive permanent special senior chief crown high trade economy economic finance energy
commerce cabinet development cooperation international european union relations home justice health education
environment agriculture transport culture tourism labour labor industry technology digital climate immigration
parliamentary principal junior supreme associate political personal presidential royal commission council council's
commonwealth attorney governor secretary director minister commissioner attorney-general lord grand caretaker
transitional co-operation general defence-minister top leading people's women's gender veterans lands fisheries
forestry mines planning integration migration infrastructure investment science housing water regional overseas
extraordinary plenipotentiary opposition party majority minority congressional intelligence service services agency
organisation organization army navy police bank central charge coordinating mentor emeritus diplomatic managing
communications telecommunications expatriates information sports petroleum oil electricity budget higher mineral
resources high-ranking ranking policy intergovernmental interagency engagement additional joint alternate non-resident
resident honorary legal programme program social country military apostolic papal domestic homeland
`);

/** Words of a field of office after "of" or "for", next to the modifiers and the countries. */
export const OFFICE_DOMAINS = words(`
foreign affairs state external interior defence defense security policy cooperation co-operation development trade
commerce industry economy finance energy agriculture transport health education environment climate change culture
tourism labour labor justice home international european integration union commission council committee cabinet
government republic kingdom democratic islamic socialist federative sultanate duchy principality hashemite bolivarian
plurinational independent emirate commonwealth parliament assembly senate house duma office bureau department ministry
region territory province prefecture oblast krai district county city
division wing directorate section branch countries
protection safety promotion preservation housing productivity wellness sanitation forests privatisation privatization
indigenous insular islands coordination process alleviation reduction eradication empowerment inclusion reconstruction
secretariat party communist political central foreign-affairs worship expatriates diaspora emigration immigration
regional nationals abroad overseas relations tribal multilateral migration cpc people's national general staff armed
forces treasury exchequer digital science technology ministers federation territories communities human rights
americas africa asia eurasia europe pacific relations global religious information electoral border sports youth water
infrastructure investment standing supreme african asian eurasian western eastern hemisphere management resources arms
control civilian democracy growth narcotics counterterrorism oceans scientific population refugees cyberspace consular
army navy air force police intelligence resilience partnerships partnership enlargement neighbourhood neighborhood
crisis crises humanitarian aid peace peacebuilding operations disarmament counter-terrorism law rule competition
market services financial stability monetary enterprise enterprises business small medium communications
telecommunications posts railways roads ports natural wildlife cities local municipal sport heritage arts media
broadcasting citizenship refugee asylum endowments antiquities irrigation electricity power urbanism petroleum steel
textiles chemicals entrepreneurship skills training research universities higher ageing disability disabilities
persons cross-strait mobility gender women equality fisheries forestry mining mines lands planning cults public works
veterans family families children social welfare innovation nature conservation environmental marine maritime aviation
petroleum minerals livestock rural urban finances budget employment religion northern border solidarity session states
middle east west south near far sahel balkans caucasus arctic mediterranean gulf caribbean horn great lakes politburo
central-committee diplomacy indo-pacific opposition delegation mission institute university academy foundation fund
institution association museum centre center board corporation chamber league court tribunal studies sciences strategic
confederation representatives deputies elders administration america north latin equity income maintenance
autonomous area areas boundary boundaries strategy outreach engagement
island peninsula oceania missile homeland action
`);

/** Forms of address that a name follows; the second list tells a woman, the third a man. */
export const HONORIFICS = words(`
mr mrs ms miss mx dr amb prof professor sir dame lord lady baroness h.e he hon honourable honorable rt right excellency
majesty highness hrh hm hh h.r.h
h.m h.h shri smt sri sheikh shaikh sheikha datuk dato dato' datin pehin pengiran seri setia tun
madam madame monsieur general lt gen adm col capt maj lyonpo dasho hon'ble brig cmdr cdr engr msgr monsignor senator u
daw lyonchhen lyonchoen lyonchen samdech techo akka oknha khun tengku tunku puan mdm ibu bapak pak alhaji hajiya
mallam ato woizero cardinal archbishop ayatollah hojjatoleslam mullah mawlawi atty viscount countess comrade balozi
colonel captain brigadier admiral lieutenant begum kumari licda mp father
retired ret sayyid ing lic rev eng mag mme sen rep kutshab
his her excellencies
`);
export const FEMALE_HONORIFICS = new Set(
  words(`
  daw puan mdm ibu hajiya woizero countess begum kumari licda mrs ms miss dame lady baroness smt sheikha madam madame
  mme datin queen princess empress chairwoman spokeswoman congresswoman
`),
);
export const MALE_HONORIFICS = new Set(
  words(`
  u lyonchhen lyonchoen lyonchen samdech tengku tunku bapak pak alhaji mallam ato cardinal archbishop ayatollah
  hojjatoleslam mullah mawlawi viscount mr sir lord shri sri sheikh shaikh monsieur king prince emperor sultan emir
  amir pope chairman spokesman datuk dato pengiran
`),
);

/** Adjectives between an article and an office: "his newly appointed Turkish counterpart". */
export const OFFICE_ADJECTIVES = words(`
  then newly appointed elected re-elected reelected visiting outgoing incoming former new current late recently
  designate acting
`);

/** Heads of a collective in the plural: "the two sides", "both foreign ministers". */
export const COLLECTIVE_HEADS = words(`
sides parties ministers leaders presidents secretaries officials delegations counterparts diplomats principals
interlocutors representatives premiers chancellors advisors advisers directors envoys heads ambassadors participants
partners colleagues secretaries-general councilors councillors chairs co-chairs negotiators delegates chiefs monarchs
kings pms fms commissioners interlocutors spokespersons deputies governors mayors speakers men women members guests
hosts statesmen stateswomen allies teams trio pair politicians co-hosts visitors queens emirs duo foursome signatories
attendees peers dignitaries nsas senators congressmen congresswomen lawmakers legislators group
`);

/** Words that may stand between the article and the head of a collective. */
export const COLLECTIVE_MODIFIERS = words(`
two three four five foreign prime deputy vice defence defense trade top senior chief high state national security
finance energy economic economy interior diplomatic european asean six seven eight nine ten other quad visiting
political government military participating assembled present main leading respective african asian arab gulf nordic
baltic western eastern allied
`);

/** Offices that belong to one country or body whatever the layout. */
export const OFFICE_COUNTRIES: readonly (readonly [office: RegExp, code: string])[] = [
  [/^(?:U\.S\. )?Secretary of State$/i, 'US'],
  [/^External Affairs Minister$|^Minister of External Affairs$|^EAM$/i, 'IN'],
  [/^State Councilor$/i, 'CN'],
  [/^High Representative/i, 'EU'],
  [/^HR\/?VP$/i, 'EU'],
  [/^Taoiseach$|^Tánaiste$/i, 'IE'],
  [/^President of the European (?:Commission|Council|Parliament)/i, 'EU'],
  [/^(?:United Nations |UN )?Secretary-General$/i, 'UN'],
];
