import type { Room } from '../docs/room.ts';
import type { DocumentRecord } from '../store/workshop-log.ts';

export interface Filling {
	room: Room;
	fill: (doc: Room['doc']) => void;
}

/** Fills documents one after another; all of it goes to disk in one batch with what `commit` adds. */
export function writeAll(
	[first, ...others]: readonly Filling[],
	commit: (records: DocumentRecord[]) => Promise<void>,
	records: DocumentRecord[] = [],
): Promise<void> {
	if (!first) return commit(records);
	return first.room.write(first.fill, (record) =>
		writeAll(others, commit, record ? [...records, record] : records),
	);
}
