import { describe, expect, it } from 'vitest';
import { callable } from '../../../shared/workshop/consent.ts';
import type { AgreementText } from '../../../shared/check/called-text.ts';
import {
	a1,
	all,
	asked,
	callFound,
	calledEvent,
	calling,
	drafting,
	o1,
	o2,
	saidEvent,
	text,
} from '../../support/agreement-room.ts';
import {
	cast,
	frida,
	idOf,
	joined,
	oda,
	olga,
	omar,
	sam,
	sara,
	seth,
	tess,
	wall,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const asks = (change: Partial<AgreementText> = {}, connected?: string[]) =>
	given(...drafting).when(frida, calling(change, connected));
const nowhere = { sales: [], operations: [], other: [] };
/** The electorate of the last call. */
const electorateOf = (question: ReturnType<typeof asks>) =>
	question.state.agreements[a1]?.calls.at(-1)?.electorate;
/** Sara works elsewhere. */
const moved = by(sara, {
	type: 'SeatChanged',
	...{ name: 'Sara', side: 'sales', function: null, company: 'Mill & Grain' },
});

describe('calling for consent', () => {
	it('Q12 it freezes the text, its hash and who is asked as one version, counted from 1', () => {
		const first = given(...drafting).when(frida, calling(), noon + 9);
		const { by: _by, at: _at, ...called } = calledEvent();
		first.then(called);
		expect(first.state.agreements[a1]?.calls).toEqual([
			{ ...called.call, at: noon + 9, by: frida },
		]);
		const second = given(...first.past).when(frida, calling({ firstStep: 'Another' }));
		expect(second.state.agreements[a1]?.calls.map(({ version }) => version)).toEqual([1, 2]);
		expect(second.state.agreements[a1]?.calls[0]).toEqual(first.state.agreements[a1]?.calls[0]);
	});

	it('Q12 without a draft there is nothing to ask about', () => {
		given(...drafting)
			.when(frida, { type: 'CallForConsent', agreement: a1, found: null })
			.thenRefused('unknown-agreement');
		given(...drafting)
			.when(frida, { ...calling(), agreement: idOf('nowhere') })
			.thenRefused('unknown-agreement');
		given(...drafting)
			.when(sam, calling())
			.thenRefused('not-allowed');
	});

	it('Q13 what says nothing, or more than a field shows, is not asked', () => {
		asks({ statement: ' \n' }).thenRefused('statement-missing');
		asks({ firstStep: 'x'.repeat(281) }).thenRefused('draft-too-long');
		asks({ statement: 'x'.repeat(501) }).thenRefused('draft-too-long');
		expect(asks({ statement: 'x'.repeat(500), firstStep: '' }).past).toHaveLength(
			drafting.length + 1,
		);
	});

	it('Q14 asked are those of each side who were there of late, and nobody without a side', () => {
		expect(electorateOf(asks())).toEqual(all);
		expect(electorateOf(asks({ owners: [] }, [seth, tess, frida, wall, olga]))).toEqual({
			...nowhere,
			sales: [seth],
			other: [tess],
		});
	});

	it('Q1, P40 who is in the room without a line is asked as well, until that is taken back', () => {
		const mark = (present: boolean) => by(frida, { type: 'PresenceMarked', person: sara, present });
		const asked = (...marks: ReturnType<typeof mark>[]) =>
			electorateOf(given(...drafting, ...marks).when(frida, calling({ owners: [] }, [seth])));
		expect(asked(mark(true))).toEqual({ ...nowhere, sales: [sara, seth].sort() });
		expect(asked(mark(true), mark(false))).toEqual({ ...nowhere, sales: [seth] });
	});

	it('Q14 the owners are asked wherever they are', () => {
		expect(electorateOf(asks({ owners: [sam, omar] }, [seth]))).toEqual({
			...nowhere,
			sales: [sam, seth].sort(),
			operations: [omar],
		});
	});

	it('Q14 within a company its own people are asked, and the owners', () => {
		const room = given(...drafting, moved);
		const within = (scope: string, owners = [sam]) =>
			electorateOf(room.when(frida, calling({ scope, owners })));
		expect(within('Mill & Grain')).toEqual({ ...nowhere, sales: [sam, sara].sort() });
		expect(within('Harbour Bakery')?.sales).toEqual([sam, seth].sort());
		expect(within('Harbour Bakery', [sara])?.sales).toEqual(all.sales);
		expect(within('')?.sales).toEqual(all.sales);
	});

	it('Q14 with nobody there nobody is asked', () => {
		asks({ owners: [] }, []).thenRefused('nobody-to-ask');
		asks({ owners: [], scope: 'Elsewhere' }).thenRefused('nobody-to-ask');
		expect(asks({ owners: [sam] }, []).past).toHaveLength(drafting.length + 1);
		expect(asks({ owners: [], scope: '' }, [tess]).past).toHaveLength(drafting.length + 1);
	});

	it('Q14 who joins later is not asked, and the question stays as it was', () => {
		const late = { ...cast.sam, id: idOf('late') };
		const state = stateAfter([...asked, joined(late)]);
		expect(state.agreements[a1]?.calls[0]?.electorate).toEqual(all);
	});

	it('Q15 a new question leaves earlier words behind, and objections open', () => {
		const past = [
			...asked,
			saidEvent(sam),
			saidEvent(omar),
			saidEvent(sara, 'object'),
			calledEvent(2),
		];
		const { words, calls } = stateAfter(past).agreements[a1]!;
		expect(words.map(({ version }) => version)).toEqual([1, 1, 1]);
		expect(calls).toHaveLength(2);
		// Closed by its author in spite of the newer version.
		given(...past)
			.when(sara, { type: 'CloseObjection', agreement: a1, author: sara, how: 'integrated' })
			.then({ type: 'ObjectionClosed', agreement: a1, author: sara, how: 'integrated' });
	});
});

describe('the draft as it is called', () => {
	const state = stateAfter(drafting);
	const draft = text({
		scope: ' Harbour Bakery ',
		owners: [sam, frida, idOf('gone'), oda],
		effects: {
			[o1]: { effect: 'harms', why: 'Because', tradeOff: 'Range' },
			[idOf('o9')]: { effect: 'strengthens', why: '', tradeOff: '' },
			[o2]: { effect: 'neutral', why: '', tradeOff: '' },
		},
	});

	it('Q16 says nothing of objectives and owners that the room does not know', () => {
		const called = callable(state, draft);
		expect(called).toEqual({
			...draft,
			scope: 'Harbour Bakery',
			owners: [sam, oda],
			effects: { [o1]: draft.effects[o1], [o2]: draft.effects[o2] },
		});
		expect(callable(state, called)).toEqual(called);
	});

	it('Q16 is what was written besides, word for word', () => {
		const whole = callFound().text;
		expect(callable(state, whole)).toEqual(whole);
	});
});
