/**
 * Verbs. This is the one place where a reporting verb is written: the reader's rules, the page's, the anchoring's and
 * the grammar's lists are made of it.
 *
 * An entry is `base/past/-ing`, of which regular forms may be left out (a fourth form is the participle of the passive,
 * where it is not the past: `give/gave/giving/given`), and the words that belong to the verb: `point out` has the cue
 * "pointed out". Words after `>` widen the cue without being part of the verb ("looked forward" > "to"); `*` stands for
 * a few words. An entry with words is found only where they follow.
 */
export type VerbClass = 'neutral' | 'assertive' | 'commissive' | 'directive' | 'expressive' | 'evaluative' | 'act';

/** `act` verbs report that something was talked about, not what was said about it. */
export const CUES: Readonly<Record<VerbClass, string>> = {
  neutral: `
    say/said/saying, state, note, indicate, add, inform, brief, introduce, explain, outline, convey, recall, raise,
    mention, remark, observe, comment, report, announce, declare, describe, clarify, tell/told/telling, present,
    update, relay, reply, respond, answer, argue, assess, believe, think/thought/thinking, consider that,
    feel/felt/feeling that, conclude that, lay/laid/laying out, spell out, set/set/setting out, set forth,
    set forward, bring/brought/bringing up, put/put/putting forward, speak/spoke/speaking of, speak in favor of,
    speak in favour of, speak out in favor of, speak out in favour of, speak out for, speak out against, speak out,
    write/wrote/writing, refer/referred/referring to, point to, allude to, apprise, acknowledge,
    admit/admitted/admitting, concede, predict, estimate, joke, cite, quote, voice, express, articulate,
    dwell/dwelt/dwelling on, recognise, recognize, find/found/finding that, learn/learned/learning that,
    show/showed/showing that, flag/flagged/flagging, detail, enquire, inquire, question, hold/held/holding that,
    make/made/making it known, make known, note > with *, expect, anticipate, opine, retort, counter, rejoin, recount,
    narrate, relate, reveal, disclose, divulge, impart, specify, elucidate, illustrate, summarise, summarize,
    sum/summed/summing up, recap/recapped/recapping, transmit/transmitted/transmitting, communicate,
    notify/notified/notifying, confide, testify/testified/testifying, certify/certified/certifying, hint,
    imply/implied/implying, intimate, reason, judge, portray, depict, sketch, list, enumerate,
    identify/identified/identifying, label, term, trace, furnish, float, allege, claim, evoke, invoke, muse,
    quip/quipped/quipping, let/let/letting * know > that, make/made/making * aware > of,
    make/made/making * aware > that, keep/kept/keeping * abreast > of, keep/kept/keeping * informed > of,
    keep/kept/keeping * informed > about, bring/brought/bringing * up to speed > on,
    bring/brought/bringing * up to date > on, take/took/taking * through, walk * through, fill * in > on, call,
    find > it, want/wanted/wanting to know, wish to know, read/read/reading out, leave/left/leaving > open,
    draw/drew/drawing * attention > to, report back, pronounce, pass on, pass along, hand on, get/got/getting across,
    put across, speak up for, speak up against, chime in, weigh in, venture, offer up, envisage, envision,
    foresee/foresaw/foreseeing, echo, demonstrate, signal/signalled/signalling, signal/signaled/signaling, hold out,
    talk of, talk up, pose > the question, hide/hid/hiding, attribute, ascribe, stipulate, expound > on,
    expatiate > on, itemise, itemize, recapitulate, wonder, query, confess, infer/inferred/inferring, speculate,
    liken, contrast, posit, tie/tied/tying, link, submit/submitted/submitting, table, sense, perceive, detect,
    enthuse, interject, interpose
  `,
  assertive: `
    stress, emphasise, emphasize, underscore, underline, highlight, point out, reiterate, reaffirm, confirm, affirm,
    assert, make clear, make > it clear, make > the point, make > plain, elaborate > on, expand > on, enlarge > on,
    stand up for, come out in support of, insist, maintain, contend, deny, reject, refute, rebut/rebutted/rebutting,
    dismiss, defend, caution, restate, repeat, attest, proclaim, profess, single out, drive/drove/driving home,
    hammer home, bring/brought/bringing home, accentuate, spotlight, impress on, impress upon, dispute, rule out,
    come/came/coming out against, come out for, come out in favour of, come out in favor of, come down against,
    hold/held/holding to, adhere to, stick/stuck/sticking to, call into question, go/went/going on record, disavow,
    disclaim, debunk, vouch for, avow, stand/stood/standing by, stand firm, uphold/upheld/upholding, make > the case,
    make > no secret of, let it be known > that, leave/left/leaving > no doubt, re-emphasise, re-emphasize
  `,
  commissive: `
    agree, concur/concurred/concurring, commit/committed/committing, undertake/undertook/undertaking, pledge, offer,
    promise, resolve, decide, assure, reassure, guarantee, vow, volunteer, accept, consent, look forward > to, intend,
    plan/planned/planning, determine, settle on, arrange, elect > to, choose/chose/choosing > to,
    opt/opted/opting > to, opt for, aim > to, aspire to, strive/strove/striving > to, acquiesce, assent, accede,
    subscribe to, sign up to, sign on to, align with, look ahead > to, stand/stood/standing ready > to,
    swear/swore/swearing, mean/meant/meaning > to, converge on, coincide, reconfirm, task, direct, endorse, approve,
    renew, endeavour > to, endeavor > to, strive > for, work > towards, work > toward,
    recommit/recommitted/recommitting
  `,
  directive: `
    urge, call on, call upon, call for, ask, appeal, encourage, propose, suggest, invite, request, demand, recommend,
    advise, warn, seek/sought/seeking, implore, exhort, press, advocate, instruct, plead, champion, remind, challenge,
    convince, beseech, beg/begged/begging, entreat, petition/petitioned/petitioning, push/pushed/pushing for,
    lobby/lobbied/lobbying for, prevail upon, prevail on, counsel/counseled/counseling, prod/prodded/prodding, nudge,
    persuade, prompt, order, require, admonish, summon, mandate, authorise, authorize, counsel/counselled/counselling,
    empower, press for, caution against, lean on
  `,
  expressive: `
    thank, congratulate, welcome, regret/regretted/regretting, condemn, hope, wish, apologise, apologize, condole,
    rejoice, lament, mourn, sympathise, sympathize, bid/bade/bidding > farewell, honour, honor, denounce, decry,
    protest, complain, object, oppose, salute, reciprocate, commiserate, worry, fear, wish > for, long for, yearn for,
    bemoan, deprecate, castigate, censure, slam/slammed/slamming, blast, lambast, rebuke, reprimand, reproach, chide,
    scold, upbraid, take/took/taking > exception to, take > umbrage at, hit out at, lash out at, take > aim at,
    call out, marvel, empathise, empathize, compliment, felicitate, extol/extolled/extolling, toast, acclaim, exult,
    boast, take > pride in, pay/paid/paying homage > to, pay respects > to, pay his respects > to,
    pay her respects > to, take > heart from, take > comfort in, take > comfort from, take > responsibility for,
    take > pleasure in, take > satisfaction in, grieve, dread, resent, blame, accuse, fault, bristle at, delight in,
    remember, reminisce
  `,
  evaluative: `
    commend, praise, appreciate, speak > highly of, speak > positively of, speak > warmly of,
    pay/paid/paying tribute > to, deplore, laud, applaud, hail, criticise, criticize, value, admire, esteem, support,
    back, take/took/taking issue > with, credit, disagree, characterise, characterize, regard, deem, celebrate, share,
    rate, rank, appraise, view, see/saw/seeing, prize, cherish, treasure, trust,
    prefer/preferred/preferring, favour, favor, doubt, respect, approve of, side with, stand/stood/standing with,
    take > the view, take > the position, take > a dim view of, second, subscribe to, find/found/finding fault > with,
    find common ground, see eye to eye, play down, understand/understood/understanding
  `,
  act: `
    discuss, review, canvass, survey, range over, map/mapped/mapping out, brainstorm, weigh, ponder,
    scrutinise,
    scrutinize, sound out, revisit, return to, come/came/coming back to, move on to, turn > to, zero in on,
    home in on, hone in on, centre on, center on, think/thought/thinking through, work through,
    chat/chatted/chatting about, talk over, run/ran/running through, walk through, deal/dealt/dealing with,
    converse about, coordinate on, speak on, speak at length about, speak at length on, speak in detail about,
    speak in detail on, probe, tackle, broach, follow up on, consult with, consult about, compare > notes, touch on,
    touch upon, examine, explore, talk about, speak about, talk through, deliberate, take/took/taking stock > of,
    cover, consult on, confer/conferred/conferring on, focus on, concentrate on, address, reflect on,
    go/went/going over, debate, analyse, analyze, study, catch/caught/catching up on, look at, look into, take up,
    delve into, contemplate, mull, mull over, evaluate, consider, update > each other, brief > each other,
    update > one another, brief > one another, engage > in a discussion, converse
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
    verbs: `
      express, voice, convey, extend, offer, send/sent/sending, pay/paid/paying, register, declare, articulate,
      signal/signalled/signalling, signal/signaled/signaling, lodge, put on record, place on record
    `,
    nouns: `
      appreciation gratitude thanks condolence condolences sympathy sympathies concern concerns hope hopes readiness
      support confidence satisfaction regret regrets solidarity congratulations greetings wishes respect admiration
      commitment determination willingness desire interest intention belief conviction opinion view expectation
      expectations disappointment dissatisfaction opposition objection objections protest indignation outrage shock
      sadness sorrow grief joy pleasure delight alarm dismay frustration anger worry worries doubt doubts
      understanding agreement approval welcome invitation apologies apology preparedness recognition acknowledgement
      acknowledgment optimism openness commendation condemnation reservation reservations aspiration aspirations
      assurance assurances tribute pledge appeal proposal proposals suggestion suggestions warning warnings
      compliments encouragement praise felicitations trust gladness unity unease horror displeasure exasperation
      unhappiness bewilderment surprise astonishment disquiet misgivings resolve faith preference eagerness thought
      thoughts sentiments consent dissent disagreement anguish disgust relief consternation apprehension scepticism
      skepticism caution affection esteem fear fears wish unwillingness refusal respects homage amazement reluctance
      certainty fondness enthusiasm impatience plea request demand commiserations
    `,
  },
  {
    verbs: 'provide, give/gave/giving, furnish, present, offer, deliver',
    nouns: `
      assurance assurances description descriptions report reports reply response answer pledge promise undertaking
      commitment thanks breakdown recap summary picture insight insights overview update updates briefing account
      assessment explanation explanations outline information details clarification clarifications readout appraisal
      appraisals analysis exposition presentation introduction backing approval blessing consent endorsement
      reassurance reassurances guarantee guarantees notice encouragement praise word
    `,
  },
  {
    verbs: 'give/gave/giving',
    nouns: `
      comment comments mark marks credit evaluation evaluations recognition emphasis prominence importance priority
      weight voice expression welcome warning warnings feedback advice view views opinion opinions perspective
      perspectives support appreciation rating ratings verdict hint hints indication indications example examples
      instruction instructions directive directives order orders
    `,
  },
  { verbs: 'cast/cast/casting, raise', nouns: 'doubt doubts objection objections' },
  { verbs: 'shed/shed/shedding, throw/threw/throwing', nouns: 'light' },
  { verbs: 'set/set/setting', nouns: 'store' },
  { verbs: 'draw/drew/drawing', nouns: 'parallel parallels comparison comparisons distinction lesson lessons' },
  { verbs: 'heap, lavish, shower, bestow', nouns: 'praise compliments' },
  { verbs: 'speak/spoke/speaking in', nouns: 'terms' },
  { verbs: 'lend/lent/lending, throw/threw/throwing', nouns: 'support weight backing voice' },
  {
    verbs: 'share',
    nouns: `
      intention aim goal wish ambition view opinion assessment understanding recognition concern concerns hope hopes
      belief conviction determination position sentiment perspective commitment desire
    `,
  },
  {
    verbs: 'reach/reached/reaching, come/came/coming to, arrive at, strike/struck/striking',
    nouns: 'agreement agreements consensus understanding understandings accord conclusion conclusions',
  },
  {
    verbs: 'make/made/making',
    nouns: `
      reference note point appeal proposal proposals suggestion suggestions request requests plea offer pledge pledges
      promise promises commitment commitments remark remarks comment comments observation observations demand demands
      case assurance assurances mention statement statements decision
    `,
  },
  { verbs: 'take/took/taking', nouns: 'note' },
  {
    verbs: 'issue',
    nouns: 'invitation warning appeal call instruction instructions directive directives order orders',
  },
  { verbs: 'deliver, pass, bring/brought/bringing', nouns: 'message messages greeting greetings regards' },
  { verbs: 'have/had/having', nouns: 'praise doubt doubts reservations misgivings objections' },
  { verbs: 'strike/struck/striking, sound', nouns: 'note tone alarm' },
  {
    verbs: 'place, lay/laid/laying, put/put/putting, attach, pin/pinned/pinning',
    nouns: `
      emphasis stress importance value weight accent focus premium significance hope hopes blame responsibility
    `,
  },
  { verbs: 'draw/drew/drawing', nouns: 'attention' },
  { verbs: 'turn, devote, pay/paid/paying, direct, focus', nouns: 'attention', act: true },
  {
    verbs: 'show/showed/showing',
    nouns: 'understanding interest appreciation readiness sympathy gratitude willingness concern enthusiasm',
  },
  {
    verbs: 'exchange, trade, swap/swapped/swapping',
    nouns: `
      view views opinion opinions ideas assessments greetings perspectives notes information thoughts pleasantries
      congratulations experience experiences updates concerns impressions analyses proposals reflections remarks
      toasts wishes appraisals
    `,
    act: true,
  },
  { verbs: 'compare', nouns: 'assessments views positions analyses impressions experiences', act: true },
  {
    verbs: 'share',
    nouns: `
      views perspectives assessments updates reflections thoughts experiences experience information notes analysis
      insights
    `,
    act: true,
  },
  {
    verbs: 'have/had/having, hold/held/holding, conduct, engage in, continue, resume, pursue, deepen',
    nouns: 'exchange exchanges discussion discussions debate debates deliberations communication communications',
    act: true,
  },
];

/** What a sentence reports of the event itself opens no statement, whoever its subject is. */
export const EVENT_VERBS = `
  speak/spoke/speaking, meet/met/meeting, hold/held/holding, have/had/having, host, receive, visit,
  travel/travelled/travelling, travel/traveled/traveling, attend, co-chair, chair, sign, call, telephone, phone,
  ring/rang/ringing, talk, arrive, depart, participate, take/took/taking, join, deliver, pay/paid/paying, conduct,
  engage, connect, convene, gather, dine, sit/sat/sitting, co-host, open, inaugurate, witness, unveil, launch,
  lead/led/leading, accompany, tour, send/sent/sending, make/made/making, begin/began/beginning, start, finish,
  conclude, end, return, fly/flew/flying, go/went/going, come/came/coming, lay/laid/laying, stop/stopped/stopping,
  plant, represent, complete, serve, initiate, schedule, resume, greet, preside, give/gave/giving, stay, work,
  co-sign, hand, award, continue, pose, proceed, establish, interact, become/became/becoming, stand/stood/standing,
  assume, enter, leave/left/leaving, marry, win/won/winning, lose/lost/losing, live, die, appear, graduate, move, use,
  want, need, turn, try, pass, grow/grew/growing, kick, last, follow, wave, smile, look, walk, watch, play, issue,
  adopt, release, publish, inspect, board, cut/cut/cutting, ride/rode/riding, stroll, taste, pray,
  kneel/knelt/kneeling, light/lit/lighting, drive/drove/driving, bow, donate, contact, approach, reach, mail, email,
  e-mail, text, cable, fax, dial/dialled/dialling, dial/dialed/dialing, dispatch, forward, consult, negotiate,
  mediate, broker, listen, hear/heard/hearing, wait, replace, appoint, nominate, elect, assign, deploy, dedicate,
  arrange, organise, organize, moderate, facilitate, guide, escort, usher, succeed, resign, retire,
  initial/initialled/initialling, initial/initialed/initialing, deposit, ratify, swear/swore/swearing,
  study/studied/studying, lecture, obtain, secure, earn, purchase, finance, invest, sponsor, supply,
  ship/shipped/shipping, rescue, evacuate, recover, undergo/underwent/undergoing, wear/wore/wearing, embrace,
  hug/hugged/hugging, shake/shook/shaking, bid/bade/bidding, see/saw/seeing, land, disembark, upload, film,
  photograph, recruit, hire, sail, cross, climb, enrol/enrolled/enrolling, enroll, vote, campaign,
  chat/chatted/chatting, relocate, transfer/transferred/transferring
`;

/** Verbs that only carry another: "took the opportunity to thank", "began by thanking", "went on to say". */
export const CARRIERS = `
  take/took/taking the opportunity to, seize the opportunity to, seize the occasion to, seize the chance to,
  take a moment to, take the floor to, take/took/taking the lead to, take time to, join in, join * in,
  feel/felt/feeling compelled to, feel bound to, take this opportunity to, take the occasion to, take the chance to,
  use/used/using the opportunity to, use the call to, use the meeting to, use the conversation to,
  use the occasion to, go/went/going on to, wish to, want/wanted/wanting to, begin/began/beginning by, start by,
  open by, conclude by, close by, end by, finish by, continue by, proceed to, hasten to, wind/wound/winding up by,
  respond by, reply/replied/replying by, reciprocate by, answer by, counter by, follow up by, rush to, move to,
  end the call by, end the meeting by, conclude the call by, conclude the meeting by, close the call by,
  close the meeting by, finish the call by, make/made/making a point of, open the meeting by, open the call by,
  begin the meeting by, begin the call by, start the call by, start the meeting by, round off by, sign off by,
  finish off by, kick off by, lead off by, take pains to, continue, continue to, keep/kept/keeping, keep on, go on,
  carry on, begin, start, resume
`;

/** "was clear that", "were united in": adjectives that report. */
export const CUE_ADJECTIVES = `
  sympathetic receptive cautious adamant agreed clear grateful pleased concerned confident hopeful certain ready
  willing prepared keen eager unwavering resolute firm insistent categorical critical dismissive sceptical skeptical
  mindful dismayed disappointed disturbed outraged thrilled heartened emphatic convinced united delighted determined
  optimistic unequivocal appreciative saddened thankful alarmed supportive glad encouraged worried proud unanimous
  honoured honored sorry shocked appalled happy relieved satisfied dissatisfied gratified reassured
  frustrated enthusiastic upbeat sanguine pessimistic hesitant reluctant
`;

/** "were in agreement", "were of the view": phrases after the verb to be that report. */
export const CUE_PREDICATES = `
  in agreement, in full agreement, in complete agreement, of the view, of the same view, of the shared view,
  of the opinion, of one mind, of the same mind, in accord, in favour of, in favor of, at one, in no doubt,
  in support of, in unison, opposed to, at pains to
`;

/**
 * Verbs that report in the passive, without a source: "It was noted that", "… were discussed". What else they take:
 * `act`: they tell what was talked about and not what was said of it; `impersonal`: they report only after "It was";
 * `nouns`: only of these; `topic`: only where "on" or "about" follows; `addresses`: only of persons ("was asked to"),
 * or after "It was"; `requests`: of persons and of things.
 */
export interface PassiveVerbs {
  readonly verbs: string;
  readonly act?: true;
  readonly impersonal?: true;
  readonly addresses?: true;
  readonly requests?: true;
  readonly nouns?: string;
  readonly topic?: true;
}

/** What is paid, drawn, placed or made when that reports something, beside what is expressed: "Attention was drawn". */
export const REPORTED_NOUNS = `
  attention emphasis importance consideration priority reference mention stress instruction instructions decision point
  points promise assurance assurances weight hope hopes note focus assessment assessments evaluation appraisal
  appraisals credit
`;

export const PASSIVES: readonly PassiveVerbs[] = [
  {
    verbs: `
      note, stress, emphasise, emphasize, underline, underscore, highlight, express, raise, confirm, reaffirm,
      reiterate, outline, voice, convey, mention, affirm, commend, praise, acknowledge, characterise, characterize,
      describe, condemn, deplore, welcome, recall, announce, assess, repeat, restate, propose, suggest, support,
      endorse, reject, criticise, criticize, demand, wish, appreciate, applaud, hail, flag, present, summarise,
      summarize, regret, recognise, recognize, declare, state, denounce, laud, decry
    `,
  },
  {
    verbs: `
      discuss, consider, review, examine, touch, address, explore, compare, analyse, analyze, debate, study, canvass,
      survey, cover, broach, tackle, weigh, evaluate
    `,
    act: true,
  },
  {
    verbs: `
      agree, decide, say, point, conclude, indicate, add, observe, hope, feel, believe, understand, report, explain,
      recommend, assume, determine, resolve, arrange, establish, maintain, argue, settle, ascertain
    `,
    impersonal: true,
  },
  { verbs: 'ask, invite, remind, inform, assure, thank, encourage, warn, notify', addresses: true },
  { verbs: 'request, urge', requests: true },
  {
    verbs: `
      pay, give/gave/giving/given, devote, extend, offer, tender, register, make, lay, place, draw/drew/drawing/drawn,
      attach, share, renew
    `,
    nouns: REPORTED_NOUNS,
  },
  { verbs: 'reach', nouns: 'agreement agreements understanding understandings consensus accord accords' },
  {
    verbs: 'accept',
    act: true,
    nouns: `
      invitation invitations proposal proposals offer offers suggestion suggestions request apology apologies initiative
    `,
  },
  {
    verbs: 'hold, conduct',
    act: true,
    topic: true,
    nouns: `
      discussion discussions exchange exchanges debate debates deliberations dialogue consultation consultations
    `,
  },
  {
    verbs: 'exchange',
    act: true,
    nouns: `
      view views opinion opinions assessments ideas information positions perspectives experience experiences greetings
      thoughts impressions notes proposals congratulations
    `,
  },
];

/**
 * Verbs of the table that are alike in one respect, by which a rule asks for them. Each stands above too, as a test
 * holds; with it stand the words that belong to it.
 */
export const VERB_SETS = {
  /** Somebody is told something by another: "was briefed by the Minister on". */
  addressing: `
    tell, inform, brief, assure, reassure, remind, thank, ask, urge, congratulate, advise, warn, update, apprise, invite
  `,
  /** Whom they are said to stands before what is said: "told her that", "assured the Minister that". */
  telling: `
    tell, inform, brief, assure, reassure, remind, advise, warn, update, apprise, notify, convince, persuade, caution,
    promise
  `,
  /** What somebody says: an adverbial may stand between the verb and "that" ("said in response that"). */
  speaking: `
    say, state, note, add, stress, point, emphasise, emphasize, indicate, reiterate, remark, observe, underline,
    underscore, highlight, reaffirm, confirm, express, agree, declare, announce, affirm, explain, answer, reply,
    respond, retort, quip, joke, counter, rejoin, write
  `,
  /** What says no more of a sentence than whose it is: one such verb may stand for another. */
  framing: `
    say, state, note, add, remark, observe, point out, stress, emphasise, emphasize, underline, underscore, highlight
  `,
  /** Of speech, or a comma in place of the "that": "said in his message, peace matters". */
  saying: 'say, state, write, add, remark',
  /** Beside a quotation: "The Minister said:", "…," added the Minister. */
  quoting: `
    say, add, state, comment, remark, continue, conclude, note, stress, declare, write, reply, explain, warn, tell
  `,
  /** What stands at the end of a sentence, behind what was said: "On trade, both should listen, she stressed." */
  attributing: `
    say, add, state, comment, remark, note, stress, emphasise, emphasize, underline, underscore, point out, declare,
    explain, warn, highlight, reiterate, conclude that, affirm, announce, assert, indicate, insist, maintain, recall,
    mention, observe, caution, argue, write, report, clarify
  `,
  /** In front of "to" these open a sentence with its occasion: "Responding to a question". */
  occasioning: 'respond, refer, reply, answer, allude, point, return',
  /** Their participle has become a preposition: "regarding trade". */
  prepositional: 'regard, consider, touch, address, speak',
  /** What readouts report with most; a text with none of these is hardly one. */
  frequent: `
    say, state, note, stress, emphasise, emphasize, underscore, underline, highlight, point out, reiterate, reaffirm,
    agree, discuss, exchange, thank, welcome, congratulate, express, convey, review, urge, commend, appreciate, share,
    condemn, hope, confirm, raise, concur, commit, offer, praise, outline, explain, look forward, call for, call on,
    touch upon, consider, examine, inform, brief, assure, describe, warn, update, announce, add, tell, recall,
    acknowledge, set out, encourage, invite, propose, resolve, appeal, voice, pledge, recognise, recognize
  `,
  /** What the two sides of a meeting do in its lead. */
  conferring: `
    discuss, exchange, review, consider, examine, touch, talk, speak, agree, note, address, explore, stress, emphasise,
    emphasize, reaffirm, express, compare
  `,
  /** They date nothing: they tell of the readout itself, or are adjectives ("related"). */
  timeless: `
    state, note, stress, emphasise, emphasize, underline, underscore, highlight, point, reiterate, reaffirm, confirm,
    add, inform, brief, explain, outline, convey, recall, raise, indicate, express, welcome, discuss, thank,
    congratulate, exchange, review, relate, agree, decide, propose, invite, call, urge, ask
  `,
  /** A plan stands behind them: "suggested that officials meet in January". */
  proposing: 'suggest, propose, request, recommend, demand, insist, ask, urge',
  /** Before "to" these look ahead: "undertook to bring it before the Council". */
  committing: 'undertake, pledge, promise, vow, intend',
  /** These look back from where they stand: "thanked him for the welcome in May". */
  recalling: 'thank, congratulate, recall, commend, praise',
  /** A statement in which one of these comes, goes or changes may say something else than before. */
  weighty: `
    have, say, tell, state, note, indicate, add, inform, brief, introduce, explain, outline, convey, recall, raise,
    discuss, exchange, review, stress, emphasise, emphasize, underscore, underline, highlight, point, reiterate,
    reaffirm, confirm, make, set, elaborate, agree, disagree, concur, commit, undertake, pledge, offer, express, urge,
    call, ask, appeal, encourage, propose, suggest, invite, thank, congratulate, welcome, appreciate, regret, condemn,
    commend, praise, deplore, support, back, endorse, favour, favor, approve, uphold, defend, advocate, champion,
    oppose, reject, deny, criticise, criticize, denounce, protest, object, dispute, challenge, question, doubt,
    continue, maintain, keep, resume, leave, accept, sign, expand, deepen, demand, require, insist, request, want,
    hope, expect, fear, believe, think, consider, regard, view, see, find, hold, stand, take, give, get, go, come,
    work, respect, recognise, recognize, acknowledge, admit, claim, assert, declare, announce, warn, assure, promise,
    follow, share, trade, send, pay, resolve, settle, consult, trust, label, bring, seek, intend, plan, aim, wish,
    prefer, choose, side, applaud, blame, honour, honor, observe, push, conduct, value
  `,
  /** Of those, the ones that take a side as nouns too: "support", "protest". */
  siding: `
    support, oppose, back, reject, accept, approve, condemn, praise, deny, challenge, dispute, protest, doubt, trust,
    regret, welcome, fear, hope, blame, applaud, defend
  `,
} as const;
export type VerbSet = keyof typeof VERB_SETS;

/** Verbs of no class that count as a report right behind a quotation: "…," the President concluded. */
export const CLOSING_VERBS = 'conclude, continue, begin, finish, end, smile, laugh, sigh';

/**
 * What a headline tells in the present, and no name goes past: "Wang Yi Speaks with …". Verbs that are also names
 * ("Mark", "Begin") are left out.
 */
export const HEADLINE_VERBS = `
  speak meet hold call host visit exchange receive attend arrive congratulate co-chair send welcome deliver chair
  participate discuss depart announce sign agree reach inaugurate launch unveil open conclude start stress emphasize
  emphasise urge pledge vow condemn express reaffirm reiterate underline underscore highlight ask seek thank commend
  celebrate witness tour travel return join address engage convene issue release adopt affirm share review expand deepen
  strengthen boost promote explore talk phone telephone pay cut greet consult condole
`;
