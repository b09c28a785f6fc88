import { setTimeout } from 'node:timers/promises';
import type * as Y from 'yjs';
import { cardText, readCards } from '../../shared/board/conflict-card.ts';
import type { Contestant } from './contestant.ts';
import type { DocumentClient } from './document-client.ts';
import { processorTime } from './processor-time.ts';
import type { Stroke } from './strokes.ts';

/** What one server did while everybody wrote, and until everybody had everything. */
export interface Round {
	/** Characters times the people who did not type them. */
	delivered: number;
	/** Received by all clients together: each message of a WebSocket, and its payload. */
	frames: number;
	bytes: number;
	/** Microseconds; null where the machine does not tell. */
	processor: number | null;
	/** Milliseconds, from a key at one client to its character at another. */
	keystrokes: number[];
	/** Milliseconds, from an update to its receipt. */
	receipts: number[];
	/** Milliseconds that the writing took. */
	lasted: number;
}

/** A writer's text as each client has it, one writer a card. */
const textsOf = ({ doc }: DocumentClient, writers: number): Y.Text[] =>
	readCards(doc)
		.slice(0, writers)
		.map(({ id }) => cardText(doc, id, 'example')!);

export async function playRound(
	{ name, pid, clients, givesReceipts }: Contestant,
	strokes: readonly Stroke[],
): Promise<Round> {
	const writers = new Set(strokes.map(({ writer }) => writer)).size;
	const texts = clients.map((client) => textsOf(client, writers));
	const keystrokes = watchKeystrokes(texts, writers);
	for (const client of clients) client.startCounting();
	const before = processorTime(pid);

	const begun = performance.now();
	for (const { writer, at } of strokes) {
		const early = begun + at - performance.now();
		if (early > 0) await setTimeout(early);
		const own = texts[writer]![writer]!;
		keystrokes.typed(writer);
		own.insert(own.length, 'abcdefgh '[own.length % 9]!);
	}
	const lasted = performance.now() - begun;

	const length = (own: readonly Y.Text[]) => own.reduce((sum, text) => sum + text.length, 0);
	const all = texts.slice(0, writers).reduce((sum, own, w) => sum + own[w]!.length, 0);
	await Promise.all(
		clients.map((client, index) =>
			client.until(
				() => length(texts[index]!) === all && !(givesReceipts && client.unsaved > 0),
				`all that was written at ${name}`,
			),
		),
	);
	const after = processorTime(pid);
	const sum = (counter: 'frames' | 'bytes') =>
		clients.reduce((total, client) => total + client[counter], 0);
	const round: Round = {
		delivered: strokes.length * (clients.length - 1),
		frames: sum('frames'),
		bytes: sum('bytes'),
		processor: before !== null && after !== null ? after - before : null,
		keystrokes: keystrokes.stop(),
		receipts: clients.flatMap(({ receipts }) => receipts),
		lasted,
	};
	const [first, ...others] = texts.map((own) => own.join('\n'));
	if (others.some((other) => other !== first)) throw new Error(`${name}: the texts differ.`);
	return round;
}

/** Each writer is watched by somebody who writes nothing. */
function watchKeystrokes(texts: readonly Y.Text[][], writers: number) {
	const taken: number[] = [];
	const typedAt = Array.from({ length: writers }, (): number[] => []);
	const stops = typedAt.map((times, writer) => {
		const text = texts.at(-1 - writer)![writer]!;
		const look = ({ changes }: Y.YTextEvent) => {
			const now = performance.now();
			for (const { insert } of changes.delta)
				for (const typed of times.splice(0, insert?.length ?? 0)) taken.push(now - typed);
		};
		text.observe(look);
		return () => text.unobserve(look);
	});
	return {
		typed: (writer: number) => typedAt[writer]!.push(performance.now()),
		stop: () => {
			for (const stop of stops) stop();
			return taken;
		},
	};
}
