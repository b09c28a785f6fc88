import { describe, expect, it } from 'vitest';
import type { Closing } from '../../../shared/check/consent.ts';
import { standingOf } from '../../../shared/workshop/consent.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	agreed,
	all,
	asked,
	calledEvent,
	drafting,
	saidEvent,
	saying,
} from '../../support/agreement-room.ts';
import { cast, frida, idOf, joined, oda, omar, sam, sara, seth, tess } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const late = { ...cast.sam, id: idOf('late'), name: 'Late' };
const close = (author: string, how: Closing): Command => ({
	type: 'CloseObjection',
	agreement: a1,
	author,
	how,
});
const wordsIn = (past: typeof asked) => stateAfter(past).agreements[a1]!.words;
const outcomeAfter = (past: typeof asked) => standingOf(stateAfter(past).agreements[a1]!)!.outcome;

describe('saying a word', () => {
	it('Q17 one agrees, with a reservation or not, or objects, on the version that is asked', () => {
		const room = given(...asked);
		const event = { type: 'WordSaid', agreement: a1, version: 1, side: 'sales' } as const;
		room
			.when(sam, saying('agree', 'for a reason that nobody asked for'))
			.then({ ...event, word: 'agree', reason: '', named: true });
		room
			.when(sam, saying('reservation', ' If it pays '))
			.then({ ...event, word: 'reservation', reason: 'If it pays', named: true });
		const objecting = room.when(sam, saying('object', ' It costs ', { named: false }));
		objecting.then({ ...event, word: 'object', reason: 'It costs', named: false });
		expect(objecting.state.agreements[a1]?.words).toEqual([
			{
				by: sam,
				version: 1,
				side: 'sales',
				word: 'object',
				reason: 'It costs',
				named: false,
				closed: null,
			},
		]);
	});

	it('Q17 before the first question there is nothing to answer', () => {
		const room = given(...drafting);
		room.when(sam, saying('agree')).thenRefused('not-called');
		room.when(sam, close(sam, 'withdrawn')).thenRefused('not-called');
		expect(standingOf(stateAfter(drafting).agreements[a1]!)).toBeNull();
	});

	it('Q17 a word on another version is refused with the one that is asked', () => {
		const room = given(...asked, calledEvent(2));
		for (const version of [0, 1, 3])
			room.when(sam, saying('agree', '', { version })).thenRefused('stale-version', { version: 2 });
		expect(room.when(sam, saying('agree', '', { version: 2 })).state.agreements[a1]?.words).toEqual(
			[expect.objectContaining({ by: sam, version: 2 })],
		);
	});

	it('Q18 a reservation and an objection have a reason, at most 500 characters', () => {
		const room = given(...asked);
		for (const word of ['reservation', 'object'] as const) {
			room.when(sam, saying(word, ' \t')).thenRefused('reason-missing');
			room.when(sam, saying(word, 'x'.repeat(501))).thenRefused('text-too-long', { max: 500 });
			expect(room.when(sam, saying(word, 'x'.repeat(500))).past).toHaveLength(asked.length + 1);
		}
		expect(room.when(sam, saying('agree', 'x'.repeat(501))).past).toHaveLength(asked.length + 1);
	});

	it('Q18 only the reason of an objection is kept without a name', () => {
		const room = given(...asked);
		const nameOf = (command: Command) =>
			room.when(sam, command).state.agreements[a1]?.words.map(({ named }) => named);
		expect(nameOf(saying('object', 'x', { named: false }))).toEqual([false]);
		expect(nameOf(saying('object', 'x', { named: true }))).toEqual([true]);
		expect(nameOf(saying('reservation', 'x', { named: false }))).toEqual([true]);
		expect(nameOf(saying('agree', '', { named: false }))).toEqual([true]);
	});

	it('Q8 who was not asked may object, and nothing else', () => {
		const room = given(...asked, joined(late));
		room.when(late.id, saying('agree')).thenRefused('not-asked');
		room.when(late.id, saying('reservation', 'If')).thenRefused('not-asked');
		const objecting = room.when(late.id, saying('object', 'Nobody asked me'));
		expect(outcomeAfter(objecting.past)).toMatchObject({
			openObjections: [late.id],
			sides: { sales: { electorate: 3, answers: 0 } },
		});
		given(...objecting.past)
			.when(late.id, saying('agree'))
			.thenRefused('not-asked');
		given(...objecting.past)
			.when(late.id, close(late.id, 'withdrawn'))
			.then({ type: 'ObjectionClosed', agreement: a1, author: late.id, how: 'withdrawn' });
		room.when(frida, saying('object', 'x')).thenRefused('not-allowed');
	});

	it('Q7 the last word counts, and stands last', () => {
		const past = [
			saying('object', 'It costs'),
			saying('reservation', 'If'),
			saying('agree'),
		].reduce(
			(before, command) => given(...before).when(sam, command).past,
			[...asked, saidEvent(omar)],
		);
		expect(wordsIn(past).map(({ by: author, word }) => [author, word])).toEqual([
			[omar, 'agree'],
			[sam, 'agree'],
		]);
		const again = given(...past).when(omar, saying('object', 'After all'));
		expect(again.state.agreements[a1]?.words.map(({ by: author }) => author)).toEqual([sam, omar]);
	});

	it('Q19 saying the same again changes nothing', () => {
		for (const command of [
			saying('agree'),
			saying('reservation', 'If'),
			saying('object', 'No', { named: false }),
		]) {
			const { past } = given(...asked).when(sam, command);
			given(...past)
				.when(sam, { ...command, reason: ` ${command.reason}` })
				.thenNothing();
			const other = given(...past).when(omar, command);
			expect(other.past).toHaveLength(past.length + 1);
			const newer = [...past, calledEvent(2)];
			const confirmed = given(...newer).when(sam, { ...command, version: 2 });
			expect(confirmed.state.agreements[a1]?.words.map(({ version }) => version)).toEqual([1, 2]);
		}
		const { past } = given(...asked).when(sam, saying('object', 'No'));
		for (const command of [
			saying('object', 'Another reason'),
			saying('object', 'No', { named: false }),
			saying('reservation', 'No'),
		])
			expect(given(...past).when(sam, command).past).toHaveLength(past.length + 1);
	});

	it('Q19 an objection that was closed and is said again is open again', () => {
		const { past } = given(...asked).when(sam, saying('object', 'No'));
		const closed = given(...past).when(sam, close(sam, 'withdrawn')).past;
		expect(outcomeAfter(closed).openObjections).toEqual([]);
		const again = given(...closed).when(sam, saying('object', 'No'));
		expect(outcomeAfter(again.past).openObjections).toEqual([sam]);
	});

	it('Q20 who has changed sides since is counted where the question found one', () => {
		const turned = by(sara, {
			type: 'SeatChanged',
			...{ name: 'Sara', side: 'operations', function: null, company: null },
		});
		const { past } = given(...asked, turned).when(sara, saying('object', 'No'));
		expect(wordsIn(past)[0]).toMatchObject({ by: sara, side: 'sales' });
		expect(outcomeAfter(past).sides).toMatchObject({
			sales: { answers: 1, objections: 1 },
			operations: { answers: 0 },
		});
	});
});

