import type { Answer, Arrival, Joined, Pass } from '../connection/api.ts';
import { join } from '../connection/api.ts';
import { keepSeat, placeOf } from '../connection/kept.ts';
import { router } from '../route.svelte.ts';

/** Takes a seat, remembers it on this device and goes in. */
export async function enter(
	workshop: { workshopId: string; title: string },
	pass: Pass,
	arrival: Arrival,
): Promise<Answer<Joined>> {
	const { workshopId, title } = workshop;
	const answer = await join(workshopId, pass, arrival);
	if (!answer.ok) return answer;
	const { participantId, role } = answer.value;
	keepSeat(workshopId, {
		participantId,
		role,
		title,
		at: Date.now(),
		...(arrival.name && { name: arrival.name }),
	});
	router.replace(`/w/${placeOf(workshopId, role)}`);
	return answer;
}
