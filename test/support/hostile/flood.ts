import * as Y from 'yjs';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { ControlLine } from './control-line.ts';
import { DocumentLine, frameOf, syncFrame } from './document-line.ts';
import { newId } from '../players.ts';

interface Place {
	url: string;
	workshop: string;
	token: string;
}

const atOnce = 200;
const largestBacklog = 1024 * 1024;
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** One seat sends as fast as it can on both of its sockets until it is told to stop; tells how much that was. */
export function flood(place: Place) {
	let isOn = true;
	const sent = { frames: 0, commands: 0 };

	const write = async () => {
		while (isOn) {
			const line = await new DocumentLine({ ...place, document: boardName }).read();
			const card = newId();
			const edit = (change: (doc: Y.Doc) => void) => {
				const before = Y.encodeStateVector(line.doc);
				line.doc.transact(() => change(line.doc));
				line.send(syncFrame(2, Y.encodeStateAsUpdate(line.doc, before)));
			};
			edit((doc) => addCard(doc, card, 'z', { title: 'Flood' }));
			const text = cardText(line.doc, card, 'example')!;
			while (isOn && line.isOpen) {
				for (let n = 0; n < atOnce && line.socket.bufferedAmount < largestBacklog; n++) {
					if (n % 10 === 0) edit(() => text.insert(0, 'x'.repeat(100)));
					else if (n % 10 === 1) line.send(syncFrame(0, Uint8Array.of(1, n + 1, 0)));
					else line.send(n % 2 ? frameOf(3) : syncFrame(2, Uint8Array.of(0, 0)));
					sent.frames++;
				}
				if (text.length > 2000) edit(() => text.delete(0, text.length));
				await breath();
			}
			line.end();
		}
	};

	const ask = async () => {
		while (isOn) {
			const line = new ControlLine(place.url, { token: place.token });
			const how = await line.entered();
			while (isOn && line.isOpen && how === 'in') {
				for (let n = 0; n < atOnce && line.socket.bufferedAmount < largestBacklog; n++) {
					const command = { commandId: newId(), type: 'RaiseHand', raised: n % 2 === 0 };
					line.send(`42["command",${JSON.stringify(command)}]`);
					sent.commands++;
				}
				await breath();
			}
			line.end();
			await breath();
		}
	};

	const over = Promise.all([write(), ask()]);
	return async () => {
		isOn = false;
		await over;
		return sent;
	};
}
