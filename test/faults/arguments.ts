import { parseArgs } from 'node:util';

export interface Asked {
	isQuick: boolean;
	seed: number;
	/** Rows whose name has one of these words; all without any. */
	words: string[];
}

/** Throws on what it does not know. `seed` is for a run that names none. */
export function readArguments(given: string[], seed: number): Asked {
	const { values, positionals } = parseArgs({
		args: given,
		allowPositionals: true,
		options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' } },
	});
	const asked = values.seed === undefined ? seed : Number(values.seed);
	if (!Number.isSafeInteger(asked) || asked < 0)
		throw new Error(`--seed ${values.seed} is no whole number`);
	return { isQuick: values.quick, seed: asked, words: positionals };
}

export const isAsked = ({ words }: Pick<Asked, 'words'>, name: string): boolean =>
	words.length === 0 || words.some((word) => name.includes(word));
