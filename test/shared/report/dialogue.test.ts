import { expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { tablesIn } from '../../../shared/workshop/seating.ts';
import { frida } from '../../support/room.ts';
import { english, roomAfter, type ScriptRoom } from './script-room.ts';

const text = 'Gone by Thursday noon';
const words = 'You fear that nothing is left';

/** Three tables: two with the first case, one with none; somebody has challenged the first. */
function atDialogue(): { room: ScriptRoom; tables: Id[]; asker: Id; other: Id } {
	const room = roomAfter(5);
	const people = Object.keys(room.state.participants);
	const found = { seed: 1, ids: ['one', 'two', 'three'], present: people, cases: [] };
	room.do({ type: 'MakeTables', tables: 3, found });
	const tables = tablesIn(room.state.groups).map(({ id }) => id);
	for (const group of tables.slice(0, 2)) room.do({ type: 'AssignCase', group, case: 'k1' });
	const of = (side: string) =>
		Object.values(room.state.participants).find((one) => one.side === side)!.id;
	const [asker, other] = [of('sales'), of('operations')];
	const point = { point: 'x1', case: null, kind: 'challenge' } as const;
	room.do({ type: 'RaisePoint', ...point, group: tables[0]!, text }, asker);
	return { room, tables, asker, other };
}

it('R1 it holds the proposals of the tables in their order, and which were shown', () => {
	const { room, tables } = atDialogue();
	const [one, two, three] = tables as [Id, Id, Id];
	room.do({ type: 'SendTogether', group: two, with: one });
	room.do({ type: 'SetOrder', order: [three] });
	room.do({ type: 'Present', proposal: three });
	expect(room.report().proposals).toEqual([
		{ id: three, tables: [three], numbers: [3], case: null, brought: true },
		{ id: one, tables: [one, two], numbers: [1, 2], case: 'k1', brought: false },
	]);
	expect(roomAfter(5).report().proposals).toEqual([]);
});

it('R1 a point stands under its case with its table, its restatement and its answer', () => {
	const { room, asker, other } = atDialogue();
	const point = () => room.report().points.find(({ id }) => id === 'x1');
	const line = () =>
		english(room.report())
			.split('\n')
			.find((one) => one.includes(text));
	expect(line()).toMatch(/^- \*\*Challenge\*\* \(open, Table 1\): Gone by Thursday noon – /);
	room.do({ type: 'RestatePoint', point: 'x1', text: words }, other);
	expect(point()?.restated).toEqual({ text: words, by: other, yes: null });
	expect(line()).toContain(`. **Restated:** ${words} – `);
	room.do({ type: 'ConfirmRestated', point: 'x1', text: words, yes: false }, asker);
	expect(line()).toContain(`**Restated (the asker says: not quite):** ${words}`);
	room.do({ type: 'ConfirmRestated', point: 'x1', text: words, yes: true }, asker);
	const answer = { type: 'SettlePoint', point: 'x1', answer: 'Booked at once' } as const;
	room.do({ ...answer, status: 'answered' }, frida);
	expect(line()).toMatch(
		/\(answered, Table 1\).*\*\*Restated \(the asker says: that’s it\):\*\* .*\*\*Answer:\*\* Booked at once$/,
	);
});

it('R1 parked points are told as such; withdrawn ones are not told', () => {
	const { room, asker } = atDialogue();
	room.do({ type: 'SettlePoint', point: 'x1', status: 'parked', answer: '' });
	expect(english(room.report())).toContain(`(parked, Table 1): ${text}`);
	room.do({ type: 'WithdrawPoint', point: 'x1', withdrawn: true }, asker);
	expect(JSON.stringify(room.report())).not.toContain(text);
});

it('R1 what was said to a table without a case has a heading of its own', () => {
	const { room, tables, asker } = atDialogue();
	const about = { point: 'x2', case: null, group: tables[2]!, kind: 'build' } as const;
	room.do({ type: 'RaisePoint', ...about, text: 'And its price' }, asker);
	expect(english(room.report())).toMatch(
		/### Table 3\n\n- \*\*Build\*\* \(open, Table 3\): And its price/,
	);
});
