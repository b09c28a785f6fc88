import { refuse, type Refusal } from './refusal.ts';

/** Why a text that is no JSON is not opened: a report or a register that was cut short is told from other files. */
export const refuseUnparsed = (text: string): Refusal =>
	refuse(/^\s*\{\s*"format"\s*:\s*"sameboat\//.test(text) ? 'import-damaged' : 'import-not-ours');
