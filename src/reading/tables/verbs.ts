/**
 * Reporting verbs. An entry is `base/past/-ing` (regular forms may be left out) and the words that belong to the verb:
 * `point out` has the cue "pointed out". Words after `>` widen the cue without being part of the verb ("looked forward" > "to");
 * alternatives are parted by `|`. An entry with words is found only where they follow.
 */
export type VerbClass = 'neutral' | 'assertive' | 'commissive' | 'directive' | 'expressive' | 'evaluative' | 'act';

/** `act` verbs report that something was talked about, not what was said about it. */
export const CUES: Readonly<Record<VerbClass, string>> = {
  neutral: `
    say/said/saying, state, note, indicate, add, inform, brief, introduce, explain, outline, convey, recall, raise, mention, remark,
    observe, comment, report, announce, declare, describe, clarify, tell/told/telling, present, update, relay, reply, respond, answer,
    argue, assess, believe, think/thought/thinking, consider that, feel/felt/feeling that, conclude that, lay/laid/laying out, spell out,
    set/set/setting out, set forth, set forward, bring/brought/bringing up, put/put/putting forward, speak/spoke/speaking of, speak in favor of,
    speak in favour of, speak out in favor of, speak out in favour of, speak out for, speak out against, speak out, write/wrote/writing, refer to, point to, allude to, apprise, acknowledge, admit/admitted/admitting, concede,
    predict, estimate, joke, cite, quote, voice, express, articulate, dwell/dwelt/dwelling on, recognise, recognize, find/found/finding that,
    learn/learned/learning that, show/showed/showing that, flag/flagged/flagging, detail, enquire, inquire, question, hold/held/holding that,
    make/made/making it known, make known, note > with *
  `,
  assertive: `
    stress, emphasise, emphasize, underscore, underline, highlight, point out, reiterate, reaffirm, confirm, affirm, assert, make clear,
    make > clear that, make > it clear, make > the point, make > plain, elaborate > on, insist, maintain, contend, deny, reject, refute,
    rebut/rebutted/rebutting, dismiss, defend, caution, restate, repeat, attest, proclaim, profess, single out, drive/drove/driving home, leave/left/leaving > no doubt, re-emphasise, re-emphasize
  `,
  commissive: `
    agree, concur/concurred/concurring, commit/committed/committing, undertake/undertook/undertaking, pledge, offer, promise,
    resolve to, resolve that, decide, assure, reassure, guarantee, vow, volunteer, accept, consent, look forward > to, intend, plan/planned/planning to, determine to,
    determine that, settle on, endorse, approve, renew, recommit/recommitted/recommitting
  `,
  directive: `
    urge, call on, call upon, call for, ask, appeal, encourage, propose, suggest, invite, request, demand, recommend, advise, warn,
    seek/sought/seeking, implore, exhort, press, advocate, instruct, plead, champion, remind, challenge, convince
  `,
  expressive: `
    thank, congratulate, welcome, regret/regretted/regretting, condemn, hope, wish, apologise, apologize, condole, rejoice, lament, mourn,
    sympathise, sympathize, bid/bade/bidding > farewell, honour, honor, denounce, decry, protest, complain, object, oppose, salute, reciprocate,
    commiserate, worry, fear
  `,
  evaluative: `
    commend, praise, appreciate, speak > highly of, speak > positively of, speak > warmly of, pay/paid/paying tribute > to, deplore, laud, applaud, hail, criticise, criticize, value,
    admire, esteem, support, back, take/took/taking issue > with, credit, disagree, characterise, characterize, regard, deem, celebrate, share, positively assess, esteem
  `,
  act: `
    discuss, exchange, review, compare > notes, touch on, touch upon, examine, explore, talk about, speak about, talk through, deliberate, take/took/taking stock > of, cover,
    consult on, confer/conferred/conferring on, focus on, concentrate on, address, reflect on, go/went/going over, debate, analyse, analyze, study,
    catch/caught/catching up on, look at, look into, take up, delve into, evaluate, consider, update > each other, brief > each other, update > one another, brief > one another, engage > in a discussion, converse
  `,
};

/** A verb that gets its meaning from the noun it governs: "expressed his deep condolences", "reached consensus". */
export interface LightVerbs {
  readonly verbs: string;
  readonly nouns: string;
  readonly act?: true;
}

