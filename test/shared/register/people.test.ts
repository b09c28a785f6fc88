import { expect, it } from 'vitest';
import { isOwnedBy, seatsOf } from '../../../shared/register/people.ts';
import { text } from '../../support/agreement-room.ts';
import { cast, idOf, sam } from '../../support/room.ts';

const owner = idOf('owner');
const known = (name: string) => ({
	participants: { [sam]: { ...cast.sam, name } },
	earlier: { people: { [owner]: { name, side: 'sales' as const, function: null, company: null } } },
});
const sealed = { text: text({ owners: [owner] }) };

it('ER12 people are known again by their names, and those who were erased are not', () => {
	expect(isOwnedBy(known('Sam'), sealed, sam)).toBe(true);
	expect(seatsOf(known('Sam'), sealed)).toEqual([sam]);
	expect(isOwnedBy(known(''), sealed, sam)).toBe(false);
	expect(seatsOf(known(''), sealed)).toEqual([]);
});
