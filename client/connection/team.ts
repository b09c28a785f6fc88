import type { TeamRegister } from '../../shared/register/register.ts';
import type { Told } from '../text/word-refusal.ts';
import type { Answer } from './api.ts';
import { seats, teamKeyOf } from './kept.ts';

const patience = 10_000;
/** A device with many seats does not knock for ever. */
const mostSeats = 8;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const isRegister = (value: unknown): value is TeamRegister =>
	isRecord(value) &&
	value['format'] === 'sameboat/register/1' &&
	Array.isArray(value['agreements']);

const refused = (code: string): { ok: false; refusal: Told } => ({ ok: false, refusal: { code } });

async function knock(team: string, headers: Record<string, string>): Promise<Answer<TeamRegister>> {
	try {
		const response = await fetch(`/api/teams/${encodeURIComponent(team)}/register`, {
			headers: { accept: 'application/json', ...headers },
			cache: 'no-store',
			signal: AbortSignal.timeout(patience),
		});
		const answer: unknown = await response.json().catch(() => undefined);
		if (isRegister(answer)) return { ok: true, value: answer };
		const error = isRecord(answer) && isRecord(answer['error']) ? answer['error']['code'] : null;
		return refused(typeof error === 'string' ? error : 'unreadable');
	} catch {
		return refused('unreachable');
	}
}

/** By the team's link, given or kept on this device; else from a seat that this device has in one of its workshops. */
export async function readRegister(team: string, given?: string): Promise<Answer<TeamRegister>> {
	const key = given ?? teamKeyOf(team);
	let answer: Answer<TeamRegister> = refused('wrong-key');
	if (key) answer = await knock(team, { authorization: `Bearer ${key}` });
	const newest = Object.values(seats()).sort((a, b) => b.at - a.at);
	for (const { participantId } of newest.slice(0, mostSeats)) {
		if (answer.ok || answer.refusal.code !== 'wrong-key') return answer;
		answer = await knock(team, { 'x-seat': participantId });
	}
	return answer;
}
