import { refusalIn } from '../connection/api.ts';
import type { Told } from '../text/word-refusal.ts';

/** Its bytes are gone within a minute, and the answer comes after that. */
const patience = 90_000;

/** Erases a workshop, by a facilitator's seat; resolves with why not. */
export const eraseWorkshop = (workshop: string, seat: string, title: string) =>
	erase(`/api/workshops/${encodeURIComponent(workshop)}`, seat, { title });

/** Erases a person, by a facilitator's seat or by that person's own; resolves with why not. */
export const erasePerson = (workshop: string, seat: string, person: string, name: string) =>
	erase(
		`/api/workshops/${encodeURIComponent(workshop)}/people/${encodeURIComponent(person)}`,
		seat,
		{ name },
	);

async function erase(path: string, seat: string, body: object): Promise<Told | undefined> {
	try {
		const response = await fetch(path, {
			method: 'DELETE',
			body: JSON.stringify(body),
			headers: { accept: 'application/json', 'content-type': 'application/json', 'x-seat': seat },
			signal: AbortSignal.timeout(patience),
		});
		return response.ok ? undefined : refusalIn(await response.json().catch(() => undefined));
	} catch {
		return { code: 'unreachable' };
	}
}
