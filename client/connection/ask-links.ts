import { ask, isCreated, strings } from './api.ts';
import { isLinks, keepLinks, keepTeam, linksOf, teamKeyOf, teams } from './kept-links.ts';
import { read, write } from './kept.ts';
import type { Links } from './kept-links.ts';

const areLinks = (answer: unknown): answer is Links =>
	typeof answer === 'object' && answer !== null && isCreated({ workshopId: '', ...answer });

const pathOf = (workshopId: string, what: string) =>
	`/api/workshops/${encodeURIComponent(workshopId)}/${what}`;

/** The links by which this device lets others in: those kept here as far as they are good, and new ones, also for a company that has none yet; undefined while nobody answers. */
export async function hostLinks(
	workshopId: string,
	seat: string,
	team: string,
	company?: string,
): Promise<Links | undefined> {
	// A team's link that is known here stays the one by which its workshops belong together.
	const teamKey = teamKeyOf(team);
	const body = {
		...linksOf(workshopId),
		...(teamKey !== undefined && { teamKey }),
		...(company !== undefined && { company }),
	};
	const answer = await ask(pathOf(workshopId, 'links'), { body, seat }, areLinks);
	if (!answer.ok) return undefined;
	keepLinks({ ...answer.value, workshopId });
	if (answer.value.teamKey !== teamKey) keepTeamKey(team, answer.value.teamKey);
	return linksOf(workshopId);
}

/** Calls back every link of the team that is out; whether there is a new one now. */
export async function renewTeamLink(
	workshopId: string,
	seat: string,
	team: string,
): Promise<boolean> {
	const path = pathOf(workshopId, 'team-link');
	const answer = await ask(path, { body: {}, seat }, strings('teamKey'));
	if (answer.ok) keepTeamKey(team, answer.value.teamKey);
	return answer.ok;
}

/** Wherever this device kept the one before. */
function keepTeamKey(team: string, teamKey: string): void {
	const known = Object.entries(read('links', isLinks)).map(([id, links]) => [
		id,
		links.teamId === team ? { ...links, teamKey } : links,
	]);
	write('links', Object.fromEntries(known));
	const kept = teams()[team];
	if (kept) keepTeam(team, { ...kept, key: teamKey });
}
