import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { PlainBoard } from '../../../shared/board/plain-board.ts';
import type { CopyHead } from '../workshop-log.ts';

const [deflated, inflated] = [promisify<Uint8Array, Buffer>(deflate), promisify(inflate)];
const utf8 = { encode: new TextEncoder(), decode: new TextDecoder() };

/** A board of text shrinks to a fifth; threads do it while the next batch is gathered. */
export const encodeBoard = (board: PlainBoard): Promise<Uint8Array> =>
	deflated(utf8.encode.encode(JSON.stringify(board)));

export const decodeBoard = async (bytes: Uint8Array): Promise<PlainBoard> =>
	JSON.parse(utf8.decode.decode(await inflated(bytes))) as PlainBoard;

export const encodeHead = ({ at, beforeSetBack, changes }: CopyHead): Uint8Array =>
	utf8.encode.encode(JSON.stringify({ at, beforeSetBack, changes } satisfies CopyHead));

export const decodeHead = (bytes: Uint8Array): CopyHead =>
	JSON.parse(utf8.decode.decode(bytes)) as CopyHead;
