import { expression } from '../../../text/expression.ts';
import type { Layout } from './layout.ts';

export const india: Layout = {
  id: 'india',
  publisher: 'India',
  country: 'IN',
  evidence: [
    {
      place: 'lead',
      sign: /^(?:On [^,]+, )?(?:External Affairs Minister|EAM|Foreign Secretary Shri)\b|\b(?:Shri|Smt)\.? [A-Z]/,
      weight: 3,
      words: ['external', 'eam', 'shri', 'smt'],
    },
    {
      place: 'title',
      sign: /\b(?:External Affairs Minister|EAM|Prime Minister Shri|PM (?:holds|speaks|meets|interacts))\b/,
      weight: 2,
      words: ['external', 'eam', 'shri', 'pm'],
    },
    {
      place: 'title',
      sign: /\b(?:conversation|call|meeting) between (?:PM|Prime Minister|EAM)\b/i,
      weight: 2,
      words: ['between'],
    },
    { place: 'tail', sign: /^New Delhi$/i, weight: 3, words: ['delhi'] },
    {
      place: 'head',
      sign: expression('i')`
        ^(?:Ministry of External Affairs|Press Information Bureau
        |Prime Minister['’]s Office)(?:, (?:Government of )?India)?$
      `,
      weight: 2,
      words: ['external', 'bureau', 'prime'],
    },
    { place: 'lead', sign: /\bH\.E\. (?:Mr|Ms|Mrs|Dr)\b|\bHis Excellency\b/, weight: 1, words: ['h', 'excellency'] },
  ],
  pageLines: [
    { kind: 'dateline', sign: /^New Delhi(?:[,;:] ?.{4,40})?$/i },
    {
      kind: 'publisher',
      sign: expression('i')`
        ^(?:Ministry of External Affairs|Press Information Bureau|Prime Minister['’]s Office
        |Government of India)(?:, .{3,40})?$
      `,
    },
    { kind: 'dateline', sign: /^Posted On: .{4,60}$/i },
  ],
  boilerplate: [/^(?:DS|AKT|VRRK|SH|AK|KSD|TS|SKS|BM|NW)(?:\/[A-Z]{1,5}){0,3}$/, /^\(Release ID: \d{1,10}\)$/i],
  homeOffices: ['Prime Minister', 'External Affairs Minister'],
};
