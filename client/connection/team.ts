import type { Flaw } from '../../shared/register/chain.ts';
import {
	isTeamLogbook,
	type RegisterForm,
	type TeamDeed,
} from '../../shared/logbook/team-logbook.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { ask, type Answer } from './api.ts';
import { teamKeyOf } from './kept-links.ts';
import { seats, type Seat } from './kept.ts';

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

/** The same from one seat after the other, the newest first, for as long as a seat has no right to it. */
async function askBySeats<T>(
	path: string,
	theirs: readonly Seat[],
	fits: (value: unknown) => value is T,
): Promise<Answer<T>> {
	let answer: Answer<T> = { ok: false, refusal: { code: 'wrong-key' } };
	const newest = [...theirs].sort((a, b) => b.at - a.at);
	for (const { participantId: seat } of newest.slice(0, mostSeats)) {
		answer = await ask(path, { seat }, fits);
		if (answer.ok || !['wrong-key', 'not-allowed'].includes(answer.refusal.code)) break;
	}
	return answer;
}

const pathOf = (team: string, part: string) => `/api/teams/${encodeURIComponent(team)}/${part}`;

/** By the team's link, given or kept on this device; else from a seat that this device has in one of its workshops. */
async function askTeam<T>(
	{ team, part, given }: { team: string; part: string; given: string | undefined },
	fits: (value: unknown) => value is T,
): Promise<Answer<T>> {
	const path = pathOf(team, part);
	const key = given ?? teamKeyOf(team);
	if (key) {
		const answer = await ask(path, { key }, fits);
		if (answer.ok || answer.refusal.code !== 'wrong-key') return answer;
	}
	return askBySeats(path, Object.values(seats()), fits);
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
		.filter(({ role }) => role === 'facilitator');
	const answer = await askBySeats(pathOf(team, 'logbook'), leads, isTeamLogbook);
	return answer.ok ? answer.value.deeds : [];
}

/** What of a team's register is not as it was sealed; nothing where that cannot be asked. */
export async function readFlaws(team: string, given?: string): Promise<readonly Flaw[]> {
	const answer = await askTeam({ team, part: 'flaws', given }, areFlaws);
	return answer.ok ? answer.value.flaws : [];
}
