import * as Y from 'yjs';
import type { Id } from '../../../shared/ids.ts';
import type { Acknowledgement, SentCommand } from '../../../shared/protocol.ts';
import type { StoredEvent } from '../../../server/store/workshop-log.ts';

import { leavesTrace } from './commands.ts';

type Range = [client: number, clock: number, length: number];

/** What one update brought: what was written, and what was deleted. */
export interface Edit {
	document: string;
	/** Who told of it, for whoever reads that it is lost. */
	device: string;
	written: Range[];
	deleted: Range[];
}

export function editOf(update: Uint8Array, document: string, device: string): Edit {
	const { structs, ds } = Y.decodeUpdate(update);
	return {
		document,
		device,
		written: structs.map(({ id: { client, clock }, length }) => [client, clock, length]),
		deleted: [...ds.clients].flatMap(([client, ranges]) =>
			ranges.map(({ clock, len }): Range => [client, clock, len]),
		),
	};
}

/** Deleting moves no clock: what is deleted is looked at, struct by struct. */
const isDeleted = (doc: Y.Doc, [client, clock, length]: Range): boolean => {
	if (Y.getState(doc.store, client) < clock + length) return false;
	const structs = doc.store.clients.get(client)!;
	for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
		const struct = structs[i]!;
		if (struct.id.clock >= clock + length) break;
		if (!struct.deleted) return false;
	}
	return true;
};

const isIn = (doc: Y.Doc, { written, deleted }: Edit): boolean =>
	written.every(([client, clock, length]) => Y.getState(doc.store, client) >= clock + length) &&
	deleted.every((range) => isDeleted(doc, range));

interface Asked {
	command: SentCommand;
	seat: Id;
	answer: Acknowledgement | null;
}

/** What people were told, to be held against what the disk still has. */
export class Ledger {
	/** Edits that were shown as saved to whoever made them. */
	readonly saved: Edit[] = [];
	/** What others were shown of the documents: nobody may be told what a restart does not find. */
	readonly #shown = new Map<string, Edit>();
	readonly commands = new Map<Id, Asked>();
	/** At each seq that somebody was told of a step: which. */
	readonly steps = new Map<number, string>();
	lastSeq = 0;
	readonly faults: string[] = [];

	get acknowledged(): number {
		return this.saved.length + [...this.commands.values()].filter(({ answer }) => answer).length;
	}

	get documents(): Set<string> {
		return new Set([...this.saved, ...this.#shown.values()].map(({ document }) => document));
	}

	show(edit: Edit): void {
		// Many are shown the same.
		const { document, written, deleted } = edit;
		this.#shown.set(JSON.stringify([document, written, deleted]), edit);
	}

	sent(seat: Id, command: SentCommand): void {
		if (!this.commands.has(command.commandId))
			this.commands.set(command.commandId, { command, seat, answer: null });
	}

	/** The first answer is the one that a person hears. */
	answered({ commandId }: SentCommand, answer: Acknowledgement): void {
		this.commands.get(commandId)!.answer ??= answer;
	}

	step(seq: number, step: string): void {
		const known = this.steps.get(seq);
		if (known !== undefined && known !== step)
			this.faults.push(`at ${seq} one was told of ${known}, another of ${step}`);
		this.steps.set(seq, step);
	}

	/** What was promised and is not in these documents. */
	lostEdits(docs: ReadonlyMap<string, Y.Doc>): string[] {
		const missing = (edit: Edit) => !isIn(docs.get(edit.document)!, edit);
		return [
			...this.saved.filter(missing).map((edit) => `lost: saved by ${told(edit)}`),
			...[...this.#shown.values()].filter(missing).map((edit) => `lost: shown to ${told(edit)}`),
		];
	}

	/** What was promised of commands and does not follow from these events. */
	lostCommands(events: readonly StoredEvent[]): string[] {
		const last = events.at(-1)?.seq ?? 0;
		const traces = new Map<Id, StoredEvent[]>();
		for (const event of events)
			if (event.commandId)
				traces.set(event.commandId, [...(traces.get(event.commandId) ?? []), event]);
		const wrong = [...this.commands.values()].flatMap(({ command, answer }) =>
			wrongIn(command, answer, traces.get(command.commandId) ?? []),
		);
		const steps = [...this.steps].flatMap(([seq, step]) => {
			const entered = events.findLast((event) => event.type === 'StepEntered' && event.seq <= seq);
			const kept = entered?.type === 'StepEntered' ? entered.position.step : 'open';
			return seq > last || kept === step
				? []
				: [`at ${seq} the room was told of ${step}, not ${kept}`];
		});
		const ahead = this.lastSeq > last ? [`lost: told of ${this.lastSeq}, kept until ${last}`] : [];
		return [...wrong, ...steps, ...ahead];
	}
}

const told = ({ device, document, written, deleted }: Edit): string =>
	`${device} in ${document}: ${JSON.stringify({ written, deleted })}`;

/** One effect, whole, of what was said to be done; none of what was refused. */
function wrongIn(
	{ type, commandId }: SentCommand,
	answer: Acknowledgement | null,
	trace: readonly StoredEvent[],
): string[] {
	const name = `${type} ${commandId}`;
	const [first] = trace;
	if (!first)
		return answer?.ok && leavesTrace(type) ? [`lost: ${name} was done at ${answer.seq}`] : [];
	const inOneGo = trace.every(({ seq }, index) => seq === first.seq + index);
	const once = new Set(trace.map((event) => event.type)).size === trace.length;
	if (!inOneGo || !once) return [`${name} took effect more than once`];
	if (!answer) return [];
	if (!answer.ok) return [`${name} was refused (${answer.error.code}) and took effect`];
	return answer.seq === trace.at(-1)!.seq ? [] : [`${name} was done at ${answer.seq}, not there`];
}
