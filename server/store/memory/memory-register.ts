import { isId, type Id } from '../../../shared/ids.ts';
import { emptyRegister, type Register, type StoredRegister } from '../register.ts';

/** The register's twin without a disk: what the rules of the port look like, and what tests run on. */
export class MemoryRegister implements Register {
	#teams: Map<Id, StoredRegister>;
	#open = true;

	/** Opened again on the same teams it goes on from there. */
	constructor(teams = new Map<Id, StoredRegister>()) {
		this.#teams = teams;
	}

	read(team: Id): Promise<StoredRegister | null> {
		return this.#whenOpen(() => structuredClone(this.#teams.get(team) ?? null));
	}

	update(team: Id, change: (register: StoredRegister) => void): Promise<void> {
		return this.#whenOpen(() => {
			if (!isId(team)) throw new Error(`"${team}" is no team`);
			const register = structuredClone(this.#teams.get(team) ?? emptyRegister(team));
			change(register);
			this.#teams.set(team, structuredClone(register));
		});
	}

	erase(team: Id, change: (register: StoredRegister) => void): Promise<void> {
		return this.#whenOpen(() => {
			const register = this.#teams.get(team);
			if (register) change(register);
		});
	}

	close(): Promise<void> {
		this.#open = false;
		return Promise.resolve();
	}

	#whenOpen<Result>(act: () => Result): Promise<Result> {
		return new Promise((resolve) => {
			if (!this.#open) throw new Error('the register is closed');
			resolve(act());
		});
	}
}
