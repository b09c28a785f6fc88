import { randomBytes } from 'node:crypto';
import { refuse, type Refusal } from '../shared/refusal.ts';
import { Damaged } from './store/workshop-log.ts';

/** What people are told when something fails: what was damaged has been said already, else `log` has it under an id. */
export function refuseFailure(error: unknown, log: (id: string, error: unknown) => void): Refusal {
	if (error instanceof Damaged) return refuse('workshop-damaged');
	const id = randomBytes(6).toString('hex');
	log(id, error);
	return refuse('internal', { id });
}
