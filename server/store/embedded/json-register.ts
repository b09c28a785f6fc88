import { Low } from 'lowdb';
import { dirname, join } from 'node:path';
import { isId, type Id } from '../../../shared/ids.ts';
import { emptyRegister, type Register, type StoredRegister } from '../register.ts';
import { CarefulJsonFile } from './careful-json-file.ts';
import { realDisk, type Disk } from './disk.ts';
import { registerIn } from './register-shape.ts';

/**
 * Ids may differ by case alone, which some file systems do not see: a capital is written as `+` and its small
 * letter, so that no two teams share a file and people still find theirs by the id in its address.
 */
const fileName = (team: Id): string =>
	team.replace(/[A-Z]/g, (capital) => `+${capital.toLowerCase()}`);

/** One JSON file a team that people can read, mend and back up; looked at anew at every use. */
class JsonRegister implements Register {
	#folder: string;
	#warn: (sentence: string) => void;
	#disk: Disk;
	/** The last of each team's reads and updates that is still on its way. */
	#turns = new Map<Id, Promise<unknown>>();
	#closed = false;

	constructor(folder: string, warn: (sentence: string) => void, disk: Disk) {
		this.#folder = folder;
		this.#warn = warn;
		this.#disk = disk;
	}

	/** Takes its turn too: reading may have to restore a file. */
	read(team: Id): Promise<StoredRegister | null> {
		return this.#inTurn(team, () => (isId(team) ? this.#file(team).read() : null));
	}

	update(team: Id, change: (register: StoredRegister) => void): Promise<void> {
		return this.#inTurn(team, async () => {
			if (!isId(team)) throw new Error(`"${team}" is no team`);
			const low = new Low(this.#file(team), emptyRegister(team));
			await low.read();
			await low.update(change);
		});
	}

	erase(team: Id, change: (register: StoredRegister) => void): Promise<void> {
		return this.#inTurn(team, async () => {
			const file = this.#file(team);
			const register = await file.read();
			if (!register) return;
			change(register);
			await file.writeAlone(register);
		});
	}

	async close(): Promise<void> {
		this.#closed = true;
		await Promise.allSettled(this.#turns.values());
	}

	#file(team: Id) {
		return new CarefulJsonFile(join(this.#folder, fileName(team)), {
			disk: this.#disk,
			check: (content) => registerIn(content, team),
			warn: this.#warn,
		});
	}

	#inTurn<Result>(team: Id, act: () => Result | Promise<Result>): Promise<Result> {
		if (this.#closed) return Promise.reject(new Error('the register is closed'));
		const before = this.#turns.get(team) ?? Promise.resolve();
		const turn = before.then(act, act);
		this.#turns.set(team, turn);
		const done = () => {
			if (this.#turns.get(team) === turn) this.#turns.delete(team);
		};
		turn.then(done, done);
		return turn;
	}
}

/** Opens the registers in a folder, which is made if need be; `warn` is told what had to be restored. */
export async function openJsonRegister(
	folder: string,
	warn: (sentence: string) => void,
	disk: Disk = realDisk,
): Promise<Register> {
	await disk.makeFolder(folder);
	await disk.syncFolder(dirname(folder));
	return new JsonRegister(folder, warn, disk);
}
