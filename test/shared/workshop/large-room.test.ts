import { beforeAll, describe, expect, it } from 'vitest';
import { commonGround } from '../../../shared/insight/common-ground.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { LargeRoom } from '../../support/large-room.ts';

const room = new LargeRoom(500);

describe('a room of 500 people and 200 themes', () => {
	beforeAll(() => {
		room.reveal(500);
		room.sort(200);
		room.vote();
		room.seat(63);
		room.do({ type: 'BeginTables' });
		room.do({ type: 'MoveToTable', seat: room.people[0]!, group: null }, room.facilitator);
		room.do({ type: 'TakeSeat' }, room.people[0]);
		for (const seat of room.people)
			room.do({ type: 'Remark', kind: 'keep', text: `What ${seat} would keep of this day` }, seat);
	});

	it('C11, T4 deals every card and keeps each in one theme', () => {
		const { state } = room;
		const dealt = new Set(Object.values(state.deals).flat());
		expect(Object.keys(state.conflicts)).toHaveLength(500);
		expect(dealt.size).toBe(500);
		expect(state.themes.flatMap(({ conflicts }) => conflicts).sort()).toEqual(
			[...room.cards].sort(),
		);
		expect(state.themes).toHaveLength(200);
	});

	it('T3 takes no theme more', () => {
		expect(() => room.sort(1)).toThrow('too-many-themes');
	});

	it('B2, I5 votes once, and its map has a place for every theme', () => {
		const { tally, cast, voters } = viewOf(room.state, room.facilitator).room.rounds['1']!;
		expect([cast, voters]).toEqual([500, 500]);
		const ground = commonGround(tally!)!;
		expect(ground.points).toHaveLength(200);
		for (const { x, y } of ground.points) {
			expect(Number.isFinite(x) && x >= 0 && x <= 1).toBe(true);
			expect(Number.isFinite(y) && y >= 0 && y <= 1).toBe(true);
		}
	});

	it('GR1, GR4 sits at 63 tables of seven or eight, and at no more than 125', () => {
		const sizes = Object.values(room.state.groups).map(({ members }) => members.length);
		expect(sizes).toHaveLength(63);
		expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([7, 8]);
		const other = new LargeRoom(200);
		expect(() => other.seat(126)).toThrow('too-many-tables');
	});

	it('V19 what everybody is told of one act is small, in bytes', () => {
		const bytes = (type: Parameters<typeof room.frames.get>[0]) => room.frames.get(type);
		for (const type of ['AddTheme', 'SortConflict', 'CastDots', 'GoTo'] as const)
			expect(bytes(type)).toBeLessThan(500);
		for (const type of ['MoveToTable', 'TakeSeat', 'Remark'] as const)
			expect(bytes(type)).toBeLessThan(1000);
		for (const bytes of room.frames.values()) expect(bytes).toBeLessThan(100_000);
	});

	it('V18 who comes in is sent less than 100 kB', () => {
		const person = room.people[7]!;
		const again = new LargeRoom(500);
		expect(again.snapshotOf(again.people[7]!)).toBeLessThan(50_000);
		again.reveal(500);
		again.sort(200);
		again.vote();
		again.seat(63);
		again.do({ type: 'BeginTables' });
		for (const seat of [again.people[7]!, again.facilitator])
			expect(again.snapshotOf(seat)).toBeLessThan(100_000);
		expect(viewOf(room.state, person).mine.participant).toBe(person);
	});
});
