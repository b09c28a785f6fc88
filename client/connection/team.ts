import type { Flaw } from '../../shared/register/chain.ts';
import {
	isTeamLogbook,
	type RegisterForm,
	type TeamDeed,
} from '../../shared/logbook/team-logbook.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { ask, type Answer } from './api.ts';
import { teamKeyOf } from './kept-links.ts';
import { seats } from './kept.ts';

/** A device with many seats does not knock for ever. */
const mostSeats = 8;

const isRegister = (value: unknown): value is TeamRegister =>
	typeof value === 'object' &&
	value !== null &&
	'format' in value &&
	value.format === 'sameboat/register/1' &&
	'agreements' in value &&
	Array.isArray(value.agreements);

const areFlaws = (value: unknown): value is { flaws: Flaw[] } =>
	typeof value === 'object' && value !== null && 'flaws' in value && Array.isArray(value.flaws);

/** By the team's link, given or kept on this device; else from a seat that this device has in one of its workshops. */
async function askTeam<T>(
	{ team, part, given }: { team: string; part: string; given: string | undefined },
	fits: (value: unknown) => value is T,
): Promise<Answer<T>> {
	const path = `/api/teams/${encodeURIComponent(team)}/${part}`;
	const key = given ?? teamKeyOf(team);
	let answer: Answer<T> = { ok: false, refusal: { code: 'wrong-key' } };
	if (key) answer = await ask(path, { key }, fits);
	const newest = Object.values(seats()).sort((a, b) => b.at - a.at);
	for (const { participantId: seat } of newest.slice(0, mostSeats)) {
		if (answer.ok || answer.refusal.code !== 'wrong-key') return answer;
		answer = await ask(path, { seat }, fits);
	}
	return answer;
}

export const readRegister = (team: string, given?: string): Promise<Answer<TeamRegister>> =>
	askTeam({ team, part: 'register', given }, isRegister);

/** The same, to be kept as a file: that is in the team's logbook. */
export const takeRegister = (
	team: string,
	{ as, given }: { as: RegisterForm; given: string | undefined },
): Promise<Answer<TeamRegister>> => askTeam({ team, part: `register?as=${as}`, given }, isRegister);

/** The newest last; nothing where this device leads none of the team's workshops. */
export async function readTeamLogbook({
	team,
	workshops,
}: Pick<TeamRegister, 'team' | 'workshops'>): Promise<readonly TeamDeed[]> {
	const kept = seats();
	const leads = workshops
		.flatMap(({ id }) => kept[id] ?? [])
		.filter(({ role }) => role === 'facilitator')
		.sort((a, b) => b.at - a.at);
	for (const { participantId: seat } of leads.slice(0, mostSeats)) {
		const path = `/api/teams/${encodeURIComponent(team)}/logbook`;
		const answer = await ask(path, { seat }, isTeamLogbook);
		if (answer.ok) return answer.value.deeds;
		if (answer.refusal.code !== 'wrong-key' && answer.refusal.code !== 'not-allowed') return [];
	}
	return [];
}

/** What of a team's register is not as it was sealed; nothing where that cannot be asked. */
export async function readFlaws(team: string, given?: string): Promise<readonly Flaw[]> {
	const answer = await askTeam({ team, part: 'flaws', given }, areFlaws);
	return answer.ok ? answer.value.flaws : [];
}
