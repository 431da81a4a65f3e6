/**
 * The countries and the bodies that speak like one. A line is
 * `code | English name | other names | adjectives and demonyms | capital`, further forms parted by `;`.
 * Codes are ISO 3166-1 alpha-2; `EU` and `UN` as in the sidecar; `-` where the body has no code.
 */
const LINES = `
AD|Andorra|Principality of Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates|UAE;Emirates|Emirati|Abu Dhabi
AF|Afghanistan|Islamic Republic of Afghanistan|Afghan|Kabul
AG|Antigua and Barbuda|Antigua|Antiguan;Barbudan|St. John's
AL|Albania|Republic of Albania|Albanian|Tirana
AM|Armenia||Armenian|Yerevan
AO|Angola||Angolan|Luanda
AR|Argentina|Argentine Republic|Argentine;Argentinian;Argentinean|Buenos Aires
AT|Austria||Austrian|Vienna
AU|Australia|Commonwealth of Australia|Australian|Canberra
AZ|Azerbaijan||Azerbaijani;Azeri|Baku
BA|Bosnia and Herzegovina|BiH;Bosnia;Bosnia & Herzegovina;Bosnia-Herzegovina|Bosnian;Herzegovinian|Sarajevo
BB|Barbados||Barbadian;Bajan|Bridgetown
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi|Dhaka
BE|Belgium|Kingdom of Belgium|Belgian|Brussels;Bruxelles
BF|Burkina Faso||Burkinabe;Burkinabè;Burkinabé|Ouagadougou
BG|Bulgaria||Bulgarian|Sofia
BH|Bahrain|Kingdom of Bahrain|Bahraini|Manama
BI|Burundi||Burundian|Gitega
BJ|Benin||Beninese|Porto-Novo
BN|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia|Plurinational State of Bolivia|Bolivian|La Paz
BR|Brazil|Federative Republic of Brazil|Brazilian|Brasília;Brasilia
BS|Bahamas|Commonwealth of the Bahamas|Bahamian|Nassau
BT|Bhutan|Kingdom of Bhutan|Bhutanese|Thimphu
BW|Botswana||Botswanan;Motswana;Batswana|Gaborone
BY|Belarus||Belarusian;Belarussian|Minsk
BZ|Belize||Belizean|Belmopan
CA|Canada||Canadian|Ottawa
CD|Democratic Republic of the Congo|DRC;DR Congo;Democratic Republic of Congo|Congolese|Kinshasa
CF|Central African Republic|CAR|Central African|Bangui
CG|Republic of the Congo|Congo;Congo-Brazzaville;Republic of Congo|Congolese|Brazzaville
CH|Switzerland|Swiss Confederation|Swiss|Bern;Berne
CI|Côte d'Ivoire|Ivory Coast;Cote d'Ivoire|Ivorian;Ivoirian|Yamoussoukro
CL|Chile|Republic of Chile|Chilean|Santiago
CM|Cameroon||Cameroonian|Yaoundé;Yaounde
CN|China|People's Republic of China;PRC|Chinese|Beijing
CO|Colombia||Colombian|Bogotá;Bogota
CR|Costa Rica||Costa Rican|San José
CU|Cuba||Cuban|Havana
CV|Cabo Verde|Cape Verde|Cabo Verdean;Cape Verdean;Cabo-Verdean|Praia
CY|Cyprus||Cypriot;Greek Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DE|Germany|Federal Republic of Germany|German|Berlin;Bonn
DJ|Djibouti||Djiboutian|Djibouti City
DK|Denmark|Kingdom of Denmark|Danish|Copenhagen
DM|Dominica|Commonwealth of Dominica||Roseau
DO|Dominican Republic||Dominican|Santo Domingo
DZ|Algeria|People's Democratic Republic of Algeria|Algerian|Algiers
EC|Ecuador||Ecuadorian;Ecuadorean|Quito
EE|Estonia||Estonian|Tallinn
EG|Egypt|Arab Republic of Egypt|Egyptian|Cairo
ER|Eritrea|State of Eritrea|Eritrean|Asmara
ES|Spain|Kingdom of Spain|Spanish;Spaniard|Madrid
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa
FI|Finland||Finnish|Helsinki
FJ|Fiji|Republic of Fiji|Fijian|Suva
FM|Micronesia|Federated States of Micronesia|Micronesian|Palikir
FR|France|French Republic|French|Paris
GA|Gabon|Gabonese Republic|Gabonese|Libreville
GB|United Kingdom|UK;U.K.;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland;
  Northern Ireland;England;Scotland;Wales|British;English;Scottish;Welsh|London
GD|Grenada||Grenadian|St. George's
GE|Georgia||Georgian|Tbilisi
GH|Ghana||Ghanaian|Accra
GM|Gambia||Gambian|Banjul
GN|Guinea||Guinean|Conakry
GQ|Equatorial Guinea||Equatorial Guinean;Equatoguinean|Malabo
GR|Greece|Hellenic Republic|Greek;Hellenic|Athens
GT|Guatemala||Guatemalan|Guatemala City
GW|Guinea-Bissau||Bissau-Guinean|Bissau
GY|Guyana|Co-operative Republic of Guyana|Guyanese|Georgetown
HN|Honduras||Honduran|Tegucigalpa
HR|Croatia||Croatian|Zagreb
HT|Haiti||Haitian|Port-au-Prince
HU|Hungary||Hungarian|Budapest
ID|Indonesia||Indonesian|Jakarta
IE|Ireland|Republic of Ireland|Irish|Dublin
IL|Israel|State of Israel|Israeli|Jerusalem;Tel Aviv
IN|India||Indian|New Delhi;Delhi
IQ|Iraq||Iraqi|Baghdad
IR|Iran|Islamic Republic of Iran|Iranian|Tehran
IS|Iceland||Icelandic|Reykjavik;Reykjavík
IT|Italy|Italian Republic|Italian|Rome
JM|Jamaica||Jamaican|Kingston
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
JP|Japan||Japanese|Tokyo
KE|Kenya||Kenyan|Nairobi
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani;Kirghiz|Bishkek
KH|Cambodia|Kingdom of Cambodia|Cambodian;Khmer|Phnom Penh
KI|Kiribati||I-Kiribati;Kiribatian|Tarawa
KM|Comoros|Union of the Comoros|Comorian|Moroni
KN|Saint Kitts and Nevis|St. Kitts and Nevis;Saint Kitts & Nevis;St Kitts and Nevis|Kittitian;Nevisian|Basseterre
KP|North Korea|DPRK;Democratic People's Republic of Korea;D.P.R.K.|North Korean|Pyongyang
KR|South Korea|ROK;Republic of Korea;Korea;R.O.K.|South Korean;Korean|Seoul
KW|Kuwait|State of Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan||Kazakh;Kazakhstani|Astana;Nur-Sultan
LA|Laos|Lao People's Democratic Republic;Lao PDR|Lao;Laotian|Vientiane
LB|Lebanon|Lebanese Republic|Lebanese|Beirut
LC|Saint Lucia|St. Lucia;St Lucia|Saint Lucian;St. Lucian|Castries
LI|Liechtenstein|Principality of Liechtenstein|Liechtensteiner|Vaduz
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo;Sri Jayawardenepura Kotte
LR|Liberia||Liberian|Monrovia
LS|Lesotho|Kingdom of Lesotho|Basotho;Mosotho|Maseru
LT|Lithuania||Lithuanian|Vilnius
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish;Luxembourger|Luxembourg City
LV|Latvia||Latvian|Riga
LY|Libya|State of Libya|Libyan|Tripoli
MA|Morocco|Kingdom of Morocco|Moroccan|Rabat
MC|Monaco|Principality of Monaco|Monegasque;Monégasque|
MD|Moldova|Republic of Moldova|Moldovan|Chisinau;Chișinău
ME|Montenegro|Republic of Montenegro|Montenegrin|Podgorica
MG|Madagascar||Malagasy|Antananarivo
MH|Marshall Islands||Marshallese|Majuro
MK|North Macedonia|Macedonia;former Yugoslav Republic of Macedonia|Macedonian;North Macedonian|Skopje
ML|Mali||Malian|Bamako
MM|Myanmar|Burma;Union of Myanmar;Republic of the Union of Myanmar|Burmese|Nay Pyi Taw;Naypyidaw;Yangon
MN|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott
MT|Malta||Maltese|Valletta
MU|Mauritius|Republic of Mauritius|Mauritian|Port Louis
MV|Maldives||Maldivian|Malé;Male
MW|Malawi||Malawian|Lilongwe
MX|Mexico|United Mexican States|Mexican|Mexico City
MY|Malaysia||Malaysian|Kuala Lumpur
MZ|Mozambique||Mozambican|Maputo
NA|Namibia||Namibian|Windhoek
NE|Niger||Nigerien|Niamey
NG|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja
NI|Nicaragua||Nicaraguan|Managua
NL|Netherlands|Kingdom of the Netherlands;Holland|Dutch|Amsterdam;Hague
NO|Norway|Kingdom of Norway|Norwegian|Oslo
NP|Nepal|Federal Democratic Republic of Nepal|Nepali;Nepalese|Kathmandu
NR|Nauru||Nauruan|
NZ|New Zealand|Aotearoa New Zealand|New Zealander|Wellington
OM|Oman|Sultanate of Oman|Omani|Muscat
PA|Panama||Panamanian|Panama City
PE|Peru||Peruvian|Lima
PG|Papua New Guinea|PNG|Papua New Guinean|Port Moresby
PH|Philippines||Philippine;Filipino|Manila
PK|Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
PL|Poland||Polish|Warsaw
PS|Palestine|State of Palestine;Palestinian Authority;Occupied Palestinian Territory|Palestinian|Ramallah
PT|Portugal|Portuguese Republic|Portuguese|Lisbon
PW|Palau||Palauan|Ngerulmud
PY|Paraguay||Paraguayan|Asunción;Asuncion
QA|Qatar|State of Qatar|Qatari|Doha
RO|Romania||Romanian|Bucharest
RS|Serbia|Republic of Serbia|Serbian|Belgrade
RU|Russia|Russian Federation|Russian|Moscow
RW|Rwanda||Rwandan|Kigali
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh
SB|Solomon Islands||Solomon Islander|Honiara
SC|Seychelles||Seychellois;Seychellian|Victoria
SD|Sudan||Sudanese|Khartoum
SE|Sweden|Kingdom of Sweden|Swedish|Stockholm
SG|Singapore||Singaporean|
SI|Slovenia||Slovenian;Slovene|Ljubljana
SK|Slovakia|Slovak Republic|Slovak;Slovakian|Bratislava
SL|Sierra Leone||Sierra Leonean|Freetown
SM|San Marino|Republic of San Marino|Sammarinese|
SN|Senegal||Senegalese|Dakar
SO|Somalia|Federal Republic of Somalia|Somali|Mogadishu
SR|Suriname||Surinamese|Paramaribo
SS|South Sudan||South Sudanese|Juba
ST|Sao Tome and Principe|São Tomé and Príncipe;Sao Tomé and Principe;Sao Tome and Príncipe|Santomean;
  São Toméan;Sao Tomean|São Tomé
SV|El Salvador||Salvadoran;Salvadorian;Salvadorean|San Salvador
SY|Syria|Syrian Arab Republic|Syrian|Damascus
SZ|Eswatini|Swaziland;Kingdom of Eswatini|Swazi|Mbabane
TD|Chad|Republic of Chad|Chadian|N'Djamena
TG|Togo|Togolese Republic|Togolese|Lomé;Lome
TH|Thailand|Kingdom of Thailand|Thai|Bangkok
TJ|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani|Dushanbe
TL|Timor-Leste|East Timor;Democratic Republic of Timor-Leste|Timorese;East Timorese|Dili
TM|Turkmenistan||Turkmen;Turkmenistani|Ashgabat
TN|Tunisia|Tunisian Republic|Tunisian|Tunis
TO|Tonga|Kingdom of Tonga|Tongan|Nuku'alofa
TR|Turkey|Türkiye;Turkiye;Republic of Türkiye;Republic of Turkey|Turkish|Ankara
TT|Trinidad and Tobago|Trinidad & Tobago|Trinidadian;Tobagonian|Port of Spain
TV|Tuvalu||Tuvaluan|Funafuti
TW|Taiwan||Taiwanese|Taipei
TZ|Tanzania|United Republic of Tanzania|Tanzanian;Zanzibari|Dodoma;Dar es Salaam
UA|Ukraine||Ukrainian|Kyiv;Kiev
UG|Uganda||Ugandan|Kampala
US|United States|United States of America;USA;U.S.A.;US;U.S.;America|American|Washington;Washington, D.C.;
  Washington D.C.
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan||Uzbek;Uzbekistani|Tashkent;Samarkand
VA|Holy See|Vatican||Vatican City
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines;St Vincent and the Grenadines;
  Saint Vincent|Vincentian|Kingstown
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas
VN|Vietnam|Viet Nam;Việt Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam;Viet-Nam|Vietnamese|Hanoi
VU|Vanuatu||Vanuatuan;Ni-Vanuatu|Port Vila
WS|Samoa|Independent State of Samoa|Samoan|Apia
XK|Kosovo||Kosovar;Kosovan|Pristina
YE|Yemen||Yemeni|Sana'a;Sanaa;Aden
ZA|South Africa|Republic of South Africa|South African|Pretoria;Cape Town
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
EU|EU|European Union;E.U.;European Commission;European Council;European Parliament|EU|
UN|UN|United Nations;U.N.;United Nations Organization;UN Secretariat||
-|NATO|North Atlantic Treaty Organization;North Atlantic Alliance||
-|ASEAN|Association of Southeast Asian Nations||
-|African Union|African Union Commission;AU Commission||
-|OSCE|||
-|IAEA|International Atomic Energy Agency||
-|SCO|Shanghai Cooperation Organization;Shanghai Cooperation Organisation||
-|Arab League|League of Arab States||
-|Gulf Cooperation Council|GCC||
-|World Health Organization|WHO||
-|Hong Kong|Hong Kong SAR||
-|Artsakh|Republic of Artsakh;Nagorno-Karabakh Republic||
-|Abkhazia|Republic of Abkhazia|Abkhaz;Abkhazian|
-|South Ossetia|Republic of South Ossetia|South Ossetian|
-|Macao|Macau||
-|Arctic Council|||
-|CARICOM|Caribbean Community||
-|ECOWAS|Economic Community of West African States||
-|Council of Europe|||
-|OPEC|Organization of the Petroleum Exporting Countries||
-|OIC|Organisation of Islamic Cooperation;Organization of Islamic Cooperation||
-|Pacific Islands Forum|||
-|OECD|||
-|Commonwealth Secretariat|||
-|ICRC|International Committee of the Red Cross||
-|World Bank|||
-|International Monetary Fund|IMF||
-|CSTO|Collective Security Treaty Organization||
-|Eurasian Economic Union|EAEU;Eurasian Economic Commission||
-|Catalonia||Catalan|
-|Greenland||Greenlandic|Nuuk
-|Faroe Islands||Faroese|
-|Quebec|Québec|Quebecois|
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

// An indented line goes on with the one before.
for (const line of LINES.trim().replace(/\n +/g, '').split('\n')) {
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
