/** The files as the format describes them, about an invented meeting. */
export const SIDECAR = `version: 1
readout: 2020-03-18-call.txt          # a file name in the same folder, never a path
digest: sha256:${'9f2c'.repeat(16)}
source:                                # where the text came from: an import writes it
  url: https://mfa.example/en/2020/42
  retrieved: 2026-11-28                # EDTF
  title: Ana Oru talks with Bo Li
meeting:                               # only what a person states or corrects
  kind: phone-call
  date: 2020-03-18                     # EDTF
  place: Tallinn
  participants:
    - name: Ana Oru
      aliases: [Anna Oru, Oru]
      country: EE
annotations:                           # in text order
  - id: 7k2m9qx4tb
    target:
      exact: Certain countries have sought to delay the talks
      prefix: "a common cause of all. "
      suffix: " on the harbour"
      start: 1865
      end: 1913
    speaker: Bo Li
    codes: [act/criticise, target/unnamed-third]
    note: |
      First appearance of the formula.
    status: open
    by: alice
    created: 2026-11-21T16:00:00Z
    modified: 2026-11-21T16:05:00Z
    replies:
      - {by: bob, created: 2026-11-21T17:00:00Z, text: "Same wording as in 2021?"}
`;

export const CODEBOOK = `version: 1
name: Readouts of foreign ministers
codes:
  - id: stance
    name: Stance
    definition: What the speaker takes toward the target.
    exclusive: true
    codes:
      - id: support
        name: Support
        definition: Sides with the target without a condition.
        include: "Backs a named plan, candidacy or claim."
        exclude: "A condition is attached: use endorse-with-conditions."
        examples: ["Norland supports Estmark in hosting the Games."]
        color: green
        key: s
      - id: oppose
        name: Oppose
`;
