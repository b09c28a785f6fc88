import type { Id } from '../../../shared/ids.ts';
import type { WorkshopLog } from '../workshop-log.ts';

/** What a backup takes of it, whatever its keys mean. */
export interface RawLog {
	/** All that it keeps at the moment of the call. */
	entries(): AsyncIterable<[string, Uint8Array]>;
}

export interface EmbeddedLog extends WorkshopLog, RawLog {
	allWorkshops(): Promise<Id[]>;
	/** How many were stored since it was begun; null where that is damaged. */
	commits: number | null;
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
