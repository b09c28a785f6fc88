import type { Id } from '../../shared/ids.ts';
import type { Acknowledgement, SentCommand } from '../../shared/protocol.ts';
import type { WireRefusal } from '../../shared/refusal.ts';
import { read, write } from './kept.ts';

interface Waiting {
	command: SentCommand;
	answer: (answer: Acknowledgement) => void;
}

interface Stored {
	seat: Id;
	command: SentCommand;
}

const isStored = (value: unknown): value is Stored =>
	typeof value === 'object' && value !== null && 'seat' in value && 'command' in value;

const all = () => read('outbox', isStored);

/** What is tapped means something at that moment alone; words that somebody wrote outlast the page. */
const hasWords = (command: SentCommand) =>
	Object.values(command).some((value) => typeof value === 'string' && value.includes(' '));

/** Forgets a command on this device: it was answered, or its words are safe elsewhere. */
export function forgetCommand(id: Id): void {
	const { [id]: known, ...others } = all();
	if (known) write('outbox', others);
}

/** Commands without an answer, in their order. The server applies each once, however often it is sent. */
export class Outbox extends Map<Id, Waiting> {
	readonly #seat: Id;

	/** `late` hears of what an earlier page of this seat has left here and the server refuses; it stays here meanwhile. */
	constructor(seat: Id, late: (command: SentCommand, refusal: WireRefusal) => void) {
		super();
		this.#seat = seat;
		for (const [id, { command, seat: whose }] of Object.entries(all()))
			if (whose === seat)
				this.set(id, {
					command,
					answer: (said) => (said.ok ? forgetCommand(id) : late(command, said.error)),
				});
	}

	add(command: SentCommand, answer: Waiting['answer']): void {
		const { commandId } = command;
		const keeps = hasWords(command);
		if (keeps) write('outbox', { ...all(), [commandId]: { seat: this.#seat, command } });
		this.set(commandId, {
			command,
			answer: (said) => {
				if (keeps) forgetCommand(commandId);
				answer(said);
			},
		});
	}
}
