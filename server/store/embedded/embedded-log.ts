import type { WorkshopLog } from '../workshop-log.ts';

/** What a backup takes of it, whatever its keys mean. */
export interface RawLog {
	/** All that it keeps at the moment of the call. */
	entries(): AsyncIterable<[string, Uint8Array]>;
}

export interface EmbeddedLog extends WorkshopLog, RawLog {
	/** Warns of workshops whose log was lost as a whole. */
	tellMissed(): Promise<void>;
	/** How many commits were stored so far, `otherwise` where that is damaged; from now on they are counted. */
	countOn(otherwise: number): Promise<number>;
}

/** What is done beside it. */
export interface Beside {
	/** Told in one sentence what is damaged and what is kept. */
	warn: (sentence: string) => void;
	/** Told of errors of LevelDB, which it lets through. */
	watch: (error: unknown) => Promise<never>;
	/** Told how many commits were stored. */
	count: (commits: number) => void;
}
