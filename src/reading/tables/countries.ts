/**
 * The countries and the bodies that speak like one. A line is
 * `code | English name | other names | adjectives and demonyms | capital`, further forms parted by `;`.
 * Codes are ISO 3166-1 alpha-2; `EU` and `UN` as in the sidecar; `-` where the body has no code.
 */
const LINES = `
AD|Andorra||Andorran|Andorra la Vella
AE|United Arab Emirates|UAE;Emirates|Emirati|Abu Dhabi
AF|Afghanistan||Afghan|Kabul
AG|Antigua and Barbuda||Antiguan|
AL|Albania||Albanian|Tirana
AM|Armenia||Armenian|Yerevan
AO|Angola||Angolan|Luanda
AR|Argentina|Argentine Republic|Argentine;Argentinian;Argentinean|Buenos Aires
AT|Austria||Austrian|Vienna
AU|Australia|Commonwealth of Australia|Australian|Canberra
AZ|Azerbaijan||Azerbaijani;Azeri|Baku
BA|Bosnia and Herzegovina|BiH;Bosnia|Bosnian|Sarajevo
BB|Barbados||Barbadian|Bridgetown
BD|Bangladesh||Bangladeshi|Dhaka
BE|Belgium||Belgian|Brussels
BF|Burkina Faso||Burkinabe;Burkinabè|Ouagadougou
BG|Bulgaria||Bulgarian|Sofia
BH|Bahrain||Bahraini|Manama
BI|Burundi||Burundian|Gitega
BJ|Benin||Beninese|Porto-Novo
BN|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia|Plurinational State of Bolivia|Bolivian|La Paz
BR|Brazil|Federative Republic of Brazil|Brazilian|Brasília;Brasilia
BS|Bahamas|Commonwealth of the Bahamas|Bahamian|Nassau
BT|Bhutan||Bhutanese|Thimphu
BW|Botswana||Botswanan|Gaborone
BY|Belarus||Belarusian;Belarussian|Minsk
BZ|Belize||Belizean|Belmopan
CA|Canada||Canadian|Ottawa
CD|Democratic Republic of the Congo|DRC;DR Congo;Democratic Republic of Congo|Congolese|Kinshasa
CF|Central African Republic|CAR|Central African|Bangui
CG|Republic of the Congo|Congo;Congo-Brazzaville||Brazzaville
CH|Switzerland|Swiss Confederation|Swiss|Bern;Berne
CI|Côte d'Ivoire|Ivory Coast;Cote d'Ivoire|Ivorian|Yamoussoukro
CL|Chile||Chilean|Santiago
CM|Cameroon||Cameroonian|Yaoundé;Yaounde
CN|China|People's Republic of China;PRC|Chinese|Beijing
CO|Colombia||Colombian|Bogotá;Bogota
CR|Costa Rica||Costa Rican|San José
CU|Cuba||Cuban|Havana
CV|Cabo Verde|Cape Verde|Cabo Verdean;Cape Verdean|Praia
CY|Cyprus||Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DE|Germany|Federal Republic of Germany|German|Berlin
DJ|Djibouti||Djiboutian|
DK|Denmark|Kingdom of Denmark|Danish|Copenhagen
DM|Dominica|||Roseau
DO|Dominican Republic||Dominican|Santo Domingo
DZ|Algeria|People's Democratic Republic of Algeria|Algerian|Algiers
EC|Ecuador||Ecuadorian;Ecuadorean|Quito
EE|Estonia||Estonian|Tallinn
EG|Egypt|Arab Republic of Egypt|Egyptian|Cairo
ER|Eritrea||Eritrean|Asmara
ES|Spain|Kingdom of Spain|Spanish|Madrid
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa
FI|Finland||Finnish|Helsinki
FJ|Fiji||Fijian|Suva
FM|Micronesia|Federated States of Micronesia|Micronesian|Palikir
FR|France|French Republic|French|Paris
GA|Gabon|Gabonese Republic|Gabonese|Libreville
GB|United Kingdom|UK;U.K.;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland|British|London
GD|Grenada||Grenadian|St. George's
GE|Georgia||Georgian|Tbilisi
GH|Ghana||Ghanaian|Accra
GM|Gambia||Gambian|Banjul
GN|Guinea||Guinean|Conakry
GQ|Equatorial Guinea||Equatorial Guinean|Malabo
GR|Greece|Hellenic Republic|Greek;Hellenic|Athens
GT|Guatemala||Guatemalan|Guatemala City
GW|Guinea-Bissau||Bissau-Guinean|Bissau
GY|Guyana|Co-operative Republic of Guyana|Guyanese|
HN|Honduras||Honduran|Tegucigalpa
HR|Croatia||Croatian|Zagreb
HT|Haiti||Haitian|Port-au-Prince
HU|Hungary||Hungarian|Budapest
ID|Indonesia||Indonesian|Jakarta
IE|Ireland||Irish|Dublin
IL|Israel|State of Israel|Israeli|Jerusalem
IN|India||Indian|New Delhi
IQ|Iraq||Iraqi|Baghdad
IR|Iran|Islamic Republic of Iran|Iranian|Tehran
IS|Iceland||Icelandic|Reykjavik;Reykjavík
IT|Italy|Italian Republic|Italian|Rome
JM|Jamaica||Jamaican|Kingston
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
JP|Japan||Japanese|Tokyo
KE|Kenya||Kenyan|Nairobi
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani|Bishkek
KH|Cambodia|Kingdom of Cambodia|Cambodian|Phnom Penh
KI|Kiribati|||Tarawa
KM|Comoros|Union of the Comoros|Comorian|Moroni
KN|Saint Kitts and Nevis|St. Kitts and Nevis||Basseterre
KP|North Korea|DPRK;Democratic People's Republic of Korea|North Korean|Pyongyang
KR|South Korea|ROK;Republic of Korea;Korea|South Korean;Korean|Seoul
KW|Kuwait|State of Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan||Kazakh;Kazakhstani|Astana;Nur-Sultan
LA|Laos|Lao People's Democratic Republic;Lao PDR|Lao;Laotian|Vientiane
LB|Lebanon|Lebanese Republic|Lebanese|Beirut
LC|Saint Lucia|St. Lucia|Saint Lucian|Castries
LI|Liechtenstein|||Vaduz
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo
LR|Liberia||Liberian|Monrovia
LS|Lesotho||Basotho|Maseru
LT|Lithuania||Lithuanian|Vilnius
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish|Luxembourg City
LV|Latvia||Latvian|Riga
LY|Libya|State of Libya|Libyan|Tripoli
MA|Morocco|Kingdom of Morocco|Moroccan|Rabat
MC|Monaco|Principality of Monaco|Monegasque|
MD|Moldova|Republic of Moldova|Moldovan|Chisinau;Chișinău
ME|Montenegro||Montenegrin|Podgorica
MG|Madagascar||Malagasy|Antananarivo
MH|Marshall Islands||Marshallese|Majuro
MK|North Macedonia||Macedonian|Skopje
ML|Mali||Malian|Bamako
MM|Myanmar|Burma;Union of Myanmar|Burmese|Nay Pyi Taw;Naypyidaw;Yangon
MN|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott
MT|Malta||Maltese|Valletta
MU|Mauritius||Mauritian|Port Louis
MV|Maldives||Maldivian|Malé;Male
MW|Malawi||Malawian|Lilongwe
MX|Mexico|United Mexican States|Mexican|Mexico City
MY|Malaysia||Malaysian|Kuala Lumpur
MZ|Mozambique||Mozambican|Maputo
NA|Namibia||Namibian|Windhoek
NE|Niger||Nigerien|Niamey
NG|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja
NI|Nicaragua||Nicaraguan|Managua
NL|Netherlands|Kingdom of the Netherlands;Holland|Dutch|Amsterdam
NO|Norway|Kingdom of Norway|Norwegian|Oslo
NP|Nepal||Nepali;Nepalese|Kathmandu
NR|Nauru||Nauruan|
NZ|New Zealand|Aotearoa New Zealand||Wellington
OM|Oman|Sultanate of Oman|Omani|Muscat
PA|Panama||Panamanian|Panama City
PE|Peru||Peruvian|Lima
PG|Papua New Guinea|PNG|Papua New Guinean|Port Moresby
PH|Philippines||Philippine;Filipino|Manila
PK|Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
PL|Poland||Polish|Warsaw
PS|Palestine|State of Palestine;Palestinian Authority|Palestinian|Ramallah
PT|Portugal|Portuguese Republic|Portuguese|Lisbon
PW|Palau||Palauan|
PY|Paraguay||Paraguayan|Asunción;Asuncion
QA|Qatar|State of Qatar|Qatari|Doha
RO|Romania||Romanian|Bucharest
RS|Serbia||Serbian|Belgrade
RU|Russia|Russian Federation|Russian|Moscow
RW|Rwanda||Rwandan|Kigali
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh
SB|Solomon Islands||Solomon Islander|Honiara
SC|Seychelles||Seychellois|Victoria
SD|Sudan||Sudanese|Khartoum
SE|Sweden|Kingdom of Sweden|Swedish|Stockholm
SG|Singapore||Singaporean|
SI|Slovenia||Slovenian;Slovene|Ljubljana
SK|Slovakia|Slovak Republic|Slovak;Slovakian|Bratislava
SL|Sierra Leone||Sierra Leonean|Freetown
SM|San Marino||Sammarinese|
SN|Senegal||Senegalese|Dakar
SO|Somalia|Federal Republic of Somalia|Somali|Mogadishu
SR|Suriname||Surinamese|Paramaribo
SS|South Sudan||South Sudanese|Juba
ST|Sao Tome and Principe|São Tomé and Príncipe|Santomean|
SV|El Salvador||Salvadoran;Salvadorian|San Salvador
SY|Syria|Syrian Arab Republic|Syrian|Damascus
SZ|Eswatini|Swaziland|Swazi|Mbabane
TD|Chad||Chadian|N'Djamena
TG|Togo|Togolese Republic|Togolese|Lomé;Lome
TH|Thailand|Kingdom of Thailand|Thai|Bangkok
TJ|Tajikistan||Tajik;Tajikistani|Dushanbe
TL|Timor-Leste|East Timor|Timorese|Dili
TM|Turkmenistan||Turkmen|Ashgabat
TN|Tunisia|Tunisian Republic|Tunisian|Tunis
TO|Tonga|Kingdom of Tonga|Tongan|Nuku'alofa
TR|Turkey|Türkiye;Turkiye|Turkish|Ankara
TT|Trinidad and Tobago||Trinidadian|Port of Spain
TV|Tuvalu||Tuvaluan|Funafuti
TW|Taiwan||Taiwanese|Taipei
TZ|Tanzania|United Republic of Tanzania|Tanzanian|Dodoma;Dar es Salaam
UA|Ukraine||Ukrainian|Kyiv;Kiev
UG|Uganda||Ugandan|Kampala
US|United States|United States of America;USA;U.S.A.;US;U.S.;America|American|Washington;Washington, D.C.;Washington D.C.
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan||Uzbek;Uzbekistani|Tashkent
VA|Holy See|Vatican||Vatican City
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian|Kingstown
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas
VN|Vietnam|Viet Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam|Vietnamese|Hanoi
VU|Vanuatu||Vanuatuan;Ni-Vanuatu|Port Vila
WS|Samoa||Samoan|Apia
XK|Kosovo||Kosovar;Kosovan|Pristina
YE|Yemen||Yemeni|Sana'a;Sanaa;Aden
ZA|South Africa||South African|Pretoria;Cape Town
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
EU|EU|European Union;E.U.;European Commission;European Council;European Parliament|EU|
UN|UN|United Nations;U.N.;United Nations Organization||
-|NATO|North Atlantic Treaty Organization;North Atlantic Alliance||
-|ASEAN|Association of Southeast Asian Nations||
-|African Union|African Union Commission;AU Commission||
-|OSCE|||
-|IAEA|International Atomic Energy Agency||
-|SCO|Shanghai Cooperation Organization;Shanghai Cooperation Organisation||
-|Arab League|League of Arab States||
-|Gulf Cooperation Council|GCC||
-|World Health Organization|WHO||
-|Hong Kong|||
-|Soviet Union|USSR|Soviet|
`;

