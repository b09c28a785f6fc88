/** Full-text search over all that a team keeps. It comes with its library, when somebody looks for the first time. */
import MiniSearch from 'minisearch';
import type { TeamRegister } from '../register.ts';
import { textsIn, type RegisterText } from './texts.ts';
import { folded, markedParts, wordsIn, type TextPart } from './words.ts';

export interface Found extends RegisterText {
	parts: TextPart[];
}

/** One letter may be another in a word of four, two in a word of nine; in a shorter one it would be another word. */
const typos = (term: string): number | false => (term.length < 4 ? false : term.length < 9 ? 1 : 2);

/** A register that can be searched; it is read once, here. */
export class RegisterSearch {
	#texts: readonly RegisterText[];
	#index = new MiniSearch<RegisterText>({
		fields: ['text'],
		tokenize: wordsIn,
		processTerm: folded,
		searchOptions: { prefix: true, fuzzy: typos, combineWith: 'AND' },
	});

	constructor(register: TeamRegister) {
		this.#texts = textsIn(register);
		this.#index.addAll(this.#texts);
	}

	/** The texts that have all of these words or what begins or nearly reads like them, the closest first. */
	find(words: string): Found[] {
		return this.#index.search(words).flatMap(({ id, terms }) => {
			const text = this.#texts[Number(id)];
			return text ? { ...text, parts: markedParts(text.text, new Set(terms)) } : [];
		});
	}
}
