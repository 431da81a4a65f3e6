/** The rules and options of dependency-cruiser, as dependency-cruiser.config.mjs makes them. */
declare const walls: {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: object;
};
export default walls;
