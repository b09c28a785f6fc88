import { expect, it } from 'vitest';
import { withDeed, type TeamDeed } from '../../../shared/logbook/team-logbook.ts';

const erased = (at: number): TeamDeed => ({ at, what: 'workshop-erased', by: 'retention' });
const taken = (at: number): TeamDeed => ({ at, what: 'register-taken', by: 'link', as: 'csv' });
const after = (deeds: readonly TeamDeed[]) => deeds.reduce<TeamDeed[]>(withDeed, []);

it('LB8 noted again, as after a crash, it stands there once', () => {
	expect(after([erased(1), taken(2), erased(1), erased(3)])).toEqual([
		...[erased(1), taken(2), erased(3)],
	]);
});

it('LB9 the last 200 that were taken are kept, and every one that was erased', () => {
	const many = Array.from({ length: 250 }, (_, at) => taken(at));
	const kept = after([erased(0), ...many]);
	expect(kept[0]).toEqual(erased(0));
	expect(kept.slice(1)).toEqual(many.slice(50));
});
