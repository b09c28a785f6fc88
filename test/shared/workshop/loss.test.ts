import { expect, it } from 'vitest';
import type { LossOf } from '../../../shared/workshop/loss.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { frida, sam, seated } from '../../support/room.ts';
import { by, given, noon } from '../../support/scenario.ts';

const found = (of: LossOf, until: number | null) =>
	by('', { type: 'LossFound', of, until } satisfies Event);

it('DA10 facilitators read what was lost and until when all is kept; nobody else does', () => {
	const { state } = given(...seated, found('events', noon)).when(frida, { type: 'BringEverybody' });
	expect(viewOf(state, frida).mine.losses).toEqual([{ of: 'events', until: noon }]);
	expect(viewOf(state, sam).mine.losses).toEqual([]);
	expect(JSON.stringify(viewOf(state, sam))).not.toContain('"until"');
});

it('DA10 it stays until one of them has read it, also in a workshop that has ended', () => {
	const dismiss = { type: 'DismissLoss' } as const;
	const lost = given(...seated, found('text', null), by(frida, { type: 'WorkshopClosed' }));
	lost.when(sam, dismiss).thenRefused('not-allowed');
	const read = lost.when(frida, dismiss);
	read.then({ type: 'LossDismissed' });
	expect(read.state.loss).toBeNull();
	given(...read.past)
		.when(frida, dismiss)
		.thenNothing();
});

it('DA10 what was done counts for more than a document, and that for more than what was written last', () => {
	const look = { type: 'BringEverybody' } as const;
	const loss = (...events: ReturnType<typeof found>[]) =>
		given(...seated, ...events).when(frida, look).state.loss;
	const [done, written] = [found('events', noon), found('text', null)];
	expect(loss(done, written)).toEqual({ of: 'events', until: noon });
	expect(loss(written, done)).toEqual({ of: 'events', until: noon });
	const begun = found('document', null);
	expect(loss(written, begun, written)).toEqual({ of: 'document', until: null });
	expect(loss(done, begun)).toEqual({ of: 'events', until: noon });
});
