import { expect, it } from 'vitest';
import { emptyRegister, type StoredRegister } from '../../../server/store/register.ts';
import { addStrategy } from '../../../shared/register/strategies.ts';
import { forgetWorkshop } from '../../../shared/register/forget-workshop.ts';
import type { RegisteredStrategy } from '../../../shared/register/register.ts';
import { agreement, fill } from '../../support/register-contract.ts';
import { idOf, omar, sam, tess } from '../../support/room.ts';

const [first, second, team] = [idOf('workshop'), idOf('second'), idOf('team')];
const strategy = (statement: string, version: number) => ({
	...{ version, sponsor: '', statement, objectives: [] },
});
const set = (workshop: string, statement: string, version: number): RegisteredStrategy => ({
	...{ workshop, at: version, brought: false, strategy: strategy(statement, version) },
});
const brought = (workshop: string, statement: string, version: number): RegisteredStrategy => ({
	...set(workshop, statement, version),
	brought: true,
});

/** Two workshops; the second sealed an agreement of its own and looked at the first one's. */
function both(): StoredRegister {
	const register = emptyRegister(team);
	fill(register);
	register.strategy = strategy('', 0);
	const person = { name: 'Tess', side: 'other' as const, function: null, company: null };
	register.people[tess] = person;
	register.people[omar] = { ...person, name: 'Omar' };
	const own = agreement(3);
	register.agreements.push({
		...own,
		workshop: second,
		text: { ...own.text, owners: [tess] },
		replay: [],
		consent: { ...own.consent, reservations: [], dissents: [] },
		history: [],
	});
	register.workshops.push({ ...register.workshops[0]!, id: second, title: 'Second' });
	register.left.push({ ...register.left[0]!, workshop: second, actions: [] });
	addStrategy(register, set(first, 'Of the first', 1));
	return register;
}

it('ER3 what a workshop gave the register is gone, and who is named by nothing any more', () => {
	const register = both();
	forgetWorkshop(register, first, []);
	expect(register.workshops.map(({ id }) => id)).toEqual([second]);
	expect(register.agreements.map(({ number }) => number)).toEqual([3]);
	expect(register.left.map(({ workshop }) => workshop)).toEqual([second]);
	expect(Object.keys(register.people)).toEqual([tess]);
	// Said by the second of an agreement of the first.
	expect(register.reviews).toEqual([]);
	expect(register.strategies).toEqual([]);
	expect(register.strategy).toEqual(strategy('', 0));
	expect(register.keyHash).toBe('hash of the key');
});

it('ER4 what the others gave it stays, with the strategy they began with', () => {
	const register = both();
	const before = structuredClone(register);
	forgetWorkshop(register, second, []);
	expect(register.agreements).toEqual(before.agreements.slice(0, 2));
	expect(register.reviews).toEqual([]);
	expect(Object.keys(register.people)).toEqual([sam, omar]);
	expect(register.strategy.statement).toBe('Of the first');

	const rest = both();
	forgetWorkshop(rest, first, [brought(second, 'Of the first', 1)]);
	expect(rest.strategy).toMatchObject({ statement: 'Of the first', version: 1 });
	expect(rest.strategies).toEqual([brought(second, 'Of the first', 1)]);
});
