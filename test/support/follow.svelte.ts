import { onTestFinished } from 'vitest';
import { Following, whenSummoned } from '../../client/rooms/following.svelte.ts';

interface Position {
	stage: string;
	step: string;
}

/** A room that moves when told, and somebody who follows it. */
export function follow() {
	let position = $state.raw<Position>({ stage: 'conflicts', step: 'write' });
	let summons = $state(0);
	const followers: Following<Position>[] = [];
	const stop = $effect.root(() => {
		followers.push(new Following(() => position));
		whenSummoned(
			() => summons,
			() => followers[0]?.catchUp(),
		);
	});
	onTestFinished(stop);
	const move = (step: string) => {
		position = { stage: 'conflicts', step };
	};
	const summon = () => summons++;
	return { following: followers[0]!, move, summon };
}
