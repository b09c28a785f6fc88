import { dayLength } from '../../shared/check/day.ts';
import { unlessDamaged, type StoredEvent, type WorkshopLog } from '../store/workshop-log.ts';

/** So long after its closing a workshop can still be reopened and set back. */
const afterClosing = dayLength;
/** In one that stays open for weeks, nobody looks for a minute of the last month. */
const whileOpen = 7 * dayLength;

type Log = Pick<WorkshopLog, 'workshopsWithCopies' | 'readEvents' | 'copiesOf' | 'dropCopies'>;

/** Null while it is open. */
function closedAt(events: readonly StoredEvent[]): number | null {
	const last = events.findLast(
		({ type }) => type === 'WorkshopClosed' || type === 'WorkshopReopened',
	);
	return last?.type === 'WorkshopClosed' ? last.at : null;
}

const hour = 60 * 60 * 1000;

/** Drops them now and every hour; the returned function ends that. */
export function keepDroppingCopies(
	log: Log,
	now: () => number,
	onFailure: (error: unknown) => void,
): () => void {
	const drop = () => void dropCopies(log, now()).catch(onFailure);
	drop();
	const timer = setInterval(drop, hour).unref();
	return () => clearInterval(timer);
}

/** Drops the copies of boards that are kept for nothing any more; looks only at workshops that have some. */
export async function dropCopies(log: Log, now: number): Promise<void> {
	for (const workshop of await log.workshopsWithCopies()) {
		const events = await unlessDamaged(log.readEvents(workshop));
		if (!events) continue;
		const closed = closedAt(events);
		if (closed !== null) {
			if (now - closed >= afterClosing) await log.dropCopies(workshop, Infinity);
			continue;
		}
		// The newest one may be the only other state that the board can be set back to.
		const newest = (await log.copiesOf(workshop)).at(-1)?.at ?? 0;
		await log.dropCopies(workshop, Math.min(now - whileOpen, newest));
	}
}
