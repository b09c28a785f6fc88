import { page } from 'vitest/browser';
import AgreementsPanel from '../../../client/facilitator/AgreementsPanel.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import AgreementsStage from '../../../client/stages/AgreementsStage.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';

/** A room at its agreements, with the first few of the script as they are once mended. */
export function roomWith(...drafts: string[]): LocalRoom {
	const room = new LocalRoom().playTo('agreements');
	for (const id of drafts) room.draft(id, { mended: true });
	room.sent.length = 0;
	return room;
}

/** Every agreement of the script; the one that is withdrawn there is withdrawn. */
export function roomWithAll(): LocalRoom {
	const room = roomWith(...script.agreements.map(({ id }) => id));
	room.do({ type: 'WithdrawAgreement', agreement: 'a6', withdrawn: true });
	return room;
}

export const call = (room: LocalRoom, agreement: string) =>
	room.do({ type: 'CallForConsent', agreement, found: null });

export const look = (room: LocalRoom, id: string | null) =>
	room.do({ type: 'Show', what: 'agreement', id });

/** The page of a participant, looking at what the room looks at. */
export const participate = (room: LocalRoom, seat: string) =>
	showInRoom(AgreementsStage, { room, seat });

/** The facilitator's part of the page; it begins at what the room looks at. */
export const facilitate = (room: LocalRoom) => showInRoom(AgreementsPanel, { room });

export async function project(room: LocalRoom): Promise<void> {
	await page.viewport(1920, 1080);
	await showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
}

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const said = (text: string | RegExp) => page.getByText(text, { exact: true });

/** What an element carries for machines; undefined while it is not there. */
export const dataOf = (selector: string): Record<string, string | undefined> | undefined => {
	const element = document.querySelector<HTMLElement>(selector);
	return element ? { ...element.dataset } : undefined;
};

/** The values of one data attribute, in the order of the page. */
export const valuesOf = (attribute: string): string[] =>
	[...document.querySelectorAll(`[${attribute}]`)].map(
		(element) => element.getAttribute(attribute) ?? '',
	);
