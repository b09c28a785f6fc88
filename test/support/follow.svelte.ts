import { onTestFinished } from 'vitest';
import { Following } from '../../client/rooms/following.svelte.ts';

interface Position {
	stage: string;
	step: string;
}

/** A room that moves when told, and somebody who follows it. */
export function follow() {
	let position = $state.raw<Position>({ stage: 'conflicts', step: 'write' });
	const followers: Following<Position>[] = [];
	const stop = $effect.root(() => {
		followers.push(new Following(() => position));
	});
	onTestFinished(stop);
	const move = (step: string) => {
		position = { stage: 'conflicts', step };
	};
	return { following: followers[0]!, move };
}
