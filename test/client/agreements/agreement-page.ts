/** One agreement of the script on its page, among those that were sealed before it. */
import { page } from 'vitest/browser';
import { readDraft, type AgreementDraft } from '../../../shared/board/agreement-draft.ts';
import type { Workshop } from '../../../client/workshop/workshop.svelte.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import DraftInRoom from './DraftInRoom.svelte';

interface Opened {
	seat?: string;
	mended?: boolean;
	/** What happens before the page is shown. */
	play?: (room: LocalRoom) => void;
	room?: LocalRoom;
	/** Whether the room is to be asked: then the check speaks of empty parts, too. */
	asking?: boolean;
}

/** The room when an agreement of the script is on the table: those before it are sealed. */
function roomWith(id: string, mended = false, room = new LocalRoom()): LocalRoom {
	room.playTo('agreements');
	room.present = Object.keys(room.state.participants);
	for (const { id: other } of script.agreements) {
		if (other === id) {
			room.draft(id, { mended });
			break;
		}
		room.draft(other, { mended: true });
		if (!script.sealOrder.includes(other)) continue;
		room.ask(other);
		const answer = room.seal(other);
		if (!answer.ok) throw new Error(`${other} is not sealed: ${answer.error.code}`);
	}
	return room;
}

export async function openAgreement(
	id: string,
	{ seat = 'p01', mended, play, room, asking = true }: Opened = {},
): Promise<LocalRoom> {
	const opened = roomWith(id, mended, room);
	play?.(opened);
	opened.sent.length = 0;
	await showInRoom(DraftInRoom, { room: opened, seat, props: { id, asking } });
	return opened;
}

/** As while a vote is open: the board stands still. */
export class StandingRoom extends LocalRoom {
	override workshop(seat?: string): Workshop {
		const documents = { value: [{ name: 'board~1', mode: 'read' }] };
		return Object.create(super.workshop(seat), { documents }) as Workshop;
	}
}

export const draftIn = (room: LocalRoom, id: string): AgreementDraft =>
	readDraft(room.board.doc, id)!;

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const part = (name: string) => page.getByRole('group', { name, exact: true });

/** What the check says on the page: each rule once, with the place at which it stands. */
export function shownFindings(id: string): { rule: string; place: string; state: string }[] {
	const found = document.querySelectorAll<HTMLElement>(
		`[data-agreement="${id}"] [data-place] [data-finding]`,
	);
	return [...found].map((line) => ({
		rule: line.dataset['finding']!,
		place: line.closest<HTMLElement>('[data-place]')!.dataset['place']!,
		state: line.dataset['state']!,
	}));
}

export const shownRules = (id: string): string[] =>
	[...new Set(shownFindings(id).map(({ rule }) => rule))].sort();
