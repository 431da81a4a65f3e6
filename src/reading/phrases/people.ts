import { AnyOf } from '../../text/anyOf.ts';
import { countryAt, countryPhrase, isDemonym } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { FEMALE_HONORIFICS, MALE_HONORIFICS, OFFICE_COUNTRIES } from '../words/tables/offices.ts';
import type { PersonPhrase, Title } from './personPhrase.ts';
import {
  acronymLength,
  isQualified,
  isUnknown,
  ADJECTIVES,
  DESKS,
  FIELDS,
  LOCAL,
  OF_SERVICE,
  POSTNOMINALS,
  RELATED,
  RETIRED,
  SERVANTS,
  STYLES,
  TOP,
} from './phraseParts.ts';
import {
  hasPrefix,
  isGivenPlace,
  isGivenStyle,
  isLittleName,
  isSurnameHe,
  isSurnameStyle,
  LOWER_PREFIX,
  MAJESTIES,
  NAME_SUFFIXES,
  opensSurname,
} from './surnames.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

const {
  function: FUNCTION,
  officeHead: HEAD,
  officeModifier: MODIFIER,
  officeDomain: DOMAIN,
  honorific: HONORIFIC,
  calendar: CALENDAR,
  nameParticle: PARTICLE,
  adverb: ADVERB,
  starter: STARTER,
  officeAdjective: OFFICE_ADJECTIVE,
  headline: HEADLINE,
  collectiveHead: COLLECTIVE,
} = WordClass;
/** Offices that tell whose they are. */
const OWN_OFFICES = new AnyOf(OFFICE_COUNTRIES.map(([office]) => office));
const ARTICLES = new WordList(['the', 'his', 'her', 'their', 'its', 'our', 'my', 'a', 'an']);
const MAY_LEAD = HEAD | MODIFIER | HONORIFIC | OFFICE_ADJECTIVE;
const LONGEST_NAME = 8;

