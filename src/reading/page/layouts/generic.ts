import type { Layout } from './layout.ts';

/** What is taken when no publisher's evidence is found. */
export const generic: Layout = {
  id: 'generic',
  publisher: null,
  country: null,
  evidence: [],
  pageLines: [],
  boilerplate: [],
  homeOffices: [],
};
