import type { TeamRegister } from '../../shared/register/register.ts';
import { ask, type Answer } from './api.ts';
import { seats, teamKeyOf } from './kept.ts';

/** A device with many seats does not knock for ever. */
const mostSeats = 8;

const isRegister = (value: unknown): value is TeamRegister =>
	typeof value === 'object' &&
	value !== null &&
	'format' in value &&
	value.format === 'sameboat/register/1' &&
	'agreements' in value &&
	Array.isArray(value.agreements);

/** By the team's link, given or kept on this device; else from a seat that this device has in one of its workshops. */
export async function readRegister(team: string, given?: string): Promise<Answer<TeamRegister>> {
	const path = `/api/teams/${encodeURIComponent(team)}/register`;
	const key = given ?? teamKeyOf(team);
	let answer: Answer<TeamRegister> = { ok: false, refusal: { code: 'wrong-key' } };
	if (key) answer = await ask(path, { key }, isRegister);
	const newest = Object.values(seats()).sort((a, b) => b.at - a.at);
	for (const { participantId: seat } of newest.slice(0, mostSeats)) {
		if (answer.ok || answer.refusal.code !== 'wrong-key') return answer;
		answer = await ask(path, { seat }, isRegister);
	}
	return answer;
}