class PhraseParser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #titles: Title[] = [];
  #country: string | null = null;
  #gender: 'he' | 'she' | null = null;
  #article = false;
  #honorific = false;
  /** A country or a body of countries was named. */
  #body = false;
  #majesty: Token | null = null;
  /** The name stands before: what follows an office can only be its field. */
  #named = false;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  parse(first: number): PersonPhrase | null {
    const tokens = this.#tokens;
    let at = first;
    const opening = tokens[at]!;
    if (opening.kind !== 'word') return null;
    if (ARTICLES.has(opening) && !this.#honorificAt(first) && !isLittleName(tokens, first, false, false)) {
      this.#article = true;
      at++;
    }
    for (let n = 0; n < 2 && isIn(tokens[at], OFFICE_ADJECTIVE) && !tokens[at]!.capital; n++) at++;
    // "the top U.S. diplomat"
    if (this.#article && TOP.has(tokens[at]?.key ?? '') && countryAt(tokens, at + 1) && this.#leadsToOffice(at + 1))
      at++;
    at = this.#offices(at);
    if (this.#titles.length === 0 && !this.#honorific && this.#article) return this.#side(first, at);
    const titled = this.#titles.length > 0 || this.#honorific;
    const owned = titled && at > first && tokens[at - 1]!.possessive && isIn(tokens[at - 1], HEAD);
    let name = owned ? null : this.#name(at, titled);
    if (!name && titled && !owned && isMark(tokens[at], ',')) name = this.#apposedName(at + 1);
    if (!name && this.#titles.length === 0 && this.#majesty)
      this.#titles.push({
        start: opening.start,
        end: this.#majesty.end,
        text: this.#text.slice(opening.start, this.#majesty.end),
        key: this.#majesty.key,
      });
    if (!name && this.#titles.length === 0) return null;
    if (!name && !this.#article && !this.#country && !tokens[first]!.capital) return null;
    let last = name ? name.last : at;
    if (name) last = this.#afterName(last, name.first, titled);
    const { end } = tokens[last - 1]!;
    // "Sri Wahyuni": a form of address in India, a given name in Indonesia.
    if (name && this.#country === 'ID' && tokens[name.first - 1]?.key === 'sri')
      name = { ...name, first: name.first - 1 };
    const nameSpan = name ? { start: tokens[name.first]!.start, end: tokens[name.end - 1]!.end } : null;
    return {
      first,
      last,
      start: opening.start,
      end,
      text: this.#text.slice(opening.start, end),
      name: nameSpan,
      nameText: nameSpan && this.#text.slice(nameSpan.start, nameSpan.end),
      titles: this.#titles,
      country: this.#country ?? this.#officeCountry(),
      gender: this.#gender,
      article: this.#article,
      side: false,
    };
  }

  #officeCountry(): string | null {
    if (this.#body) return null;
    const own = this.#titles.find((title) => OWN_OFFICES.test(title.text));
    return (own && OFFICE_COUNTRIES.find(([office]) => office.test(own.text))?.[1]) ?? null;
  }

  #side(first: number, at: number): PersonPhrase | null {
    const token = this.#tokens[at];
    if (!this.#body || token?.key !== 'side') return null;
    const { start } = this.#tokens[first]!;
    return {
      first,
      last: at + 1,
      start,
      end: token.end,
      text: this.#text.slice(start, token.end),
      name: null,
      nameText: null,
      titles: [],
      country: this.#country,
      gender: null,
      article: true,
      side: true,
    };
  }

  /**
   * Countries, forms of address and offices in any order: "Russian", "H.E. Mr.", "State Councilor and Foreign
   * Minister".
   */
  #offices(from: number): number {
    const tokens = this.#tokens;
    let at = from;
    for (;;) {
      const country = countryAt(tokens, at);
      const length = country ? country.length + acronymLength(tokens, at + country.length) : 0;
      const names =
        country !== null && (country.entry.kind !== 'capital' || tokens[at + country.length - 1]!.possessive);
      if (country && names && this.#leadsToOffice(at + length)) {
        this.#country ??= country.entry.code;
        this.#body = true;
        at += length;
        continue;
      }
      if (
        this.#article &&
        this.#titles.length === 0 &&
        !country &&
        at === from &&
        isDemonym(tokens[at]) &&
        this.#leadsToOffice(at + 1)
      ) {
        at++;
        continue;
      }
      const office = this.#office(at);
      if (office > at) {
        at = office;
        continue;
      }
      const token = tokens[at];
      if (isIn(token, HONORIFIC) && token!.capital && this.#honorificAt(at)) {
        this.#honorific = true;
        if (MAJESTIES.has(token!.key)) this.#majesty = token!;
        if (FEMALE_HONORIFICS.has(token!.key) || token!.key === 'her') this.#gender ??= 'she';
        else if (MALE_HONORIFICS.has(token!.key) || token!.key === 'his') this.#gender ??= 'he';
        at++;
        // "H.E. the Foreign Minister", "His Majesty the King"
        if (tokens[at]?.key === 'the' && this.#leadsToOffice(at + 1 + (countryAt(tokens, at + 1)?.length ?? 0))) at++;
        continue;
      }
      // "Senator the Hon. Marise Payne"
      if (token?.key === 'the' && this.#titles.length > 0 && this.#honorificAt(at)) {
        at++;
        continue;
      }
      const joined =
        this.#titles.length > 0 &&
        (token?.key === 'and' ||
          token?.key === '/' ||
          token?.key === '&' ||
          token?.key === ',' ||
          token?.key === 'cum');
      if (joined && !this.#separatePerson(at)) {
        const next =
          isIn(tokens[at + 1], FUNCTION) && token!.key === ',' ? at : this.#office(this.#skipCountry(at + 1));
        if (next > at + 1) {
          at = next;
          continue;
        }
        this.#dropCountrySkipped();
      }
      return at;
    }
  }

  #skippedCountry: string | null = null;

  #skipCountry(at: number): number {
    const country = countryAt(this.#tokens, at);
    if (!country || country.entry.kind === 'capital') return at;
    this.#skippedCountry = this.#country;
    this.#country ??= country.entry.code;
    return at + country.length;
  }

  #dropCountrySkipped(): void {
    if (this.#skippedCountry !== null) this.#country = this.#skippedCountry;
  }

  /** "The Secretary and Foreign Minister Kuleba": a bare office with its article, then another person's. */
  #separatePerson(at: number): boolean {
    const tokens = this.#tokens;
    if (tokens[at]!.key !== 'and' || this.#titles.length !== 1) return false;
    const bare =
      /^(?:secretary|president|prime minister|secretary-general|high representative|chancellor|premier|minister|king|foreign secretary|foreign minister)$/.test(
        this.#titles[0]!.key,
      );
    return this.#article && bare && this.#country === null && !this.#holdsBoth(at + 1);
  }

  /**
   * "the Prime Minister and Minister of Foreign Affairs of Samoa, Fa'amoana Tuilagi": whose the second office is, or a
   * comma, stands before the one name.
   */
  #holdsBoth(from: number): boolean {
    const count = this.#titles.length;
    const end = this.#office(from);
    const owned = this.#country !== null;
    this.#titles.length = count;
    this.#country = null;
    const next = this.#tokens[end];
    return (
      end > from && ((owned && next?.capital === true) || (isMark(next, ',') && this.#apposedName(end + 1) !== null))
    );
  }

  #honorificAt(at: number): boolean {
    const tokens = this.#tokens;
    const key = tokens[at]!.key;
    const next = tokens[at + 1];
    if (key === 'he' && tokens[at]!.allCapitals && next?.key === 'the') return true;
    if (key === 'he' || key === 'his' || key === 'her' || key === 'the')
      return (
        isIn(next, HONORIFIC) &&
        next!.capital &&
        /^(?:excellency|majesty|highness|royal|hon|honourable|honorable|mr|mrs|ms|dr)$/.test(next!.key)
      );
    if (key === 'general') return false;
    if (MAJESTIES.has(key) && /^(?:his|her|their|royal|imperial)$/.test(tokens[at - 1]?.key ?? '')) return true;
    return (
      next !== undefined &&
      (next.capital ||
        next.kind === 'mark' ||
        isIn(next, PARTICLE) ||
        LOWER_PREFIX.test(next.key) ||
        (next.key === 'the' && this.#leadsToOffice(at + 2 + (countryAt(tokens, at + 2)?.length ?? 0))))
    );
  }

  #leadsToOffice(at: number): boolean {
    const token = this.#tokens[at];
    if (!token) return false;
    if (isIn(token, HEAD | MODIFIER | OFFICE_ADJECTIVE))
      return this.#officeEnd(this.#skipAdjectives(at), true) > at || countryAt(this.#tokens, at) !== null;
    if (token.key === 'side') return true;
    return (token.capital && isIn(token, HONORIFIC)) || countryAt(this.#tokens, at) !== null;
  }

  #skipAdjectives(at: number): number {
    let next = at;
    while (isIn(this.#tokens[next], OFFICE_ADJECTIVE) && !isIn(this.#tokens[next], HEAD | MODIFIER)) next++;
    return next;
  }

  /** Index after an office's modifiers and head, or `at` when there is no head. */
  #officeEnd(at: number, afterCountry = this.#country !== null): number {
    const tokens = this.#tokens;
    let next = at;
    let head = at;
    for (let n = 0; n < 9; n++) {
      const token = tokens[next];
      if (!token || token.kind !== 'word') {
        const comma =
          isMark(token, ',') &&
          next > at &&
          isIn(tokens[next + 1], MODIFIER) &&
          tokens[next + 1]!.capital &&
          head === at;
        const slash =
          (isMark(token, '/') || isMark(token, '&')) && next > at && isIn(tokens[next + 1], MODIFIER | HEAD);
        if (!comma && !slash) break;
        next++;
        continue;
      }
      const capitalOrCommon = token.capital || this.#article || next > at || afterCountry;
      // "Foreign Ministers Anders Holm of Denmark and Ernesto Valdivia of Bolivia"
      const plural = token.capital && isIn(token, COLLECTIVE) && isUnknown(tokens, next + 1);
      if ((isIn(token, HEAD) && !isGivenStyle(tokens, next)) || plural) {
        if (!capitalOrCommon) break;
        head = next + 1;
      } else if (
        token.key === 'and' &&
        next > at &&
        head === at &&
        isIn(tokens[next + 1], MODIFIER) &&
        tokens[next + 1]!.capital
      ) {
        next++;
        continue;
      } else if (!(isIn(token, MODIFIER) && capitalOrCommon)) break;
      next++;
      if (token.possessive) break;
      if (head === next && !isIn(tokens[next], HEAD | MODIFIER)) break;
    }
    return head;
  }

  #office(from: number): number {
    const tokens = this.#tokens;
    const at = this.#skipAdjectives(from);
    let head = this.#officeEnd(at);
    if (head === at) return from;
    const last = tokens[head - 1]!;
    if (last.key === 'member' && tokens[head]?.key !== 'of') return from;
    // "the general debate", "the General Assembly"
    if (head === at + 1 && ADJECTIVES.has(last.key) && isQualified(tokens, head)) return from;
    if (tokens[head]?.key === 'ad' && tokens[head + 1]?.key === 'interim') head += 2;
    // "Secretary (East)"
    else if (isMark(tokens[head], '(') && DESKS.has(tokens[head + 1]) && isMark(tokens[head + 2], ')')) head += 3;
    let end = head;
    // "Minister Responsible for Foreign Affairs"
    const charge =
      tokens[head]?.key === 'responsible' && tokens[head + 1]?.key === 'for'
        ? head + 1
        : tokens[head]?.key === 'in' && tokens[head + 1]?.key === 'charge' && tokens[head + 2]?.key === 'of'
          ? head + 2
          : 0;
    const key = tokens
      .slice(at, head)
      .map((token) => token.key)
      .join(' ')
      .replaceAll(' / ', '/');
    const serves = tokens[head]?.key === 'to' || (tokens[head]?.key === 'of' && SERVANTS.has(last.key));
    if (!last.possessive && serves) {
      const the = tokens[head + 1]?.key === 'the';
      const from = this.#skipCountry(the ? head + 2 : head + 1);
      const other = this.#officeEnd(from);
      // "Special Envoy of President Xi": whom he serves is not who he is.
      if (other > from)
        end =
          tokens[other]?.key === 'of' || tokens[other]?.key === 'for'
            ? this.#domain(other)
            : the
              ? other
              : (this.#name(other, true)?.end ?? other);
    }
    if (charge && !last.possessive) end = this.#domain(charge);
    if (
      end === head &&
      !last.possessive &&
      (tokens[head]?.key === 'of' || tokens[head]?.key === 'for' || tokens[head]?.key === 'to')
    )
      end = this.#domain(head);
    const start = tokens[at]!.start;
    this.#titles.push({ start, end: tokens[end - 1]!.end, text: this.#text.slice(start, tokens[end - 1]!.end), key });
    return end;
  }

  /** "of the Republic of Poland", "for Foreign Affairs and Trade of Ireland"; the index after it. */
  #domain(at: number): number {
    const tokens = this.#tokens;
    const head = OF_SERVICE.has(tokens[at - 1]?.key ?? '');
    let end = at;
    let next = at;
    /** The word before is in no table. */
    let strange = false;
    for (let n = 0; n < 24; n++) {
      const token = tokens[next];
      if (!token) break;
      if (
        token.key === 'of' ||
        token.key === 'for' ||
        token.key === 'the' ||
        token.key === 'and' ||
        token.key === 'to' ||
        isMark(token, '&') ||
        (token.key === 'with' && RELATED.has(tokens[next + 1]))
      ) {
        if (
          token.key === 'and' &&
          (isIn(tokens[next + 1], HEAD) || !tokens[next + 1]?.capital || this.#officeEnd(next + 1) > next + 1)
        )
          break;
        next++;
        continue;
      }
      // "the Communist Party of China (CPC) Central Committee", "the Republic of Korea (ROK) Chung Eui-yong"
      const acronym = end === next ? acronymLength(tokens, next) : 0;
      if (acronym && tokens[next + acronym]?.capital) {
        next += acronym;
        end = next;
        continue;
      }
      if (
        isMark(token, ',') &&
        end === next &&
        isIn(tokens[next + 1], DOMAIN | MODIFIER) &&
        tokens[next + 1]!.capital &&
        this.#officeEnd(next + 1) === next + 1 &&
        !countryAt(tokens, next + 1)
      ) {
        next++;
        continue;
      }
      // "the 76th Session of the General Assembly"
      if (token.kind === 'number' && (tokens[next + 1]?.key === 'session' || tokens[next + 2]?.key === 'session')) {
        while (tokens[next]?.key !== 'session') next++;
        continue;
      }
      const country = countryAt(tokens, next);
      const adjective =
        country?.entry.kind === 'adjective' && isIn(tokens[next + country.length], head ? DOMAIN | MODIFIER : DOMAIN);
      if (country && (country.entry.kind !== 'adjective' || adjective)) {
        this.#country ??= country.entry.code;
        next += country.length + (adjective ? 1 : 0);
        end = next;
        if (tokens[end - 1]!.possessive) break;
        continue;
      }
      const local = next === at + 1 && LOCAL.has(tokens[at - 1]) && [0, 1, 2].every((n) => isUnknown(tokens, next + n));
      const abroad = token.capital && tokens[next + 1]?.key === 'abroad';
      const second = token.capital && end > at && /^ii|iii$/.test(token.key) && token.allCapitals;
      const known = isIn(token, DOMAIN | MODIFIER);
      // ", Minister of Foreign Affairs Carla Ruiz of Chile": a name, where the field has been told.
      const field = this.#named && !isIn(token, HEAD) && (known || strange || end !== next || end === at);
      if (
        !abroad &&
        !second &&
        !local &&
        !(head && known) &&
        !(token.capital && (field || known || FIELDS.has(tokens[next + 1])))
      )
        break;
      strange = !known;
      next++;
      end = next;
      if (token.possessive) continue;
    }
    return end;
  }

  #nameToken(at: number, inside: boolean, titled: boolean): boolean {
    const token = this.#tokens[at];
    if (!token || token.kind !== 'word' || !token.capital || token.quoted) return false;
    if (inside && token.allCapitals && POSTNOMINALS.has(token.key)) return false;
    if (this.#surnameHe(at, titled) || isLittleName(this.#tokens, at, titled, inside)) return true;
    if (isIn(token, HONORIFIC) && !inside && !titled) return false;
    if (isIn(token, HEADLINE) || (inside && token.verb?.past && token.key.endsWith('ed'))) return false;
    if (isIn(token, FUNCTION | ADVERB)) return false;
    if (isIn(token, STARTER)) return (titled || inside) && !this.#opensClause(at);
    if (isIn(token, CALENDAR)) return titled || inside;
    if (isIn(token, HEAD) && (isGivenStyle(this.#tokens, at) || (inside && isSurnameStyle(this.#tokens, at))))
      return true;
    if (isIn(token, HEAD | MODIFIER))
      return inside && isIn(token, MODIFIER) && !isIn(this.#tokens[at + 1], HEAD | MODIFIER);
    const country = countryAt(this.#tokens, at);
    return !country || inside || (country.length === 1 && isGivenPlace(this.#tokens, at, country.entry.kind, titled));
  }

  /** "He Jingtian", "President He": the surname, where the pronoun cannot stand. */
  #surnameHe(at: number, titled: boolean): boolean {
    const token = this.#tokens[at];
    return isSurnameHe(this.#tokens, at) || (titled && token?.key === 'he' && token.capital && !token.allCapitals);
  }

  #opensClause(at: number): boolean {
    return isMark(this.#tokens[at + 1], ',');
  }

  #name(from: number, titled: boolean): { first: number; end: number; last: number } | null {
    const tokens = this.#tokens;
    let at = from;
    while (
      titled &&
      isMark(tokens[at], '(') === false &&
      !this.#surnameHe(at, titled) &&
      isIn(tokens[at], HONORIFIC) &&
      tokens[at]!.capital &&
      tokens[at + 1]?.capital &&
      !isIn(tokens[at + 1], FUNCTION)
    )
      at++;
    const first = at;
    let end = at;
    let capitals = 0;
    for (let n = 0; n < LONGEST_NAME; n++) {
      const token = tokens[at];
      if (!token) break;
      // "Jeenbek Kulubay uulu"
      if (capitals > 0 && NAME_SUFFIXES.has(token)) {
        end = ++at;
        continue;
      }
      if (isIn(token, PARTICLE) && !token.capital && (capitals > 0 || titled || opensSurname(token))) {
        let after = at + 1;
        while (isIn(tokens[after], PARTICLE) && !tokens[after]!.capital && after < at + 3) after++;
        if (!this.#nameToken(after, true, true) || token.key === 'a') break;
        at = after;
        continue;
      }
      if (
        !token.capital &&
        (hasPrefix(this.#text, token) || ((capitals > 0 || titled) && LOWER_PREFIX.test(token.key)))
      ) {
        at++;
        end = at;
        capitals++;
        continue;
      }
      if (!this.#nameToken(at, capitals > 0, titled)) break;
      capitals++;
      at++;
      end = at;
      if (token.possessive) break;
    }
    if (capitals === 0) return null;
    let last = end;
    if (
      isMark(tokens[end], ',') &&
      /^(?:jr|sr|ii|iii|iv)$/.test(tokens[end + 1]?.key ?? '') &&
      tokens[end + 1]!.capital
    ) {
      end += 2;
      last = end;
    }
    return { first, end, last };
  }

  /** "the President of Kenya, Daniel Otieno,": a full name between commas. */
  #apposedName(from: number): { first: number; end: number; last: number } | null {
    const tokens = this.#tokens;
    let at = from;
    if (tokens[at]?.key === 'the' && isIn(tokens[at + 1], HONORIFIC) && tokens[at + 1]!.capital) at++;
    while (isIn(tokens[at], HONORIFIC) && tokens[at]!.capital && this.#honorificAt(at)) {
      if (FEMALE_HONORIFICS.has(tokens[at]!.key)) this.#gender ??= 'she';
      else if (MALE_HONORIFICS.has(tokens[at]!.key)) this.#gender ??= 'he';
      at++;
    }
    while (STYLES.has(tokens[at]?.key ?? '') && tokens[at]!.capital && tokens[at + 1]?.capital) at++;
    const name = this.#name(at, at > from);
    if (!name || (name.end - name.first < 2 && at === from) || tokens[name.end - 1]!.possessive) return null;
    const after = tokens[name.end];
    if (after?.kind === 'word' && (isIn(after, HEAD) || after.key === 'and')) return after.key === 'and' ? name : null;
    return isMark(after, ',') ? { ...name, last: name.last + 1 } : name;
  }

  /** "(Foreign Minister, Bolivia)" behind a name: the index after it, or `at` when the brackets hold no office. */
  #bracketed(at: number): number {
    const tokens = this.#tokens;
    const [count, country] = [this.#titles.length, this.#country];
    const office = this.#offices(at + 1);
    const place = isMark(tokens[office], ',') ? countryPhrase(tokens, office + 1) : null;
    const end = place?.end ?? office;
    if (this.#titles.length > count && isMark(tokens[end], ')')) {
      this.#country ??= place?.code ?? null;
      return end + 1;
    }
    this.#titles.length = count;
    this.#country = country;
    return at;
  }

  /** "… of Poland", "(Poland)", and ", Minister for Foreign Affairs of Japan,". */
  #afterName(from: number, first: number, titled: boolean): number {
    const tokens = this.#tokens;
    let at = from;
    const of = tokens[at]?.key === 'of' || tokens[at]?.key === 'from';
    let bracket = isMark(tokens[at], '(');
    // "General Widodo (Ret.)"
    if (bracket && RETIRED.has(tokens[at + 1]) && isMark(tokens[at + 2], ')')) {
      at += 3;
      bracket = false;
    }
    if (of || bracket) {
      const country = countryPhrase(tokens, at + 1);
      if (country && (!bracket || isMark(tokens[country.end], ')'))) {
        this.#country ??= country.code;
        at = bracket ? country.end + 1 : country.end;
      }
    }
    if (bracket && at === from) return this.#bracketed(at);
    if (!isMark(tokens[at], ',')) return at;
    let next = at + 1;
    if (tokens[next]?.key === 'the') next++;
    const count = this.#titles.length;
    const { country, gender } = { country: this.#country, gender: this.#gender };
    this.#named = true;
    const end = this.#offices(next);
    if (this.#titles.length === count) return at;
    const after = tokens[end];
    const runsOn = after?.kind === 'word' && after.capital && !isIn(after, FUNCTION);
    // "Turning to Gaza, the Prime Minister said": an apposition is closed by a mark, or belongs to a full name.
    const open = after?.kind === 'word' && (tokens[at + 1]!.key === 'the' || (!titled && from - first < 2));
    if (runsOn || open) {
      this.#titles.length = count;
      this.#country = country;
      this.#gender = gender;
      return at;
    }
    return isMark(after, ',') ? end + 1 : end;
  }
}

/** "the economic ties": a word of offices in lower case that no office follows. */
function isMereModifier({ lexeme, capital }: Token, next: Token | undefined): boolean {
  if (capital || !lexeme || lexeme.countries || (lexeme.classes & MAY_LEAD) !== MODIFIER) return false;
  return next?.kind === 'word' && !next.capital && next.key !== 'and' && !isIn(next, HEAD | MODIFIER);
}

/** Reads the phrase for a person that begins at token `first`; null when none does. */
export function personAt(text: string, tokens: readonly Token[], first: number): PersonPhrase | null {
  const opening = tokens[first]!;
  const little = isLittleName(tokens, first, false, false);
  const inside = ARTICLES.has(opening) && !little ? tokens[first + 1] : opening;
  if (!inside || inside.kind !== 'word') return null;
  // Nearly all words that follow an article, or begin a sentence, are turned away here.
  if (
    inside.lexeme
      ? (inside.lexeme.classes & MAY_LEAD) === 0 &&
        !inside.lexeme.countries &&
        isIn(inside, FUNCTION | STARTER | ADVERB) &&
        !little
      : inside !== opening && !isDemonym(inside)
  )
    return null;
  if (inside !== opening && isMereModifier(inside, tokens[first + 2])) return null;
  return new PhraseParser(text, tokens).parse(first);
}
