import { openLevelLog } from '../store/embedded/level-log.ts';
import { unlessDamaged, type StoredEvent } from '../store/workshop-log.ts';

const epochAfter = (events: readonly StoredEvent[]): number =>
	events.reduce((epoch, event) => (event.type === 'EpochRaised' ? event.epoch : epoch), 1);

/** In seconds, so that the same backup brought back twice does not begin the same epoch twice. */
const newEpoch = (events: readonly StoredEvent[], at: number): number =>
	Math.max(epochAfter(events) + 1, Math.floor(at / 1000));

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
				...{ type: 'EpochRaised', epoch: newEpoch(events, at) },
				...{ v: 1, seq: expectedSeq + 1, at, by: '', commandId: null },
			};
			await log.commit([{ workshop, expectedSeq, events: [raised], records: [] }]);
		}
		return workshops.length;
	} finally {
		await log.close();
	}
}
