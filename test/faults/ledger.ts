/** Something written or said, and when it was acknowledged; null while it was not. */
interface Piece {
	piece: string;
	/** By whatever clock the ledger was given. */
	kept: number | null;
	/** It was found before, and counted. */
	isOld: boolean;
}

/** `text` grows at its end, letter by letter; of a `value` the last one counts. */
type Kind = 'text' | 'value';

interface Entry {
	kind: Kind;
	pieces: Piece[];
}

/** What can be sent from one process to another. */
export type Page = [what: string, entry: Entry][];

export interface Comparison {
	acknowledged: number;
	/** Acknowledged and not there: in how many pieces, and of what. */
	lost: number;
	/** There, and never written so by anybody. */
	wrong: number;
	details: string[];
}

export const nothing = (): Comparison => ({ acknowledged: 0, lost: 0, wrong: 0, details: [] });

export const added = (all: readonly Comparison[]): Comparison =>
	all.reduce(
		(sum, one) => ({
			acknowledged: sum.acknowledged + one.acknowledged,
			lost: sum.lost + one.lost,
			wrong: sum.wrong + one.wrong,
			details: [...sum.details, ...one.details],
		}),
		nothing(),
	);

/** How many of the pieces are there; null when what is there was never written. */
function piecesIn({ kind, pieces }: Entry, found: string): number | null {
	if (found === '') return 0;
	if (kind === 'value') {
		const last = pieces.findLastIndex(({ piece }) => piece === found);
		return last < 0 ? null : last + 1;
	}
	let length = 0;
	let count = 0;
	for (const { piece } of pieces) {
		if (!found.startsWith(piece, length)) break;
		length += piece.length;
		count++;
	}
	return length === found.length ? count : null;
}

function compareEntry(what: string, entry: Entry, found: string, until: number): Comparison {
	const isPromised = ({ kept }: Piece) => kept !== null && kept <= until;
	const last = entry.pieces.findLastIndex(isPromised);
	const acknowledged = entry.pieces.filter((one) => isPromised(one) && !one.isOld).length;
	const there = piecesIn(entry, found);
	// What was never written covers what was: none of it counts as there.
	const lost = Math.max(0, last + 1 - (there ?? 0));
	const wrong = there === null ? 1 : 0;
	const isWhole = lost === 0 && wrong === 0;
	const details = isWhole ? [] : [`${what}: ${last + 1} acknowledged, ${there ?? 'other'} found`];
	return { acknowledged, lost, wrong, details };
}

/** All that one client wrote or was shown, and how much of that it was promised to find again. */
export class Ledger {
	readonly #entries: Map<string, Entry>;
	readonly #now: () => number;

	constructor({ now = () => 0, page = [] }: { now?: () => number; page?: Page } = {}) {
		this.#now = now;
		this.#entries = new Map(page);
	}

	/** Something is on its way. The returned functions say what became of it. */
	sent(what: string, piece: string, kind: Kind = 'value') {
		const entry = this.#entries.get(what) ?? { kind, pieces: [] };
		this.#entries.set(what, entry);
		const sent: Piece = { piece, kept: null, isOld: false };
		entry.pieces.push(sent);
		return {
			acknowledged: () => {
				sent.kept ??= this.#now();
			},
			refused: () => {
				entry.pieces = entry.pieces.filter((one) => one !== sent);
			},
		};
	}

	/** It stands on the screen, so it must be on the disk. */
	shown(what: string, piece: string): void {
		if (typeof this.#entries.get(what)?.pieces.at(-1)?.kept === 'number') return;
		this.sent(what, piece).acknowledged();
	}

	get page(): Page {
		return [...this.#entries];
	}

	/** Against what is really there; `until` leaves out what was acknowledged later. */
	compare(found: (what: string) => string, until = Infinity): Comparison {
		return added(this.page.map(([what, entry]) => compareEntry(what, entry, found(what), until)));
	}

	/** What was found was read from the disk: from now on that is what was promised. */
	settle(found: (what: string) => string): void {
		for (const [what, entry] of this.#entries) {
			const there = found(what);
			entry.pieces = there === '' ? [] : [{ piece: there, kept: this.#now(), isOld: true }];
		}
	}
}
