import { onTestFinished } from 'vitest';
import { Looking } from '../../../client/consent/looking.svelte.ts';

/** A room that turns to an agreement when told, and a page that looks along. */
export function look(first: string | null) {
	let shown = $state(first);
	const pages: Looking[] = [];
	const stop = $effect.root(() => {
		pages.push(new Looking(() => shown));
	});
	onTestFinished(stop);
	const turn = (to: string | null) => {
		shown = to;
	};
	return { looking: pages[0]!, turn };
}