export const LIGHT_VERBS: readonly LightVerbs[] = [
  {
    verbs: 'express, voice, extend, offer, send/sent/sending, pay/paid/paying, register, declare, articulate, signal, lodge, put on record, place on record',
    nouns: `appreciation gratitude thanks condolence condolences sympathy sympathies concern concerns hope hopes readiness support confidence
      satisfaction regret regrets solidarity congratulations greetings wishes respect admiration commitment determination willingness desire interest
      intention belief conviction opinion view expectation expectations disappointment dissatisfaction opposition objection objections protest indignation outrage
      shock sadness sorrow grief joy pleasure delight alarm dismay frustration anger worry worries doubt doubts understanding agreement approval welcome
      invitation apologies apology preparedness recognition acknowledgement acknowledgment optimism openness commendation condemnation reservation
      reservations aspiration aspirations assurance assurances tribute pledge appeal proposal proposals suggestion suggestions warning warnings
      compliments encouragement praise felicitations trust gladness unity unease horror`,
  },
  { verbs: 'provide, give/gave/giving', nouns: 'overview update updates briefing account assessment explanation explanations outline information details clarification clarifications readout' },
  { verbs: 'share', nouns: 'view opinion assessment understanding recognition concern concerns hope hopes belief conviction determination position sentiment perspective commitment desire' },
  { verbs: 'reach/reached/reaching', nouns: 'agreement agreements consensus understanding understandings accord' },
  { verbs: 'make/made/making', nouns: 'reference point appeal proposal proposals suggestion request' },
  { verbs: 'take/took/taking', nouns: 'note' },
  { verbs: 'place, lay/laid/laying, put/put/putting, attach', nouns: 'emphasis stress importance' },
  { verbs: 'draw/drew/drawing', nouns: 'attention' },
  { verbs: 'show/showed/showing', nouns: 'understanding interest appreciation readiness' },
  { verbs: 'exchange', nouns: 'views opinions ideas assessments greetings perspectives notes information thoughts pleasantries congratulations', act: true },
  { verbs: 'share', nouns: 'views perspectives assessments updates reflections thoughts experiences experience information notes analysis insights', act: true },
  { verbs: 'have/had/having, hold/held/holding, conduct, engage in', nouns: 'exchange exchanges discussion discussions debate deliberations', act: true },
];

/** What a sentence reports of the event itself opens no statement, whoever its subject is. */
export const EVENT_VERBS = `
  speak/spoke/speaking, meet/met/meeting, hold/held/holding, have/had/having, host, receive, visit, travel/travelled/travelling, travel/traveled/traveling,
  attend, co-chair, chair, sign, call, telephone, phone, ring/rang/ringing, talk, arrive, depart, participate, take/took/taking, join, deliver, pay/paid/paying,
  conduct, engage, connect, convene, gather, dine, sit/sat/sitting, co-host, open, inaugurate, witness, unveil, launch, lead/led/leading, accompany,
  tour, send/sent/sending, make/made/making, begin/began/beginning, start, finish, conclude, end, return, fly/flew/flying, go/went/going, come/came/coming, lay/laid/laying, stop, plant,
  represent, complete, serve, initiate, schedule, resume, greet, preside, give/gave/giving, stay, work, co-sign, hand, award, continue, pose, proceed, establish,
  interact, become/became/becoming, stand/stood/standing, assume, enter, leave/left/leaving, marry, win/won/winning, lose/lost/losing, live, die, appear, graduate, move, use, want, need, turn, try, pass, grow/grew/growing, kick, last, follow, wave, smile, look, walk, watch, play
`;

/** Verbs that only carry another: "took the opportunity to thank", "began by thanking", "went on to say". */
export const CARRIERS = `
  take/took/taking the opportunity to, take this opportunity to, take the occasion to, take the chance to, use/used/using the opportunity to, use the call to, use the meeting to,
  use the conversation to, use the occasion to, go/went/going on to, wish to, want/wanted/wanting to, begin/began/beginning by, start by, open by, conclude by, close by, end by, finish by,
  continue by, proceed to, hasten to, make/made/making a point of, open the meeting by, open the call by, begin the meeting by, begin the call by, start the call by, start the meeting by
`;

/** "was clear that", "were united in": adjectives that report. */
export const CUE_ADJECTIVES =
  'clear grateful pleased concerned confident hopeful convinced united delighted determined adamant optimistic unequivocal appreciative saddened thankful alarmed supportive glad encouraged worried proud unanimous honoured honored sorry shocked appalled';

/** "were in agreement", "were of the view": phrases after the verb to be that report. */
export const CUE_PREDICATES = 'in agreement; in full agreement; in complete agreement; of the view; of the same view; of the shared view; of the opinion; of one mind; of the same mind; in accord';

/** Participles that report in the passive, without a source: "It was noted that", "… were discussed". */
export const PASSIVES = `
  noted stressed emphasised emphasized underlined underscored highlighted discussed expressed exchanged considered reviewed raised confirmed reaffirmed
  reiterated outlined examined touched addressed voiced conveyed mentioned explored compared affirmed analysed analyzed paid given extended commended praised
  reached
`;

/** Participles that report only after "It was". */
export const IMPERSONAL_PASSIVES = `agreed decided stated said pointed acknowledged recalled proposed suggested recognised recognized concluded indicated added observed announced hoped
  felt believed underlined appreciated welcomed understood reported explained recommended made`;

/** Of these, the ones that tell what was talked about and not what was said of it. */
export const PASSIVE_ACTS = 'discussed exchanged considered reviewed examined touched addressed explored compared analysed analyzed paid given';
