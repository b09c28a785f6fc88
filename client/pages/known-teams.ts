import { linksOf, teams } from '../connection/kept-links.ts';
import { seats } from '../connection/kept.ts';

interface KnownTeam {
	id: string;
	/** Of its latest workshop that this device knows, by which people know the team again; blank once that is erased. */
	title: string;
	at: number;
}

/** The teams whose register this device opens: by a link that was opened here, or of a workshop that was made here. */
export function knownTeams(): KnownTeam[] {
	const opened = Object.entries(teams()).map(([id, { title, at }]) => ({ id, title, at }));
	const made = Object.entries(seats()).flatMap(([workshop, { title, at }]) => {
		const links = linksOf(workshop);
		return links ? [{ id: links.teamId, title, at }] : [];
	});
	const known = new Map<string, KnownTeam>();
	for (const team of [...opened, ...made].sort((a, b) => b.at - a.at)) {
		const newer = known.get(team.id);
		known.set(team.id, newer ? { ...newer, title: newer.title || team.title } : team);
	}
	return [...known.values()];
}
