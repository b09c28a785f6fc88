import type { Setback } from './en/refusals.ts';
import { say } from './texts.svelte.ts';

/** A no as the client carries it: worded only when it is shown, in the reader's language. */
export interface Told {
	code: string;
	params?: Readonly<Record<string, string | number>>;
}

/** A server newer than this page may say no with a code that the page does not know. */
export function wordRefusal({ code, params }: Told): { message: string; next: string } {
	const refusals = say('refusals');
	const known = (code: string): code is Setback => Object.hasOwn(refusals, code);
	const words = known(code) ? refusals[code] : refusals['malformed'];
	return { message: words.message(params ?? {}), next: words.next };
}
