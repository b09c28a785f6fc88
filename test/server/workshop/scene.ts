/** A workshop on the server with a host, Anna of Sales and Bert of Operations, without sockets. */
import type { Id } from '../../../shared/ids.ts';
import { realEffects, type Effects } from '../../../server/effects.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { Register } from '../../../server/store/register.ts';
import type { CommitEntry, WorkshopLog } from '../../../server/store/workshop-log.ts';
import { join } from '../../../server/workshop/door.ts';
import { Journal } from '../../../server/workshop/journal.ts';
import { Registrar } from '../../../server/workshop/registrar.ts';
import { endlessSpace, type Space } from '../../../server/space/space.ts';
import { Workshops } from '../../../server/workshop/workshops.ts';

const fail = (error: unknown) => {
	throw error;
};
/** Whoever waits for what is not stored is told. */
const journalOf = (log: WorkshopLog) => new Journal(log, () => undefined);

/** The workshops of a log, as after a restart; what is shuffled comes the other way round. */
export function openWorkshops(
	log: WorkshopLog,
	effects: Partial<Effects> = {},
	stores: { register?: Register; registrar?: Registrar; space?: Space; keepDays?: number } & {
		onEraseFailure?: (error: unknown) => void;
	} = {},
) {
	const { register = new MemoryRegister(), space = endlessSpace } = stores;
	const { registrar = new Registrar(register, fail), keepDays } = stores;
	return new Workshops({
		...{ log, register, registrar, journal: journalOf(log) },
		...{ space, keepDays },
		onCopyFailure: fail,
		onEraseFailure: stores.onEraseFailure ?? fail,
		effects: { ...realEffects, shuffle: (items) => [...items].reverse(), ...effects },
	});
}

/** The workshop, and what was committed, batch by batch; `clock.now` is the server's time, `space.isFull` its disk. */
export async function room(stores: Parameters<typeof openWorkshops>[2] = {}) {
	const log = new MemoryLog();
	const clock = { now: Date.UTC(2026, 10, 26, 12) };
	const batches: CommitEntry[][] = [];
	const commit = log.commit.bind(log);
	log.commit = (entries) => {
		batches.push(structuredClone([...entries]));
		return commit(entries);
	};
	const space = { ...endlessSpace, isFull: false };
	const workshops = openWorkshops(log, { now: () => clock.now }, { space, ...stores });
	const made = await workshops.create({ title: 'Room', template: 'experience', language: 'en' });
	if ('refusal' in made) throw new Error(made.refusal.code);
	const live = (await workshops.open(made.workshopId))!;
	const seat = async (request: Parameters<typeof join>[1]): Promise<Id> => {
		const admitted = await join(live, request, realEffects);
		if ('refusal' in admitted) throw new Error(admitted.refusal.code);
		return admitted.seat;
	};
	const host = await seat({ key: made.facilitatorKey });
	const anna = await seat({ key: made.joinKey, name: 'Anna', side: 'sales' });
	const bert = await seat({ key: made.joinKey, name: 'Bert', side: 'operations' });
	const { teamKey } = made;
	return { log, clock, space, batches, workshops, live, teamKey, host, anna, bert };
}
