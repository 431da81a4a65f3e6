import { printPair } from '../yaml/print.ts';
import { styleOf } from '../yaml/rewrite.ts';
import { CODEBOOK_STYLE } from './fileStyle.ts';

/**
 * A codebook to start from: six facets for what a readout reports, each code with its definition. Acts follow the
 * classes of speech acts (assertive, directive, commissive, expressive); stance is taken toward a target, as in
 * stance and appraisal analysis.
 */
export function starterCodebook(name = 'Readouts'): string {
  const [nameLine] = printPair('name', name, 0, styleOf('', CODEBOOK_STYLE));
  return `version: 1\n${nameLine}\n${FACETS}`;
}

/** A codebook without codes, for a person who has their own. */
export function emptyCodebook(name = 'Readouts'): string {
  const [nameLine] = printPair('name', name, 0, styleOf('', CODEBOOK_STYLE));
  return `version: 1\n${nameLine}\ncodes: []\n`;
}

const FACETS = `
# A code is named by its path: stance/support. Change, add and remove codes freely; "key" is one key in the tag picker.
codes:
  - id: act
    name: Act
    definition: What the speaker does by saying it, whatever it is about. Code the main act of the passage.
    color: blue
    codes:
      - id: inform
        name: Inform
        definition: Reports facts, events or measures as such, without judging them or asking for anything.
        include: Briefings on the situation at home, on a visit, on what has been done so far.
        exclude: "A judgement is part of it: use act/assess, act/praise or act/criticise."
        examples: ["The Minister briefed his counterpart on the harbour talks."]
        key: i
      - id: assess
        name: Assess
        definition: Judges a state of affairs, good or bad, without crediting or blaming anybody for it.
        include: The state of relations, the outlook for talks, the gravity of a crisis.
        exclude: "Somebody is credited: use act/praise. Somebody is blamed: use act/criticise."
        examples: ["Relations between the two countries are at their best in decades."]
        key: e
      - id: praise
        name: Praise
        definition: Credits somebody with something good.
        include: Commendation, high appraisal, congratulation on a result.
        exclude: "Gratitude for something done for the speaker's side: use act/thank."
        examples: ["She commended the government for its swift response to the floods."]
        key: p
      - id: thank
        name: Thank
        definition: Expresses gratitude for something done for the speaker's side.
        include: Appreciation expressed to a giver, for help, hospitality or support.
        exclude: "\\"Appreciates\\" in the sense of judging well: use act/praise."
        examples: ["He thanked the hosts for evacuating the crew."]
        key: t
      - id: sympathise
        name: Sympathise
        definition: Expresses condolences, solidarity or good wishes.
        examples: ["She offered condolences to the families of the victims."]
        key: y
      - id: criticise
        name: Criticise
        definition: Blames somebody, named or not, for something bad.
        include: Accusation, condemnation, regret at what another has done.
        exclude: "An announcement of consequences: use act/warn. A refusal of a claim or demand: use act/reject."
        examples: ["Certain countries have sought to politicise the inquiry."]
        key: c
      - id: warn
        name: Warn
        definition: Announces bad consequences, by the speaker's own doing or in the course of things, \
if something happens.
        examples: ["Any unilateral step would be met with a firm response."]
        key: w
      - id: reject
        name: Reject
        definition: Denies a claim, or refuses a demand, a plan or an interference.
        exclude: "Blame without a claim or demand that is refused: use act/criticise."
        examples: ["The accusations are entirely without foundation."]
        key: j
      - id: urge
        name: Urge
        definition: Asks others to do or stop doing something (a directive).
        include: Calls on, urges, demands, expects, hopes that the other side will; should, when only others are meant.
        exclude: "The speaker's side is to take part: use act/propose."
        examples: ["The Secretary called on all parties to return to the table."]
        key: u
      - id: propose
        name: Propose
        definition: Suggests joint action, or an arrangement that the speaker's side would take part in.
        include: "\\"The two sides should\\", \\"let us\\", offers to host or to mediate."
        examples: ["The two sides should resume the dialogue on fisheries."]
        key: r
      - id: commit
        name: Commit
        definition: Binds the speaker's side to future action (a commissive). Code its strength under commitment.
        examples: ["We will keep the crossing open to aid convoys."]
        key: m
      - id: reaffirm
        name: Reaffirm
        definition: Restates a known position as unchanged.
        include: Reiterates, reaffirms, remains committed to, consistently upholds.
        examples: ["The President reaffirmed his country's support for the treaty."]
        key: a

  - id: stance
    name: Stance
    definition: What the speaker takes toward the target. Code the target as well.
    exclusive: true
    color: green
    codes:
      - id: support
        name: Support
        definition: Sides with the target without a condition.
        include: Backs a named plan, candidacy, claim or person.
        exclude: "A condition is attached: use stance/endorse-with-conditions."
        examples: ["Norland supports Estmark in hosting the Games."]
        key: s
      - id: endorse-with-conditions
        name: Endorse with conditions
        definition: Sides with the target on a condition, in part, or for a time.
        include: Support that is tied to an event, a reservation or another's conduct.
        examples: ["We can accept the plan provided that both parties agree to it."]
        key: d
      - id: neutral
        name: Neutral
        definition: Names the target and openly takes no side.
        include: "\\"Takes note of\\", \\"will study\\", calls for restraint on all sides."
        exclude: "No stance is expressed at all: leave the facet uncoded."
        examples: ["The Minister took note of the proposal."]
        key: n
      - id: concern
        name: Concern
        definition: Voices unease about the target without opposing it outright.
        examples: ["She expressed concern about the build-up near the border."]
        key: v
      - id: oppose
        name: Oppose
        definition: Sides against the target.
        include: Firmly opposes, will not accept, resists.
        examples: ["Both ministers oppose any change of the status quo by force."]
        key: o

  - id: target
    name: Target
    definition: Whom or what the act or stance is directed at.
    color: orange
    codes:
      - id: self
        name: Own side
        definition: The speaker's own country, government or person.
        key: "1"
      - id: counterpart
        name: Counterpart
        definition: The other side of the meeting, its country, government or people.
        key: "2"
      - id: both-sides
        name: Both sides
        definition: The two sides together, or what they have between them.
        key: "3"
      - id: named-third
        name: Named third party
        definition: A country, group or person outside the meeting that is named.
        exclude: "An organisation of states: use target/organisation."
        key: "4"
      - id: unnamed-third
        name: Unnamed third party
        definition: A party outside the meeting that is meant and not named.
        include: "\\"Certain country\\", \\"some forces\\", \\"those who\\", where a particular party can be inferred."
        exclude: "States in general: use target/international-community."
        examples: ["Certain countries cling to the mindset of blocs."]
        key: "5"
      - id: organisation
        name: Organisation
        definition: An international organisation, a bloc or one of its bodies.
        key: "6"
      - id: international-community
        name: International community
        definition: States or peoples in general.
        key: "7"

  - id: topic
    name: Topic
    definition: What the passage is about. Several topics may hold.
    color: purple
    codes:
      - id: bilateral-relations
        name: Bilateral relations
        definition: The relationship between the two sides as such, its state and its name.
      - id: high-level-exchanges
        name: High-level exchanges
        definition: Visits, calls, summits and dialogues between the two sides.
      - id: economy
        name: Economy
        definition: Trade, investment, finance, energy, transport and supply chains.
      - id: security
        name: Security
        definition: Defence, arms control, terrorism, cyber and other threats.
      - id: conflict
        name: Conflict
        definition: A particular war, crisis or dispute, and efforts to settle it.
      - id: sovereignty
        name: Sovereignty
        definition: Territorial integrity, internal affairs, recognition.
      - id: multilateralism
        name: Multilateralism
        definition: The United Nations, other organisations, and the order between states.
      - id: health
        name: Health
        definition: Epidemics, vaccines, medical supplies and public health.
      - id: climate
        name: Climate and environment
        definition: Climate change, nature, pollution and disasters of nature.
      - id: technology
        name: Science and technology
        definition: Research, space, digital matters and standards.
      - id: people
        name: People and culture
        definition: Students, tourism, culture, sport, media, consular matters.
      - id: human-rights
        name: Human rights
        definition: Rights of persons or minorities, and the debate about them.

  - id: commitment
    name: Commitment
    definition: How far the speaker's side is bound by what it says it will do.
    exclusive: true
    color: red
    codes:
      - id: specific
        name: Specific
        definition: Names the action and at least one of amount, date, place or instrument, so that \
it could be checked later.
        examples: ["Norland will deliver two million doses by June."]
        key: g
      - id: general
        name: General
        definition: Names an action or a direction, and nothing by which it could be checked.
        examples: ["We will continue to provide assistance within our means."]
        key: l
      - id: conditional
        name: Conditional
        definition: Holds only if a stated condition is met.
        examples: ["If the truce holds, we are ready to reopen the embassy."]
        key: x
      - id: willingness
        name: Willingness
        definition: Readiness or hope, without saying that it will be done.
        include: "\\"Stands ready to\\", \\"is willing to\\", \\"would consider\\"."
        examples: ["Estmark stands ready to work with all parties."]
        key: h
      - id: joint
        name: Joint agreement
        definition: Both sides are reported to have agreed to an action.
        examples: ["The two ministers agreed to meet again in the autumn."]
        key: b

  - id: formula
    name: Formula
    definition: A set phrase of diplomatic language. Its presence, change or absence between readouts is what matters.
    color: yellow
    codes:
      - id: partnership-label
        name: Partnership label
        definition: The official name of the relationship.
        examples: ["comprehensive strategic partnership"]
        key: f
      - id: exchange-of-views
        name: Exchange of views
        definition: Reports that something was discussed, and not what was said.
        include: Also its grades, from "frank" and "candid" to "in-depth" and "friendly".
        examples: ["exchanged in-depth views on issues of common concern"]
        key: q
      - id: principle
        name: Principle
        definition: Names a principle, initiative or doctrine by its set wording.
        examples: ["mutual respect and mutual benefit"]
      - id: shared-history
        name: Shared history
        definition: Invokes an anniversary, a treaty or a common past.
        examples: ["on the occasion of the 50th anniversary of diplomatic relations"]
      - id: veiled-reference
        name: Veiled reference
        definition: A set phrase that stands for a party or policy that is not named.
        exclude: "Code who is meant under target."
        examples: ["bloc confrontation"]
        key: z
`;
