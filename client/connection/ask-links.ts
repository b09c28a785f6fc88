import { ask, isCreated, type Created } from './api.ts';
import { keepLinks, linksOf, teamKeyOf, type Links } from './kept.ts';

const isLinks = (answer: unknown): answer is Links =>
	typeof answer === 'object' && answer !== null && isCreated({ workshopId: '', ...answer });

/** The links of a workshop that this device hosts: kept here, or else asked for and kept; undefined while nobody answers. */
export async function hostLinks(workshopId: string, seat: string): Promise<Links | undefined> {
	const kept = linksOf(workshopId);
	if (kept) return kept;
	const path = `/api/workshops/${encodeURIComponent(workshopId)}/links`;
	const answer = await ask(path, { body: {}, seat }, isLinks);
	if (!answer.ok) return undefined;
	// A team's link that is known here stays the one by which its workshops belong together.
	const teamKey = teamKeyOf(answer.value.teamId) ?? answer.value.teamKey;
	const created: Created = { ...answer.value, teamKey, workshopId };
	keepLinks(created);
	return linksOf(workshopId);
}
