import { announcer } from '../ui/announcer.svelte.ts';

/** Says aloud that there are more of something that waits for the facilitator, whenever there are. */
export function sayMore(n: () => number, line: (some: { n: number }) => string): void {
	let told = 0;
	$effect(() => {
		const now = n();
		if (now > told) announcer.say(line({ n: now }));
		told = now;
	});
}
