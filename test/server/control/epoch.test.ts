import { expect, it } from 'vitest';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat } from '../../support/boat.ts';

it('BU8 who comes back with the number of an event of another epoch gets the whole view', async () => {
	const log = new MemoryLog();
	const before = await boat({ log });
	const { workshopId, facilitatorKey } = await before.create();
	const { token } = await before.join(workshopId, { key: facilitatorKey });
	const line = await before.connect({ token });
	await line.until(() => true);
	const { seq } = line.seen;
	await log.commit([
		{
			workshop: workshopId,
			expectedSeq: seq,
			events: [
				{
					...{ type: 'EpochRaised', epoch: 2, v: 1, seq: seq + 1 },
					...{ at: 0, by: '', commandId: null },
				},
			],
			records: [],
		},
	]);
	const after = await boat({ log });
	const back = async (auth: object) => {
		const program = await after.connect({ token, ...auth });
		// What is answered after the welcome tells that nothing came before it.
		await program.send({ type: 'BlankScreen', blank: false });
		return program.seen.snapshots;
	};
	expect(await back({ seq: seq + 1 })).toBe(1);
	expect(await back({ seq: seq + 1, epoch: 1 })).toBe(1);
	expect(await back({ seq: seq + 1, epoch: 2 })).toBe(0);
});
