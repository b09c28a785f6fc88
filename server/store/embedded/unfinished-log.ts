import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const blockBytes = 32 * 1024;
const headerBytes = 7;
/** A write is one piece that is full, or several of which one is the last. */
const full = 1;
const last = 4;

/** CRC-32C, which zlib does not have. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
	return crc;
});
function maskedCrc(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
	crc = ~crc >>> 0;
	return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

interface Piece {
	/** Null for one that is not whole or not as it was written. */
	type: number | null;
	at: number;
}

/** The pieces of LevelDB's log file as they stand in its blocks; behind a bad one it goes on in the next block. */
function* piecesOf(file: Buffer): Generator<Piece> {
	for (let block = 0; block < file.length; block += blockBytes) {
		const blockEnd = Math.min(block + blockBytes, file.length);
		const isFull = blockEnd - block === blockBytes;
		for (let at = block; at < blockEnd;) {
			// So little is left free at the end of a block, for want of room for a header.
			if (blockEnd - at < headerBytes && isFull) break;
			const header = file.subarray(at, at + headerBytes);
			const end =
				header.length < headerBytes ? Infinity : at + headerBytes + header.readUInt16LE(4);
			const isWhole =
				end <= blockEnd && header.readUInt32LE(0) === maskedCrc(file.subarray(at + 6, end));
			yield { type: isWhole ? header.readUInt8(6) : null, at };
			at = isWhole ? end : blockEnd;
		}
	}
}

interface Found {
	/** Whole writes before the first bad spot. */
	writes: number;
	/** Where that is; null in a whole file. */
	badFrom: number | null;
	/** Whether something whole stands behind it: then it was not the writing that ended there. */
	goesOn: boolean;
}

function lookAtLog(file: Buffer): Found {
	const found: Found = { writes: 0, badFrom: null, goesOn: false };
	let begun = 0;
	let isOpen = false;
	for (const { type, at } of piecesOf(file)) {
		if (found.badFrom !== null) found.goesOn ||= type !== null;
		else if (type === null) found.badFrom = isOpen ? begun : at;
		else {
			if (type === full || type === last) found.writes++;
			if (!isOpen) begun = at;
			isOpen = type !== full && type !== last;
		}
	}
	if (isOpen) found.badFrom ??= begun;
	return found;
}

interface Unfinished {
	/** One sentence for each file that is damaged before its end. */
	damaged: string[];
	/** The files whose last write is not whole, with how many are whole before it: that is how a crash ends one. */
	torn: { path: string; writes: number }[];
}

/** What LevelDB will silently leave out of its newest writes when it opens a folder: it takes damage for the end. */
export async function unfinishedLogs(folder: string): Promise<Unfinished> {
	const names = await readdir(folder).catch(() => []);
	const found: Unfinished = { damaged: [], torn: [] };
	for (const name of names.filter((one) => one.endsWith('.log')).sort()) {
		const path = join(folder, name);
		const { writes, badFrom, goesOn } = lookAtLog(await readFile(path));
		if (badFrom === null) continue;
		if (goesOn)
			found.damaged.push(
				`The file ${path} is damaged from byte ${badFrom} on: the ${writes} writes before it are kept, and of those behind it what fits; whatever misses something says so when it is opened.`,
			);
		else found.torn.push({ path, writes });
	}
	return found;
}
