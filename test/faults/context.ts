import { Closers } from '../../server/closers.ts';
import { dice } from '../support/dice.ts';
import { newRow, type Figure, type Row } from './outcome.ts';

/** What a row needs of the run. */
export interface Context {
	isQuick: boolean;
	/** Its own, from the run's seed: the same whichever other rows are played. */
	roll: () => number;
	closers: Closers;
	/** Says how far it is. */
	say: (progress: string) => void;
}

export interface Outcome {
	rows?: Row[];
	figures?: Figure[];
}

/** One kind of fault, or what is measured; `name` is what one asks for. */
export interface Trial {
	name: string;
	run: (context: Context) => Promise<Outcome>;
}

const numberOf = (name: string) =>
	[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0);

/** Plays one trial; one that comes to grief has failed, and leaves nothing behind. */
export async function play(
	{ name, run }: Trial,
	{ isQuick, seed, say }: { isQuick: boolean; seed: number; say: Context['say'] },
): Promise<Outcome> {
	const closers = new Closers((what, error) => console.error(`${what}:`, error));
	const roll = dice(seed ^ numberOf(name));
	try {
		return await run({ isQuick, roll, closers, say: (progress) => say(`${name}: ${progress}`) });
	} catch (error) {
		const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return { rows: [newRow(name, { failures: [failure] })] };
	} finally {
		await closers.closeAll();
	}
}
