import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flawsIn, type Flaw } from '../../shared/register/chain.ts';
import { labelOf, type TeamRegister } from '../../shared/register/register.ts';
import { isWithheld } from '../../shared/register/withhold.ts';
import { isId, type Id } from '../../shared/ids.ts';
import { hashOf } from '../identity/token.ts';
import { registerIn } from '../store/embedded/register-shape.ts';

export interface Verified {
	/** Null where its file does not say. */
	id: Id | null;
	/** By what its workshops are called, or by its file. */
	team: string;
	agreements: number;
	/** Whether there is a chain over them: not where nothing was sealed since there are chains. */
	isChained: boolean;
	/** What they are called. */
	withheld: string[];
	flaws: Flaw[];
	/** Why its file cannot be read; null where it can. */
	unread: string | null;
}

function verified(register: TeamRegister): Verified {
	return {
		id: register.team,
		team: register.workshops.map(({ title }) => title).join(', ') || register.team,
		agreements: register.agreements.length,
		isChained: register.chain !== undefined,
		withheld: register.agreements.filter(isWithheld).map(labelOf),
		flaws: flawsIn(register, hashOf),
		unread: null,
	};
}

function verifiedFile(name: string, content: string): Verified {
	const broken = { id: null, team: name, agreements: 0, isChained: false, withheld: [], flaws: [] };
	try {
		const input = JSON.parse(content) as { team?: unknown };
		if (typeof input.team !== 'string' || !isId(input.team)) throw new Error('it names no team');
		return verified(registerIn(input, input.team));
	} catch (error) {
		return { ...broken, unread: error instanceof Error ? error.message : String(error) };
	}
}

/** Looks at every register below a data folder, one after the other, also while a server writes there. */
export async function* verifyFolder(folder: string): AsyncGenerator<Verified, void> {
	const teams = join(folder, 'teams');
	const names: string[] = await readdir(teams).catch(() => []);
	for (const name of names.sort()) {
		if (!name.endsWith('.json') || name.includes('.before.') || name.includes('.broken-')) continue;
		const content = await readFile(join(teams, name), 'utf8').catch(() => null);
		// Erased meanwhile.
		if (content !== null) yield verifiedFile(name, content);
	}
}
