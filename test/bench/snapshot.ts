import { LargeRoom } from '../support/large-room.ts';

/** What somebody is sent who comes in, in kB of 1,000 bytes. */
interface SnapshotGoal {
	what: string;
	size: number;
	most: number;
}

const most = 100;

/** The largest room that is promised, before and after its work. */
export function snapshotGoals(): SnapshotGoal[] {
	const room = new LargeRoom(500);
	const sizeNow = () => room.snapshotOf(room.facilitator) / 1000;
	const empty = { what: 'snapshot of 500 people', size: sizeNow(), most };
	room.reveal(500);
	room.sort(200);
	room.vote();
	room.seat(63);
	room.do({ type: 'BeginTables' });
	const full = 'snapshot of 500 people, 500 cards, 200 themes, a vote and 63 tables';
	return [empty, { what: full, size: sizeNow(), most }];
}

export const isSmall = ({ size, most: limit }: SnapshotGoal): boolean => size < limit;

export const snapshotLine = (goal: SnapshotGoal): string =>
	`${isSmall(goal) ? 'passed' : 'failed'}: ${goal.what} ${goal.size.toFixed(1)} kB, under ${goal.most} kB`;
