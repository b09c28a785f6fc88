import type { Id } from '../../shared/ids.ts';
import type { KnownLinks, LinkKeys, LinksAnswer } from '../../shared/protocol.ts';
import type { LinkKind } from '../../shared/workshop/links.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from '../identity/token.ts';
import type { WorkshopLog } from '../store/workshop-log.ts';
import type { LiveWorkshop } from './live-workshop.ts';

/** For whom each link is; a link without a row does not compile. */
const kinds: Record<keyof LinkKeys, LinkKind> = {
	facilitatorKey: 'facilitator',
	cohostKey: 'cohost',
	joinKey: 'participant',
	screenKey: 'screen',
	observerKey: 'observer',
};
const names = Object.keys(kinds) as (keyof LinkKeys)[];

/** Those that are known already, else new ones; what is kept of them are hashes, so whoever lost one is given another. */
export function newLinks(
	{ newKey }: Pick<Effects, 'newKey'>,
	known: Partial<LinkKeys> = {},
): { keys: LinkKeys; hashed: Record<string, LinkKind> } {
	const missing = names.filter((name) => known[name] === undefined);
	const made = Object.fromEntries(missing.map((name) => [name, newKey()]));
	const keys = { ...known, ...made } as LinkKeys;
	const hashed = Object.fromEntries(missing.map((name) => [hashOf(keys[name]), kinds[name]]));
	return { keys, hashed };
}

/** Those of the links that a device knows which still open something. */
function stillGood({ state }: LiveWorkshop, known: KnownLinks): Partial<LinkKeys> {
	const isGood = (name: keyof LinkKeys) => {
		const key = known[name];
		return key !== undefined && state.keys[hashOf(key)] === kinds[name];
	};
	return Object.fromEntries(names.filter(isGood).map((name) => [name, known[name]]));
}

export interface Around {
	effects: Effects;
	log: Pick<WorkshopLog, 'addTeam' | 'findTeam' | 'dropTeamKeys'>;
}

/** Links for a facilitator's device: those that it knows as far as they are good, and new ones for the rest. */
export async function issueLinks(
	live: LiveWorkshop,
	by: Id,
	known: KnownLinks,
	{ effects, log }: Around,
): Promise<LinksAnswer> {
	const { team, joinCode } = live.state;
	const isTeams = known.teamKey && (await log.findTeam(hashOf(known.teamKey))) === team;
	const teamKey = isTeams ? known.teamKey! : await newTeamKey(team, { effects, log });
	const { keys, hashed } = newLinks(effects, stillGood(live, known));
	if (Object.keys(hashed).length > 0)
		await live.commit([{ type: 'LinksIssued', keys: hashed }], [], by);
	return { ...keys, joinCode, teamId: team, teamKey };
}

async function newTeamKey(team: Id, { effects, log }: Around): Promise<string> {
	const teamKey = effects.newKey();
	await log.addTeam(hashOf(teamKey), team);
	return teamKey;
}

/** Calls back every link of a team that is out; the one that is answered is new. */
export async function renewTeamLink(team: Id, around: Around): Promise<string> {
	await around.log.dropTeamKeys(team);
	return newTeamKey(team, around);
}
