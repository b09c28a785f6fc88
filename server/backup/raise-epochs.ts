import { epochAfter } from '../../shared/workshop/epoch.ts';
import { openLevelLog } from '../store/embedded/level-log.ts';
import { unlessDamaged, type StoredEvent } from '../store/workshop-log.ts';

const epochOf = (events: readonly StoredEvent[]): number =>
	events.reduce((epoch, event) => (event.type === 'EpochRaised' ? event.epoch : epoch), 1);

/** Lets the documents of all workshops of a data folder begin anew; resolves with how many workshops there are. */
export async function raiseEpochs(folder: string, at: number): Promise<number> {
	const warn = (sentence: string) => void process.stderr.write(`${sentence}\n`);
	const log = await openLevelLog(folder, { warn });
	try {
		const workshops = await log.allWorkshops();
		for (const workshop of workshops) {
			const events = await unlessDamaged(log.readEvents(workshop));
			if (!events) continue;
			const expectedSeq = events.at(-1)?.seq ?? 0;
			const raised: StoredEvent = {
				...{ type: 'EpochRaised', epoch: epochAfter(epochOf(events), at) },
				...{ v: 1, seq: expectedSeq + 1, at, by: '', commandId: null },
			};
			await log.commit([{ workshop, expectedSeq, events: [raised], records: [] }]);
		}
		return workshops.length;
	} finally {
		await log.close();
	}
}
