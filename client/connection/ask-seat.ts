import { ask, strings } from './api.ts';

/** The code of why a seat opens nothing now; null when it does. */
export async function askSeat(workshop: string, seat: string): Promise<string | null> {
	const path = `/api/workshops/${encodeURIComponent(workshop)}/seat`;
	const answer = await ask(path, { seat }, strings('participantId'));
	return answer.ok ? null : answer.refusal.code;
}
