/** The steps of a batch. */
import type { Id } from '../../../shared/ids.ts';
import type { BoardCopy } from '../workshop-log.ts';
import { encodeText } from './checksum.ts';
import { encodeBoard, encodeHead } from './copy-coding.ts';

export type Step = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

export const put = (key: string, value: Uint8Array): Step => ({ type: 'put', key, value });
export const putText = (key: string, text: string): Step => put(key, encodeText(key, text));
export const del = (key: string): Step => ({ type: 'del', key });

/** A copy's head and its board lie apart: a list of copies reads no boards. */
export const copyKeys = (workshop: Id, at: number) => {
	const moment = String(at).padStart(16, '0');
	return { head: `h!${workshop}!${moment}`, board: `b!${workshop}!${moment}` };
};

export async function copySteps(workshop: Id, copy: BoardCopy): Promise<Step[]> {
	const { head, board } = copyKeys(workshop, copy.at);
	return [put(head, encodeHead(head, copy)), put(board, await encodeBoard(copy.board))];
}