/** How a form stands for its country: as its name, as an adjective, or as its capital. */
export type CountryFormKind = 'name' | 'adjective' | 'capital';

export interface CountryForm {
  readonly code: string | null;
  readonly kind: CountryFormKind;
  readonly text: string;
}

export interface Country {
  readonly code: string;
  readonly name: string;
}

export const COUNTRIES: readonly Country[] = [];
export const COUNTRY_FORMS: readonly CountryForm[] = [];

for (const line of LINES.trim().split('\n')) {
  const [code = '', name = '', others = '', adjectives = '', capitals = ''] = line.split('|');
  const known = code === '-' ? null : code;
  if (known) (COUNTRIES as Country[]).push({ code: known, name });
  const add = (list: string, kind: CountryFormKind): void => {
    for (const text of list.split(';')) if (text) (COUNTRY_FORMS as CountryForm[]).push({ code: known, kind, text });
  };
  add(name, 'name');
  add(others, 'name');
  add(adjectives, 'adjective');
  add(capitals, 'capital');
}

const NAMES = new Map(COUNTRIES.map(({ code, name }) => [code, name]));

/** The English name for a country's code, as `Participant.country` has it; null for a code that is not in the table. */
export function countryName(code: string): string | null {
  return NAMES.get(code) ?? null;
}
