import { refusalIn } from '../connection/api.ts';
import type { Told } from '../text/word-refusal.ts';

/** Its bytes are gone within a minute, and the answer comes after that. */
const patience = 90_000;

/** Erases a workshop, by a facilitator's seat; resolves with why not. */
export async function eraseWorkshop(
	workshop: string,
	seat: string,
	title: string,
): Promise<Told | undefined> {
	try {
		const response = await fetch(`/api/workshops/${encodeURIComponent(workshop)}`, {
			method: 'DELETE',
			body: JSON.stringify({ title }),
			headers: { accept: 'application/json', 'content-type': 'application/json', 'x-seat': seat },
			signal: AbortSignal.timeout(patience),
		});
		return response.ok ? undefined : refusalIn(await response.json().catch(() => undefined));
	} catch {
		return { code: 'unreachable' };
	}
}
