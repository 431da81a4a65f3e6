/** The rooms that run anywhere and know no host. */
export declare const PURE: readonly string[];

/** The rules and options of dependency-cruiser, as dependency-cruiser.config.mjs makes them. */
declare const walls: {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: object;
};
export default walls;
