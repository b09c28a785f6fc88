import type { Language } from '../workshop/state.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Everything that a report says by itself, in one language; as on screen wherever the screen says it too. */
export type ReportWords = typeof en;

export const reportWords: Readonly<Record<Language, ReportWords>> = { en, nl };
