import type { Logbook } from '../../shared/logbook/logbook.ts';
import { ask, type Answer } from './api.ts';

const isLogbook = (answer: unknown): answer is Logbook =>
	typeof answer === 'object' &&
	answer !== null &&
	'entries' in answer &&
	Array.isArray(answer.entries) &&
	'people' in answer;

/** What those who led a workshop did, for those who lead it. */
export const readLogbook = (workshop: string, seat: string): Promise<Answer<Logbook>> =>
	ask(`/api/workshops/${workshop}/logbook`, { seat }, isLogbook);