describe('closing an objection', () => {
	const two = [saidEvent(sam), saidEvent(omar)];
	const objected = [...asked, ...two, saidEvent(sara, 'object')];
	const closedAs = (past: typeof asked) =>
		wordsIn(past).find(({ by: author }) => author === sara)?.closed;

	it.each<Closing>(['integrated', 'withdrawn', 'dissent'])(
		'Q9 its author closes it as %s',
		(how) => {
			const closing = given(...objected).when(sara, close(sara, how));
			closing.then({ type: 'ObjectionClosed', agreement: a1, author: sara, how });
			expect(closedAs(closing.past)).toBe(how);
			given(...closing.past)
				.when(sara, close(sara, how))
				.thenRefused('objection-stands');
		},
	);

	it('Q9 nobody else does, and only an open one is closed', () => {
		const room = given(...objected);
		for (const seat of [sam, omar, tess])
			room.when(seat, close(sara, 'dissent')).thenRefused('objection-stands');
		room.when(sam, close(sam, 'withdrawn')).thenRefused('objection-stands');
		room.when(frida, close(idOf('nobody'), 'dissent')).thenRefused('objection-stands');
		const taken = given(...objected).when(sara, saying('agree')).past;
		given(...taken)
			.when(sara, close(sara, 'withdrawn'))
			.thenRefused('objection-stands');
	});

	it('Q10 the facilitator records dissent, while under a third of that side’s answers object', () => {
		const third = given(...objected, saidEvent(seth));
		third.when(frida, close(sara, 'dissent')).thenRefused('objection-stands');
		const fourth = { ...cast.sam, id: idOf('fourth') };
		const wide = [
			...drafting,
			joined(fourth),
			calledEvent(1, {}, { sales: [...all.sales, fourth.id] }),
			saidEvent(sam),
			saidEvent(seth),
			saidEvent(sara, 'object'),
		];
		given(...wide)
			.when(frida, close(sara, 'dissent'))
			.thenRefused('objection-stands');
		const past = given(...wide).when(fourth.id, saying('agree')).past;
		const room = given(...past);
		room.when(frida, close(sara, 'dissent')).then({
			...{ type: 'ObjectionClosed', agreement: a1, author: sara, how: 'dissent' },
		});
		for (const how of ['integrated', 'withdrawn'] as const)
			room.when(frida, close(sara, how)).thenRefused('objection-stands');
		room.when(fourth.id, close(sara, 'dissent')).thenRefused('objection-stands');
	});

	it('Q9 closing one leaves the words of others, and other words of its author, as they are', () => {
		const past = [...objected, saidEvent(oda, 'object')];
		const { state } = given(...past).when(sara, close(sara, 'integrated'));
		expect(state.agreements[a1]?.words.map(({ by: author, closed }) => [author, closed])).toEqual([
			[sam, null],
			[omar, null],
			[sara, 'integrated'],
			[oda, null],
		]);
	});

	it('Q15 an objection of an earlier version is closed under the newer one', () => {
		const past = [...objected, calledEvent(2)];
		expect(outcomeAfter(past).openObjections).toEqual([sara]);
		const { past: after } = given(...past).when(sara, close(sara, 'withdrawn'));
		expect(outcomeAfter(after).openObjections).toEqual([]);
	});
});

it('Q4 the room carries a text once both sides and the owners have agreed', () => {
	expect(outcomeAfter(asked).verdict).toBe('not-carried');
	expect(outcomeAfter(agreed)).toMatchObject({ verdict: 'carried', silentOwners: [] });
	expect(outcomeAfter([...agreed, saidEvent(tess, 'object')]).verdict).toBe('not-carried');
});
