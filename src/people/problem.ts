/** What may be wrong in a people file, beyond what may be wrong in any file. */
export type PeopleFault =
  /** `other`: the person above who has the name too, and whom no country tells from this one. */
  | { readonly code: 'shared-name'; readonly name: string; readonly other: string }
  | { readonly code: 'unknown-country'; readonly country: string }
  | { readonly code: 'office-dates'; readonly from: string; readonly to: string };

/** Why something is not done to a people file. */
export type PeopleReason =
  { readonly code: 'person-exists'; readonly name: string } | { readonly code: 'no-person'; readonly name: string };

declare module '../yaml/problem.ts' {
  interface Faults {
    readonly people: PeopleFault;
  }
  interface KeyHolders {
    readonly people: true;
    readonly person: true;
    readonly office: true;
  }
}

declare module '../yaml/refusal.ts' {
  interface Reasons {
    readonly people: PeopleReason;
  }
  interface Unwritten {
    readonly people: true;
  }
}
