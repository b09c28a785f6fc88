import type { Answer, Joined } from '../connection/api.ts';
import { holdSeat } from '../connection/held-seats.ts';
import { seatAt } from '../connection/kept.ts';
import { randomId } from '../connection/random-id.ts';
import { enter } from '../pages/enter.ts';

/** Takes a seat that is taken already, on one more device; whoever had this device keeps a seat on it. */
export async function enterDevice(
	workshop: { workshopId: string; title: string },
	key: string,
): Promise<Answer<Joined>> {
	const before = seatAt(workshop.workshopId);
	const answer = await enter(workshop, { key }, { requestId: randomId() });
	const now = seatAt(workshop.workshopId);
	if (answer.ok && before && now && before.participantId !== now.participantId)
		holdSeat(workshop.workshopId, before, now);
	return answer;
}
