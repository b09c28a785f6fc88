/** A room that names its types of sale and rates them, each person the two that it knows. */
import { readinessElements, type Rating } from '../../../shared/workshop/readiness.ts';
import type { Score } from '../../../shared/workshop/close.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';

const types = [
	['From stock', 'A delivery tomorrow, without asking', 'A forecast by item, a month ahead'],
	['Made to order', 'A date that holds, within a day', 'Drawings that are final before we plan'],
	['Tenders', 'A firm price for a year', 'A decision on capacity before the offer goes out'],
	['Repairs on site', 'Somebody within four hours', 'The serial number and a photograph'],
	['Projects with engineering hours and an acceptance at the end', '', 'One contact person'],
	['Spare parts by subscription', 'Never to think about it again', ''],
	['Export through distributors', 'Papers that are right the first time', 'Full pallets'],
	['Seasonal promotions', 'Volumes that double within two weeks', 'Eight weeks of notice'],
] as const;

export const typeId = (index: number): string => `type-${index}`;

function nameTypes(room: LocalRoom, count = 3): LocalRoom {
	types.slice(0, count).forEach(([title, customerRequires, weRequire], index) =>
		room.do({
			type: 'SetSaleType',
			saleType: { id: typeId(index), title, customerRequires, weRequire },
		}),
	);
	return room;
}

const at = (n: number): Score => ([1, 2, 3, 4, 5] as const)[((n % 5) + 5) % 5] ?? 3;

/**
 * On the first type Sales gives goals 4 of 5 and Operations 2; decision roles matter 5 and stand at 2 for
 * Operations. Other cells are even where `all` is not set.
 */
export function rate(room: LocalRoom, { count = 3, all = false } = {}): LocalRoom {
	const people = script.participants.filter(({ side }) => side !== 'other');
	people.forEach(({ id, side }, person) => {
		const mine = all ? [person % count, (person + 1) % count] : [0, 1];
		for (const type of mine)
			readinessElements.forEach((element, index) => {
				const even: Rating = { state: 3, importance: 4 };
				const mixed: Rating = {
					state: at(person + type + index + (side === 'sales' ? 1 : 0)),
					importance: at(4 - (index % 2) + (person % 2)),
				};
				const told: Record<string, Rating> =
					type === 0 && side === 'sales'
						? { b: { state: 4, importance: 4 }, d: { state: 4, importance: 5 } }
						: type === 0
							? { b: { state: 2, importance: 3 }, d: { state: 2, importance: 5 } }
							: {};
				const rating = all ? mixed : (told[element] ?? even);
				room.do({ type: 'RateReadiness', saleType: typeId(type), element, rating }, id);
			});
		room.do({ type: 'RateRhythm', rating: { state: side === 'sales' ? 2 : 3, importance: 4 } }, id);
	});
	return room;
}

export const inReadiness = (count = 3): LocalRoom => nameTypes(new LocalRoom(), count);
