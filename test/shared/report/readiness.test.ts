import { expect, it } from 'vitest';
import type { Rating } from '../../../shared/workshop/readiness.ts';
import { english, script, ScriptRoom } from './script-room.ts';

const typeOf = (id: string, title: string, customerRequires = '', weRequire = '') =>
	({ type: 'SetSaleType', saleType: { id, title, customerRequires, weRequire } }) as const;

const people = (side: string, count: number) =>
	script.participants.filter((one) => one.side === side).slice(0, count);

/** Three of Sales and three of Operations rate the first type, two of Sales the second; all the rhythm. */
function rated(): ScriptRoom {
	const room = new ScriptRoom();
	room.do(typeOf('stock', 'From | stock', 'A date\n# not a heading', 'A forecast'));
	room.do(typeOf('tender', 'Tenders'));
	const rate = (by: string, saleType: string, rating: Rating) =>
		room.do({ type: 'RateReadiness', saleType, element: 'd', rating }, by);
	for (const { id } of people('sales', 3)) rate(id, 'stock', { state: 4, importance: 4 });
	for (const { id } of people('operations', 3)) rate(id, 'stock', { state: 2, importance: 5 });
	for (const { id } of people('sales', 2)) rate(id, 'tender', { state: 1, importance: 1 });
	for (const { id } of [...people('sales', 3), ...people('operations', 2)])
		room.do({ type: 'RateRhythm', rating: { state: 3, importance: 4 } }, id);
	return room;
}

const readinessIn = (markdown: string): string => {
	const from = markdown.slice(markdown.indexOf('## Readiness'));
	return from.slice(0, from.indexOf('\n## ', 5));
};

it('RE8 the types are told at once, the ratings once they are shown', () => {
	const room = rated();
	const before = readinessIn(english(room.report()));
	expect(before).toContain('- From \\| stock (the customer requires: A date # not a heading · we');
	expect(before).toContain('- Tenders\n');
	expect(before).toContain('**People who have rated:** 6');
	expect(before).not.toMatch(/→|withheld/);
	room.do({ type: 'ShowReadiness' });
	const told = readinessIn(english(room.report()));
	const row = told.split('\n').find((line) => line.startsWith('| decision roles'));
	expect(row?.split(/ \| /).map((part) => part.trim())).toEqual([
		'| decision roles and organization',
		'● 4 → 4 · ■ 2 → 5',
		'● withheld · ■ withheld |',
	]);
	expect(told).toContain('**governance:** ● 3 → 4 · ■ withheld');
	expect(told).toContain(
		'- From \\| stock · decision roles and organization: matters 3 points more than it works\n' +
			'- From \\| stock · decision roles and organization: the sides see it 2 points apart',
	);
	expect(told).not.toMatch(/^# not a heading/m);
});

it('RE8 nobody stands beside a rating', () => {
	const room = rated();
	room.do({ type: 'ShowReadiness' });
	const told = JSON.stringify(room.report().readiness);
	for (const { id } of script.participants) expect(told).not.toContain(`"${id}"`);
});

it('R7 where no type was named there is no readiness', () => {
	expect(english(new ScriptRoom().report())).not.toContain('## Readiness');
});
