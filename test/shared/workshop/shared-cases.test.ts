import { expect, it } from 'vitest';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { k1, k2 } from '../../support/agreement-room.ts';
import {
	frida,
	omar,
	positionOf,
	revealed,
	sam,
	sara,
	seated,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const atCases = [
	...seated,
	by(frida, { type: 'StepEntered' as const, position: positionOf('cases') }),
];
const share = (author: string | null, id = k1): Command => ({
	type: 'ShareCase',
	case: id,
	cases: author === null ? [] : [{ id: k1, author }],
});
const shared = { type: 'CaseShared', case: k1 } as const;

it('WE7 its author puts a private case on the board, once', () => {
	const sharing = given(...atCases).when(sam, share(sam));
	sharing.then(shared);
	given(...sharing.past)
		.when(sam, share(sam))
		.thenNothing();
	given(...sharing.past)
		.when(sam, share(null))
		.thenNothing();
	expect(viewOf(sharing.state, sam).mine.sharedCases).toEqual({ [k1]: true });
	expect(viewOf(sharing.state, omar).mine.sharedCases).toEqual({});
});

it('WE7 a case that is not ready or not one’s own stays where it is', () => {
	const room = given(...atCases);
	room.when(sam, share(null)).thenRefused('card-not-ready');
	room.when(sam, share(sara)).thenRefused('card-not-ready');
	room.when(sam, share(sam, k2)).thenRefused('card-not-ready');
});

it('WE7 the board is open for it at the cases and after the reveal, not before and not in a vote', () => {
	given(...seated)
		.when(sam, share(sam))
		.thenRefused('board-closed');
	given(...revealed)
		.when(sam, share(sam))
		.then(shared);
	given(...voting)
		.when(sam, share(sam))
		.thenRefused('round-open');
	expect(stateAfter([...atCases, by(sam, shared)]).sharedCases).toEqual({ [k1]: sam });
});
