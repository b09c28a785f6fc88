import { withoutTemperatures } from '../../shared/workshop/without-temperatures.ts';
import { unlessDamaged, type Leaving, type WorkshopLog } from '../store/workshop-log.ts';

/**
 * Temperatures that are shown leave the log of their workshop, and nothing else does: who is in it goes on and notices
 * nothing. Each step can be done again.
 */
export async function leaveTemperatures(
	log: Pick<WorkshopLog, 'readEvents' | 'amend' | 'compact' | 'hasLeft'>,
	leaving: Leaving,
): Promise<void> {
	const { workshop, id } = leaving;
	const history = (await unlessDamaged(log.readEvents(workshop))) ?? [];
	await log.amend(workshop, withoutTemperatures(history, id));
	await log.compact(workshop);
	await log.hasLeft(leaving);
}
