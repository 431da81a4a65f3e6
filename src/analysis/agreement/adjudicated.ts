/** The annotator in whose sidecars stands what was adjudicated, as in `by` and in the names of the files. */
export const ADJUDICATED = 'adjudicated';
