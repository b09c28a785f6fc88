import type { Id } from '../../shared/ids.ts';
import type { RegisteredBeforehand } from '../../shared/register/beforehand.ts';
import type { Effects } from '../effects.ts';
import type { Space } from '../space/space.ts';
import type { Register } from '../store/register.ts';
import type { Leaving, WorkshopLog } from '../store/workshop-log.ts';
import type { Journal } from './journal.ts';
import type { Registrar } from './registrar.ts';

/** What all workshops of a server share. */
export interface Surroundings {
	log: WorkshopLog;
	journal: Journal;
	effects: Effects;
	register: Register;
	registrar: Registrar;
	space: Space;
	/** For so many days after the last thing that happened workshops are kept; without it, for good. */
	keepDays?: number | undefined;
	/** Told of copies of a board that could not be taken. */
	onCopyFailure: (error: unknown) => void;
	/** Told of an erasing that failed; it is tried again. */
	onEraseFailure: (error: unknown) => void;
}

/** To the other workshops of the server. */
export interface Ties {
	/** Reads the highest number that any workshop of a team has given an agreement. */
	numbers: (team: Id) => Promise<() => number>;
	/** Reads what owners of a team wrote for its next review; nothing where its register cannot be read. */
	beforehand: (team: Id) => Promise<RegisteredBeforehand[]>;
	/** That it was erased is on disk, and everybody has been told. */
	erased: (workshop: Id, team: Id) => void;
	/** The same of what leaves one that stays. */
	leaves: (leaving: Leaving) => void;
}
