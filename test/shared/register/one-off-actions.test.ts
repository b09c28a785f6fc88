import { describe, expect, it } from 'vitest';
import { emptyRegister } from '../../../server/store/register.ts';
import { broughtBy } from '../../../shared/register/brought.ts';
import { evolveRegister, isRegisterEvent } from '../../../shared/register/evolve-register.ts';
import { forgetPerson } from '../../../shared/register/forget-person.ts';
import { forgetWorkshop } from '../../../shared/register/forget-workshop.ts';
import { carriedBy } from '../../../shared/register/left-open.ts';
import { oneOffActions } from '../../../shared/register/one-off-actions.ts';
import { registerSchema } from '../../../shared/register/read-register.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import * as v from 'valibot';
import { cast, created, frida, idOf, oda, omar, sam, seated } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

const [first, second, call, visit] = ['first', 'second', 'call', 'visit'].map(idOf) as [
	...[string, string, string, string],
];
const noted = (action: string, change: Partial<Extract<Event, { type: 'ActionNoted' }>> = {}) =>
	by(sam, {
		...{ type: 'ActionNoted', action, text: `Do ${action.slice(0, 5)}`, who: omar },
		...{ due: '2026-12-04' },
		...change,
	});

/** What a team keeps of some histories, each a workshop of its own, followed event by event. */
function keptOf(...histories: (readonly Recorded[])[]): TeamRegister {
	const register = emptyRegister(idOf('team'));
	for (const history of histories) {
		history.forEach((recorded, index) => {
			const event = { ...recorded, seq: index + 1 };
			if (isRegisterEvent(event))
				evolveRegister(register, stateAfter(history.slice(0, index + 1)), event);
		});
	}
	return register;
}
const held = (id: string, at: number): Recorded[] => [{ ...created, id, at }, ...seated.slice(1)];
const day = 86_400_000;
const began = [...held(first, noon - day), noted(call), noted(visit, { who: null, due: null })];
const ended = (end: 'done' | 'dropped', reason = ''): Recorded =>
	by(frida, { type: 'ActionEnded', action: call, end, reason });
const brought = (): Recorded => by('', broughtBy(keptOf(began), 0));
const went = [...held(second, noon), brought(), ended('dropped', 'The mill has closed')];

describe('one-off actions over workshops', () => {
	it('W18, W6 are in the register, with the names of those who do them as long as they do', () => {
		const register = keptOf(began);
		expect(register.left[0]?.actions).toMatchObject([
			{ id: call, who: omar, due: '2026-12-04' },
			{ id: visit, who: null, due: null },
		]);
		expect(register.people).toMatchObject({ [omar]: { name: cast.omar.name, side: 'operations' } });
		const given = keptOf([...began, noted(call, { who: oda })]);
		expect(Object.keys(given.people)).toEqual([oda]);
		expect(keptOf([...began, noted(call, { text: '', who: null, due: null })]).people).toEqual({});
	});

	it('CO6 come to the next workshop with names and days, until one has ended them', () => {
		const { earlier } = broughtBy(keptOf(began), 0);
		expect(earlier.carried?.actions?.map(({ id }) => id)).toEqual([call, visit]);
		expect(earlier.people[omar]?.name).toBe(cast.omar.name);
		expect(carriedBy(keptOf(began, went)).actions.map(({ id }) => id)).toEqual([visit]);
		const again = [...went, by(sam, { type: 'ActionEnded', action: call, end: null, reason: '' })];
		expect(carriedBy(keptOf(began, again)).actions.map(({ id }) => id)).toEqual([call, visit]);
	});

	it('N23, CO6, W18 what its person has done since is told by the register, and not brought', () => {
		const done = by(omar, { type: 'ActionEnded', action: call, end: 'done', reason: '' });
		const register = keptOf([...began, by(frida, { type: 'WorkshopClosed' }), done]);
		expect(oneOffActions(register).find(({ action }) => action.id === call)?.end?.end).toBe('done');
		expect(carriedBy(register).actions.map(({ id }) => id)).toEqual([visit]);
	});

	it('W18 come by their days, with what became of each, in whichever order workshops are followed', () => {
		const soon = noted(idOf('soon'), { due: '2026-12-01' });
		const known = oneOffActions(keptOf([...began, soon], went));
		expect(known.map(({ action, end }) => [action.id, end?.end, end?.reason])).toEqual([
			[idOf('soon'), undefined, undefined],
			[call, 'dropped', 'The mill has closed'],
			[visit, undefined, undefined],
		]);
		const { actions, ended: ends } = keptOf(began, went).left[1]!;
		const last = { ...ends[0]!, end: 'done' as const, reason: '', at: ends[0]!.at + 1 };
		const twice = [...keptOf(began, went).left, { actions, ended: [last] }];
		expect(oneOffActions({ left: twice })[0]?.end).toEqual(last);
		expect(keptOf(went, began)).toEqual(keptOf(began, went));
	});

	it('ER3, ER4 of an erased workshop go, with what others said of them, and nobody else’s', () => {
		const register = keptOf(began, went);
		forgetWorkshop(register, first, []);
		expect(JSON.stringify(register)).not.toContain('The mill has closed');
		expect(register.people).toEqual({});
		const other = keptOf(began, went);
		forgetWorkshop(other, second, []);
		expect(carriedBy(other).actions.map(({ id }) => id)).toEqual([call, visit]);
		expect(Object.keys(other.people)).toEqual([omar]);
	});

	it('ER12 wait for somebody else once the one who was to do them is erased, here and replayed', () => {
		const register = keptOf(began);
		forgetPerson(register, omar);
		expect(carriedBy(register).actions[0]).toMatchObject({ id: call, who: null });
		expect(register.people).toEqual({});
		const erased = by(frida, { type: 'PersonErased', person: omar });
		expect(keptOf([...began, erased, began.at(-1)!]).left).toEqual(register.left);
	});

	it('W18, IM9 are read from a file; one from before them has none', () => {
		const { keyHash: _key, ...register } = keptOf(began, went) as TeamRegister & {
			keyHash: string;
		};
		expect(v.parse(registerSchema, register)).toEqual(register);
		const old = register.left.map(({ actions: _a, ended: _e, ...left }) => left);
		const read = v.parse(registerSchema, { ...register, left: old });
		expect(read.left.map(({ actions, ended: ends }) => [actions, ends])).toEqual([
			[[], []],
			[[], []],
		]);
	});
});
