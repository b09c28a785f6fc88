import { LaterVersion } from './checksum.ts';
import { numberIn } from './level-keys.ts';

export type Entry = [key: string, value: Uint8Array];

interface Intact<Kept> {
	kept: Kept[];
	/** What is wrong with the first entry that is not kept; null when all are. */
	damage: string | null;
	/** That entry and all behind it. */
	behind: readonly Entry[];
}

/**
 * What can be believed of entries that are numbered one by one: all before the first that is missing or is not what
 * was stored. `isWhole` says of which one nothing before it is needed.
 */
export function upToDamage<Kept>(
	entries: readonly Entry[],
	decode: (key: string, value: Uint8Array) => Kept,
	isWhole: (kept: Kept) => boolean = () => false,
): Intact<Kept> {
	let found: Intact<Kept> = { kept: [], damage: null, behind: [] };
	let next = 1;
	for (const [index, [key, value]] of entries.entries()) {
		const decoded = decodeOrNull(() => decode(key, value));
		const number = numberIn(key);
		if (decoded !== null && isWhole(decoded)) found = { kept: [decoded], damage: null, behind: [] };
		else if (found.damage !== null) continue;
		else if (decoded !== null && number === next) found.kept.push(decoded);
		else {
			const damage = number === next ? `number ${number} is damaged` : `number ${next} is missing`;
			found = { kept: found.kept, damage, behind: entries.slice(index) };
		}
		next = number + 1;
	}
	return found;
}

/** Null for what is damaged. Throws on what a newer version has written: that is to be left alone. */
export function decodeOrNull<Kept>(decode: () => Kept): Kept | null {
	try {
		return decode();
	} catch (error) {
		if (error instanceof LaterVersion) throw error;
		return null;
	}
}
