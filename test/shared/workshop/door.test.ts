import { describe, expect, it } from 'vitest';
import { deal } from '../../../shared/insight/dealing.ts';
import { isDoer, mayDo } from '../../../shared/workshop/actions.ts';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import { hasToWait, isLocked, type Waiting } from '../../../shared/workshop/door.ts';
import { speakersOf } from '../../../shared/workshop/sides.ts';
import type { Participant, Role } from '../../../shared/workshop/state.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import type { Command, Event } from '../../../shared/workshop/workshop.ts';
import { a1, asked } from '../../support/agreement-room.ts';
import { tabled } from '../../support/tables-room.ts';
import {
	cast,
	casts,
	frida,
	idOf,
	olga,
	omar,
	revealed,
	sam,
	sara,
	seated,
	t1,
	voting,
	wall,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const set = (part: 'locked' | 'lobby', on: boolean) => ({ type: 'SetDoor' as const, part, on });
const remove = (person: string) => ({ type: 'RemovePerson' as const, person });
const turnAway = (person: string, found: boolean) => ({
	...{ type: 'TurnAway' as const, person, found },
});
const letIn = (person: string, found: Waiting | null = null) => ({
	...{ type: 'LetIn' as const, person, found },
});
const removed = (person: string): Event => ({ type: 'PersonRemoved', person });
const back = (person: string): Event => ({ type: 'PersonLetIn', person });
const noor: Participant = { ...cast.sara, id: idOf('noor'), name: 'Noor' };
const waiting: Waiting = { participant: noor, token: 'token of noor', request: null };

describe('the door', () => {
	it('P16, P17 each of two facilitators turns what one turns, and the same again changes nothing', () => {
		const locked = given(...seated).when(frida, set('locked', true));
		locked.then({ type: 'DoorSet', locked: true, lobby: false });
		given(...locked.past)
			.when(frida, set('locked', true))
			.thenNothing();
		const both = given(...locked.past).when(frida, set('lobby', true));
		both.then({ type: 'DoorSet', locked: true, lobby: true });
		given(...both.past)
			.when(frida, set('locked', false))
			.then({ type: 'DoorSet', locked: false, lobby: true });
		given(...seated)
			.when(sam, set('locked', true))
			.thenRefused('not-allowed');
		expect(roomView(locked.state).door).toEqual({ locked: true, lobby: false });
	});

	it.each<[Role, boolean]>([
		['participant', true],
		['observer', true],
		['facilitator', false],
		['screen', false],
	])('P16, P17 it is for a %s: %s', (role, isFor) => {
		const closed = { door: { locked: true, lobby: true } };
		expect(isLocked(closed, role)).toBe(isFor);
		expect(hasToWait(closed, role)).toBe(isFor);
		const open = { door: { locked: false, lobby: false } };
		expect(isLocked(open, role)).toBe(false);
		expect(hasToWait(open, role)).toBe(false);
	});

	it('P17 who waits is let in with a table and cards; of whoever is turned away it is recorded that somebody was', () => {
		given(...seated)
			.when(frida, letIn(noor.id, waiting))
			.then({ type: 'ParticipantJoined', ...waiting });
		const types = (past: typeof tabled) => {
			const inside = given(...past).when(frida, letIn(noor.id, waiting));
			return inside.past.slice(past.length).map(({ type }) => type);
		};
		expect(types(revealed)).toEqual(['ParticipantJoined', 'CardsDealt']);
		expect(types(tabled)).toContain('PersonSeated');
		given(...seated)
			.when(frida, turnAway(noor.id, true))
			.then({ type: 'NewcomerTurnedAway' });
		given(...seated)
			.when(frida, turnAway(sam, false))
			.thenNothing();
		given(...seated)
			.when(sam, letIn(noor.id, waiting))
			.thenRefused('not-allowed');
	});

	it('P17 a seat that is taken is never taken again', () => {
		given(...seated)
			.when(frida, letIn(sam, { ...waiting, participant: { ...noor, id: sam } }))
			.thenNothing();
	});
});

describe('taken out', () => {
	it('P18 participants and observers, once; nobody who leads or shows the room', () => {
		for (const person of [sam, olga]) {
			const out = given(...seated).when(frida, remove(person));
			out.then(removed(person));
			given(...out.past)
				.when(frida, remove(person))
				.thenNothing();
		}
		for (const person of [frida, wall])
			given(...seated)
				.when(frida, remove(person))
				.thenRefused('not-removable');
		for (const person of ['stranger', noor.id, 'toString'])
			given(...seated)
				.when(frida, remove(person))
				.thenRefused('unknown-person');
		given(...seated)
			.when(sam, remove(sara))
			.thenRefused('not-allowed');
	});

	it('P40 participants are marked as present and the mark is taken back, each once', () => {
		const mark = (person: string, present = true) => ({
			...{ type: 'MarkPresent' as const, person, present },
		});
		const marked = given(...seated).when(frida, mark(sam));
		marked.then({ type: 'PresenceMarked', person: sam, present: true });
		expect(roomView(marked.state).markedPresent).toEqual([sam]);
		given(...marked.past)
			.when(frida, mark(sam))
			.thenNothing();
		const both = given(...marked.past).when(frida, mark(sara));
		expect(both.state.markedPresent).toEqual([sam, sara]);
		const back = given(...both.past).when(frida, mark(sam, false));
		back.then({ type: 'PresenceMarked', person: sam, present: false });
		expect(back.state.markedPresent).toEqual([sara]);
		for (const event of [removed(sara), { type: 'PersonErased', person: sara } as const])
			expect(stateAfter([...both.past, by(frida, event)]).markedPresent).toEqual([sam]);
		for (const person of [frida, wall, olga, 'stranger', 'toString'])
			given(...seated)
				.when(frida, mark(person))
				.thenRefused('unknown-person');
		given(...seated, by(frida, removed(sam)))
			.when(frida, mark(sam))
			.thenRefused('unknown-person');
	});

	it('P18 also where the workshop has ended', () => {
		const ended = [...seated, by(frida, { type: 'WorkshopClosed' })];
		given(...ended)
			.when(frida, remove(sam))
			.then(removed(sam));
	});

	it('P18 what they wrote and said stays', () => {
		const before = stateAfter(revealed);
		const after = stateAfter([...revealed, by(frida, removed(sam))]);
		expect(after.conflicts).toEqual(before.conflicts);
		expect(after.participants[sam]).toEqual({ ...cast.sam, removed: true });
	});

	it('P19 they do nothing, open nothing, and are counted and dealt nothing', () => {
		const past = [...revealed, by(frida, removed(sam))];
		given(...past)
			.when(sam, { type: 'SetReady', ready: true })
			.thenRefused('person-removed');
		const state = stateAfter(past);
		expect(documentsFor(state, sam)).toEqual([]);
		expect(documentsFor(state, sara)).not.toEqual([]);
		expect(speakersOf(state).map(({ id }) => id)).not.toContain(sam);
		expect(Object.keys(deal(state.conflicts, state.participants))).not.toContain(sam);
	});

	it('P19 an open vote, an open question and a table do not wait for them', () => {
		const vote = stateAfter([...voting, casts(sam, { [t1]: 2 }), by(frida, removed(sam))]);
		expect(vote.rounds[0]!.electorate).not.toHaveProperty(sam);
		expect(vote.rounds[0]!.ballots).toEqual({});
		const call = stateAfter([...asked, by(frida, removed(sam))]).agreements[a1]!.calls.at(-1)!;
		expect(Object.values(call.electorate).flat()).not.toContain(sam);
		expect(Object.values(call.electorate).flat()).toContain(omar);
		const atTables = stateAfter([...tabled, by(frida, removed(sam))]);
		const members = Object.values(atTables.groups).flatMap((group) => group.members);
		expect(members).not.toContain(sam);
		expect(members).toContain(omar);
	});

	it('P19 nor do the floor, the hands and the ready signs', () => {
		const past = [
			...seated,
			by(sam, { type: 'HandRaised' }),
			by(sara, { type: 'HandRaised' }),
			by(sam, { type: 'ReadySet', ready: true }),
			by(frida, { type: 'FloorGiven', seat: omar }),
		];
		const state = stateAfter([
			...past,
			by(frida, removed(sam)),
			by(frida, removed(omar), noon + 9),
		]);
		expect(state).toMatchObject({ hands: [sara], ready: [], floor: { seat: null } });
		expect(state.floor.spoken.operations).toBe(9);
	});

	it('P19 let in again one is as before, and sits at a table where there are some', () => {
		const out = [...tabled, by(frida, removed(sam))];
		const inside = given(...out).when(frida, letIn(sam));
		expect(inside.past.slice(out.length).map(({ type }) => type)).toEqual([
			...['PersonLetIn', 'PersonSeated'],
		]);
		expect(inside.state.participants[sam]).toEqual(cast.sam);
		expect(documentsFor(inside.state, sam)).not.toEqual([]);
		given(...seated)
			.when(frida, letIn(sam))
			.thenNothing();
		given(...seated, by(frida, removed(sam)))
			.when(frida, letIn(sam))
			.then(back(sam));
		given(...seated)
			.when(frida, letIn('stranger'))
			.thenRefused('unknown-person');
	});

	it('P19 a vote and a question that are still open are given back, with the ballot', () => {
		const gone = (past: typeof voting) => [...past, by(frida, removed(sam))];
		const inside = (past: typeof voting) => given(...past).when(frida, letIn(sam)).state;
		const before = [...voting, casts(sam, { [t1]: 2 })];
		expect(inside(gone(before)).rounds).toEqual(stateAfter(before).rounds);
		const closing = [...gone(before), by(frida, { type: 'RoundClosed' as const })];
		expect(inside(closing).rounds[0]!.electorate).not.toHaveProperty(sam);
		const electorate = ({ agreements }: ReturnType<typeof stateAfter>) =>
			Object.values(agreements[a1]!.calls.at(-1)!.electorate).flat().sort();
		expect(electorate(inside(gone(asked)))).toEqual(electorate(stateAfter(asked)));
		expect(inside(gone(asked)).aside).toEqual({});
		const erased = [...gone(asked), by(frida, { type: 'PersonErased' as const, person: sam })];
		expect(stateAfter(erased).aside).toEqual({});
	});

	it('P19 one sits at the same table again, also where another has become the smallest', () => {
		const tableOf = ({ groups }: ReturnType<typeof stateAfter>) =>
			Object.values(groups).find(({ members }) => members.includes(omar))?.id;
		const before = tableOf(stateAfter(tabled));
		const others = Object.values(stateAfter(tabled).groups).filter(({ id }) => id !== before);
		const emptied = others.flatMap(({ members }) => members.map((one) => by(frida, removed(one))));
		const out = [...tabled, by(frida, removed(omar)), ...emptied];
		expect(tableOf(given(...out).when(frida, letIn(omar)).state)).toBe(before);
	});

	it('P19 nobody gives them the floor, a table or company meanwhile', () => {
		const past = [...tabled, by(frida, removed(sam))];
		const meanwhile: Command[] = [
			{ type: 'GiveFloor', seat: sam },
			{ type: 'MoveToTable', seat: sam, group: null },
			{ type: 'Wish', kind: 'apart', seats: [sam, omar], on: true },
		];
		for (const command of meanwhile)
			given(...past)
				.when(frida, command)
				.thenRefused('unknown-person');
	});

	it('P18 what somebody was to do stays with them, and nothing new is given', () => {
		const state = stateAfter([...seated, by(frida, removed(sam))]);
		expect(isDoer(state, sam)).toBe(true);
		expect(mayDo(state, sam)).toBe(false);
		expect(mayDo(state, sara)).toBe(true);
	});

	it.each([sam, olga])('P19 whoever was erased meanwhile is not let in: %s', (person) => {
		const past = [...seated, by(frida, removed(person))];
		const erased = [...past, by(frida, { type: 'PersonErased' as const, person })];
		given(...erased)
			.when(frida, letIn(person))
			.thenRefused('unknown-person');
	});
});
