import { expect } from 'vitest';
import { sheetText } from '../../../shared/board/worksheet.ts';
import { groupName } from '../../../shared/workshop/documents.ts';
import type { GroupView } from '../../../shared/workshop/groups.ts';
import { tablesIn } from '../../../shared/workshop/seating.ts';
import type { PlayerDocument } from '../../support/player-document.ts';
import { roles } from '../spine/cast.ts';
import type { Actor } from '../spine/actor.ts';
import { expectTimer } from './power-cut.ts';
import { soon, type Returning } from './room.ts';

const seen = 'Sales saw a customer who would leave';
const proposed = 'Planning publishes what is free';
const late = 'We wrote this while nobody heard us';

const field = (actor: Actor, label: string) => actor.page.getByLabel(label, { exact: true });
const expectField = (actor: Actor, label: string, words: string) =>
	soon(() => field(actor, label).inputValue(), `“${label}” of ${actor.name}`).toBe(words);

const tables = ({ play }: Returning): GroupView[] => tablesIn(play.facilitator.view.room.groups);
/** The table of p03, and another one. */
function twoTables(cast: Returning): { own: GroupView; other: GroupView } {
	const { seat } = cast.crew.of(roles.laptop);
	const own = tables(cast).find(({ members }) => members.includes(seat))!;
	return { own, other: tables(cast).find(({ id }) => id !== own.id)! };
}
const sheetOf = async ({ crew }: Returning, { id, members }: GroupView) =>
	crew.players.find(({ seat }) => members.includes(seat))!.open(groupName(id));

/**
 * Two tables with a time of their own, one calls, the room's timer is paused, and words are on two worksheets.
 * Resolves with the one that no browser has.
 */
export async function beginWork(cast: Returning): Promise<PlayerDocument> {
	const { facilitator } = cast.play;
	await cast.play.goTo('work');
	const { own, other } = twoTables(cast);
	await facilitator.act({ type: 'SetTimer', minutes: 45 });
	await facilitator.act({ type: 'PauseTimer' });
	await facilitator.act({ type: 'CallTime', group: own.id, minutes: 12 });
	await facilitator.act({ type: 'CallTime', group: other.id, minutes: 25 });
	await facilitator.act({ type: 'SendMessage', group: own.id, text: 'One proposal, please' });
	await facilitator.act({ type: 'CallFacilitator', group: other.id, called: true });
	const theirs = await sheetOf(cast, other);
	sheetText(theirs.doc, 'proposal').insert(0, proposed);
	await theirs.allSaved();
	await cast.laptop.type('The case as Sales sees it', seen);
	await cast.laptop.showsStatus(/^Saved$/);
	await expectField(cast.phone, 'The case as Sales sees it', seen);
	return theirs;
}

/** With no server, one table types on in a page, another one in a program. */
export async function writeOn({ laptop }: Returning, theirs: PlayerDocument): Promise<void> {
	await laptop.type('First step', late);
	await laptop.showsStatus(/^Offline/);
	sheetText(theirs.doc, 'firstStep').insert(0, late);
}

/** Every table has its words, its own time and its call, and the room's timer stands still. */
export async function expectWork(cast: Returning): Promise<void> {
	const { facilitator, laptop, phone, screen } = cast;
	const { own, other } = twoTables(cast);
	for (const actor of [laptop, phone]) {
		await expectField(actor, 'The case as Sales sees it', seen);
		await expectField(actor, 'First step', late);
		const time = actor.page.locator('main');
		await expectTimer(actor, time, own.endsAt!);
		await actor.sees(actor.page.getByText('One proposal, please'), 'the message');
	}
	await facilitator.pressButton(`Read the worksheet of Table ${other.number}`);
	for (const words of [proposed, late])
		await facilitator.sees(facilitator.page.getByText(words), `“${words}”`);
	for (const group of [own, other]) {
		const table = facilitator.page
			.getByRole('listitem')
			.filter({ has: facilitator.heading(`Table ${group.number}`) });
		await expectTimer(facilitator, table, group.endsAt!);
	}
	await facilitator.sees(facilitator.page.getByText('Calls you'), 'the call');
	for (const actor of [facilitator, laptop, screen]) {
		const paused = actor.page.getByRole('timer').filter({ hasText: 'paused' });
		await actor.sees(paused, 'the paused timer');
		expect(await paused.innerText()).toMatch(/^\s*4[45]:\d\d/);
	}
}
