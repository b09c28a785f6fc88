/** An erased workshop leaves nothing on this device: no seat, no link, no text. */
import { copyName, forgetCopy } from '../connection/device-copy.ts';
import { giveUp, heldSeats } from '../connection/held-seats.ts';
import { keepTeam, linksOf, teams } from '../connection/kept-links.ts';
import { forgetSeat, isKept, placeOf, read, seatAt, write } from '../connection/kept.ts';
import { forgetUnsent, handsOf, unsentIn, type Whose } from '../connection/unsent.ts';
import type { Documents } from '../workshop/documents.svelte.ts';

/** What was remembered by place, without what is of one workshop. */
function forgetPlaces(name: string, workshop: string): void {
	const others = Object.entries(read(name, isKept)).filter(
		([place]) => place !== workshop && !place.startsWith(`${workshop}/`),
	);
	write(name, Object.fromEntries(others));
}

/** The team goes on, and its link may be known here by this workshop alone. */
function keepTeamLink(workshop: string): void {
	const links = linksOf(workshop);
	if (links && !teams()[links.teamId])
		keepTeam(links.teamId, { key: links.teamKey, title: '', at: Date.now() });
}

/** A team is remembered by what its latest workshop was called. */
function forgetTitle(title: string): void {
	const others = Object.entries(teams()).map(([id, team]) => [
		id,
		team.title === title ? { ...team, title: '' } : team,
	]);
	write('teams', Object.fromEntries(others));
}

/** Copies of documents, also those that an earlier page or another seat of this device has left. */
async function forgetCopies(
	workshop: string,
	known: readonly string[],
	ending = '',
): Promise<void> {
	// Not every browser lists them.
	const listed = await indexedDB.databases?.().catch(() => []);
	const names = (listed ?? []).flatMap(({ name }) => name ?? []);
	for (const name of new Set([...known, ...names]))
		if (name.startsWith(`${workshop}/`) && name.endsWith(ending)) void forgetCopy(name);
}

const namesIn = (documents: Documents, whose: Whose): string[] =>
	[...documents.names, ...unsentIn(whose), ...Object.keys(handsOf(whose))].map((name) =>
		copyName(whose, name),
	);

/** The seat of somebody who was erased leaves nothing on this device; another that is held here takes its place. */
export async function forgetPerson(documents: Documents): Promise<void> {
	const { whose } = documents;
	const { workshop, participant } = whose;
	const copies = namesIn(documents, whose);
	await documents.leave();
	forgetUnsent(whose);
	const places = [workshop, placeOf(workshop, 'screen')];
	const seat = places.map(seatAt).find((one) => one?.participantId === participant);
	if (seat) giveUp(workshop, seat);
	await forgetCopies(workshop, copies, `/${participant}`);
}

export async function forgetWorkshop(documents: Documents): Promise<void> {
	const { workshop } = documents.whose;
	const screen = placeOf(workshop, 'screen');
	const seats = [...heldSeats(workshop), ...(seatAt(screen) ? [seatAt(screen)!] : [])];
	const whose = seats.map(({ participantId: participant }) => ({ workshop, participant }));
	const copies = [documents.whose, ...whose].flatMap((one) => namesIn(documents, one));
	await documents.leave();
	for (const one of whose) forgetUnsent(one);
	for (const { title } of seats) forgetTitle(title);
	keepTeamLink(workshop);
	for (const place of [workshop, screen]) forgetSeat(place);
	for (const name of ['held', 'links', 'answer-links', 'unsent', 'hands'])
		forgetPlaces(name, workshop);
	await forgetCopies(workshop, copies);
}
