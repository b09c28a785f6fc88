import type { Id } from '../../shared/ids.ts';
import type { KnownLinks, CompanyKey, LinkKeys, LinksAnswer } from '../../shared/protocol.ts';
import { isSameCompany } from '../../shared/workshop/companies.ts';
import {
	companiesWithLink,
	isCompanyLink,
	type Link,
	type LinkKind,
} from '../../shared/workshop/links.ts';
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

/** One for each company that has a link out or is asked for: the one that is known, while it is good, or a new one. */
function companyKeys(
	{ state }: LiveWorkshop,
	{ companyKeys: known = [], company }: KnownLinks,
	{ newKey }: Pick<Effects, 'newKey'>,
): { keys: CompanyKey[]; hashed: Record<string, Link> } {
	const wanted = [
		...companiesWithLink(state),
		...known.map((one) => one.company),
		...(company === undefined ? [] : [company.trim()]),
	];
	const companies = wanted.filter(
		(name, place) => wanted.findIndex((one) => isSameCompany(one, name)) === place,
	);
	const isGood = (name: string, key: string) => {
		const link = state.keys[hashOf(key)];
		return isCompanyLink(link) && isSameCompany(link.company, name);
	};
	const good = companies.map((name) => ({
		company: name,
		key: known.find(({ company, key }) => isSameCompany(company, name) && isGood(name, key))?.key,
	}));
	const keys = good.map((one) => ({ company: one.company, key: one.key ?? newKey() }));
	const made = keys.filter((_one, place) => good[place]?.key === undefined);
	const hashed = Object.fromEntries(made.map(({ key, company }) => [hashOf(key), { company }]));
	return { keys, hashed };
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
	const companies = companyKeys(live, known, effects);
	const issued = { ...hashed, ...companies.hashed };
	if (Object.keys(issued).length > 0)
		await live.commit([{ type: 'LinksIssued', keys: issued }], [], by);
	return { ...keys, joinCode, teamId: team, teamKey, companyKeys: companies.keys };
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
