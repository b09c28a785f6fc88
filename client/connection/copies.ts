import type { CopiesAnswer, CopyAnswer } from '../../shared/protocol.ts';
import { ask, type Answer } from './api.ts';

const lists =
	<Field extends string>(field: Field) =>
	(answer: unknown): answer is Record<Field, unknown[]> =>
		typeof answer === 'object' &&
		answer !== null &&
		field in answer &&
		Array.isArray((answer as Record<string, unknown>)[field]);

const isCopies = (answer: unknown): answer is CopiesAnswer => lists('copies')(answer);
const isCopy = (answer: unknown): answer is CopyAnswer => lists('changes')(answer);

/** The minutes of a board that are kept, the newest first. */
export const listCopies = (workshop: string, seat: string): Promise<Answer<CopiesAnswer>> =>
	ask(`/api/workshops/${workshop}/copies`, { seat }, isCopies);

/** What setting the board back to one of them would change now. */
export const readCopy = (workshop: string, seat: string, at: number): Promise<Answer<CopyAnswer>> =>
	ask(`/api/workshops/${workshop}/copies/${at}`, { seat }, isCopy);
