import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { PlainBoard } from '../../../shared/board/plain-board.ts';
import type { CopyHead } from '../workshop-log.ts';
import { decodeJson, encodeJson } from './checksum.ts';

const [deflated, inflated] = [promisify<Uint8Array, Buffer>(deflate), promisify(inflate)];
const utf8 = { encode: new TextEncoder(), decode: new TextDecoder() };

/** A board of text shrinks to a fifth and is checked by its own sum; threads do it while the next batch is gathered. */
export const encodeBoard = (board: PlainBoard): Promise<Uint8Array> =>
	deflated(utf8.encode.encode(JSON.stringify(board)));

export const decodeBoard = async (bytes: Uint8Array): Promise<PlainBoard> =>
	JSON.parse(utf8.decode.decode(await inflated(bytes))) as PlainBoard;

export const encodeHead = (key: string, { at, beforeSetBack, changes }: CopyHead): Uint8Array =>
	encodeJson(key, { at, beforeSetBack, changes } satisfies CopyHead);

export const decodeHead = (key: string, bytes: Uint8Array): CopyHead =>
	decodeJson(key, bytes) as CopyHead;
