/** What somebody finds who comes in anew: all that the server tells a seat, and every word that it may read. */
import { io, type Socket } from 'socket.io-client';
import { draftsOf, readDraft } from '../../shared/board/agreement-draft.ts';
import { readCases } from '../../shared/board/case-card.ts';
import { readCards } from '../../shared/board/conflict-card.ts';
import { readSheet } from '../../shared/board/worksheet.ts';
import type { Id } from '../../shared/ids.ts';
import { unpackView } from '../../shared/packed-view.ts';
import type { ClientToServer, ServerToClient, Snapshot } from '../../shared/protocol.ts';
import { storedName, type DocumentRight } from '../../shared/workshop/documents.ts';
import type { WorkshopView } from '../../shared/workshop/view.ts';
import { PlayerDocument } from './player-document.ts';

export interface Picture {
	view: WorkshopView;
	rights: DocumentRight[];
	/** By document, as people read it. */
	words: Record<string, object>;
}

interface Where {
	url: string;
	workshop: Id;
	token: string;
}

function snapshotFor({ url, token }: Where): Promise<Snapshot> {
	const socket: Socket<ServerToClient, ClientToServer> = io(url, {
		auth: { token },
		transports: ['websocket'],
		forceNew: true,
		reconnection: false,
	});
	return new Promise<Snapshot>((resolve, reject) => {
		socket.once('snapshot', resolve);
		socket.once('connect_error', reject);
	}).finally(() => socket.disconnect());
}

async function wordsIn(where: Where, document: string): Promise<object> {
	const opened = new PlayerDocument({ ...where, document, receipts: false });
	await opened.synced();
	const { doc } = opened;
	const drafts = () =>
		[...draftsOf(doc).keys()].sort().map((id) => ({ ...readDraft(doc, id), id }));
	const words = document.startsWith('group/')
		? readSheet(doc)
		: { cards: readCards(doc), cases: readCases(doc), drafts: drafts() };
	opened.close();
	return words;
}

/**
 * Comes in with nothing but a token for each of some seats, looks at everything, and leaves. What several of
 * them may read is read once, by the first.
 */
export async function picturesFor(
	{ url, workshop }: Pick<Where, 'url' | 'workshop'>,
	tokens: readonly string[],
): Promise<Picture[]> {
	const read = new Map<string, Promise<object>>();
	return Promise.all(
		tokens.map(async (token) => {
			const { state, documents } = await snapshotFor({ url, workshop, token });
			const view = unpackView(state);
			const words = documents.map(async ({ name }) => {
				const kept = storedName(name, view.mine.participant);
				const found = read.get(kept) ?? wordsIn({ url, workshop, token }, name);
				read.set(kept, found);
				return [name, await found] as const;
			});
			return {
				view,
				rights: documents,
				words: Object.fromEntries(await Promise.all(words)),
			};
		}),
	);
}

/** How the room was steered last is news, and nothing that a stage is made of. */
export const withoutNews = ({ room, mine }: WorkshopView): WorkshopView =>
	structuredClone({ room: { ...room, steered: null }, mine });
