import type * as Y from 'yjs';
import { read, write } from '../connection/kept.ts';
import { randomId } from '../connection/random-id.ts';
import type { Whose } from '../connection/unsent.ts';
import type { Told } from '../text/word-refusal.ts';
import type { Reason } from './fate.ts';
import { missingIn, type Written } from './written.ts';

/** A text that could not go where it was written, put aside for its author. */
export interface Aside extends Written, Whose {
	document: string;
	/** Why; a refusal of the server's where that said no. */
	reason: { is: Reason } | { is: 'refused'; told: Told };
	at: number;
}

const isAside = (value: unknown): value is Aside =>
	typeof value === 'object' && value !== null && 'texts' in value && 'reason' in value;

const stored = () => read('tray', isAside);
const same = (one: Aside, other: Aside) =>
	one.document === other.document &&
	one.card === other.card &&
	JSON.stringify([one.texts, one.choices]) === JSON.stringify([other.texts, other.choices]);

/** What is put aside for this seat: kept on the device until its author has copied, placed or discarded it. */
export class Tray {
	readonly #whose: Whose;
	/** Where the device keeps nothing: as long as the page stands. */
	#unkept: Readonly<Record<string, Aside>> = {};
	#all = $state.raw<Readonly<Record<string, Aside>>>({});

	constructor(whose: Whose) {
		this.#whose = whose;
		this.look();
	}

	/** Another page of this device may have changed it. */
	look(): void {
		this.#all = { ...this.#unkept, ...stored() };
	}

	readonly items: readonly (readonly [string, Aside])[] = $derived.by(() =>
		Object.entries(this.#all)
			.filter(
				([, { workshop, participant }]) =>
					workshop === this.#whose.workshop && participant === this.#whose.participant,
			)
			.sort(([, a], [, b]) => a.at - b.at),
	);

	/** Puts texts aside; null when this device could not keep them beyond this page. The same text lies there once. */
	put(
		written: readonly Written[],
		about: Pick<Aside, 'document' | 'reason'>,
	): readonly string[] | null {
		const added = written.map((one): [string, Aside] => {
			const aside: Aside = { ...one, ...about, ...this.#whose, at: Date.now() };
			const known = this.items.find(([, item]) => same(item, aside));
			return [known?.[0] ?? randomId(), known?.[1] ?? aside];
		});
		write('tray', { ...stored(), ...Object.fromEntries(added) });
		const kept = stored();
		const lost = added.filter(([id]) => !kept[id]);
		this.#unkept = { ...this.#unkept, ...Object.fromEntries(lost) };
		this.look();
		return lost.length > 0 ? null : added.map(([id]) => id);
	}

	/** Takes one out, and hands it over for whoever wants to undo that. */
	take(id: string): Aside | undefined {
		const gone = this.#all[id];
		const { [id]: _unkept, ...unkept } = this.#unkept;
		const { [id]: _stored, ...kept } = stored();
		this.#unkept = unkept;
		write('tray', kept);
		this.look();
		return gone;
	}

	/** Takes out what stands in the document after all: it had arrived, only the answer was lost. */
	compare(ids: readonly string[], doc: Y.Doc): void {
		for (const id of ids) {
			const aside = this.#all[id];
			const missing = aside && missingIn(doc, aside);
			if (missing === null) this.take(id);
		}
	}
}
