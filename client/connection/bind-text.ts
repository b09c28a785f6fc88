import * as Y from 'yjs';
import { changeBetween, type Change } from '../../shared/board/text-change.ts';
import { carriedCaret, carriedUnit, endOfDelta, type Delta } from './text-change.ts';
import { textShown } from './text-shown.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

interface Options {
	/** What would make the text longer than this stays in the field until it is shortened. */
	max?: number | undefined;
	/** How many characters too many the field holds; 0 once they are gone. */
	onOver?: ((characters: number) => void) | undefined;
	/** Whether there is an edit of one's own to take back. */
	onUndoable?: ((can: boolean) => void) | undefined;
}

/** Keystrokes within this time are undone together. */
const oneBreath = 400;

/**
 * Lets a field write a shared text and show what others write: caret kept, an undo of one's own,
 * input methods and emoji whole. Returns what unbinds it.
 */
export function bindText(field: Field, text: Y.Text, options: Options = {}): () => void {
	const binding = new TextBinding(field, text, options);
	return () => binding.end();
}

class TextBinding {
	readonly #field: Field;
	readonly #text: Y.Text;
	readonly #options: Options;
	readonly #undo: Y.UndoManager;
	readonly #listening = new AbortController();
	/** The document as the field last agreed with it; what was typed since is the difference. */
	#agreed: string;
	/** Others' edits that wait while the field cannot be touched. */
	#held: Delta[] = [];
	#composing = false;
	#over = 0;

	constructor(field: Field, text: Y.Text, options: Options) {
		this.#field = field;
		this.#text = text;
		this.#options = options;
		this.#undo = new Y.UndoManager(text, {
			trackedOrigins: new Set([this]),
			captureTimeout: oneBreath,
		});
		const told = () => options.onUndoable?.(this.#undo.canUndo());
		this.#undo.on('stack-item-added', told);
		this.#undo.on('stack-item-popped', told);
		this.#agreed = this.#readable();
		field.value = this.#agreed;
		field.dispatchEvent(new Event(textShown));
		text.observe(this.#changed);
		this.#listen();
	}

	end(): void {
		this.#composing = false;
		this.#commit();
		this.#text.unobserve(this.#changed);
		this.#undo.destroy();
		this.#listening.abort();
	}

	#listen(): void {
		const { signal } = this.#listening;
		const on = <Name extends keyof HTMLElementEventMap>(
			name: Name,
			listener: (event: HTMLElementEventMap[Name]) => void,
		) => this.#field.addEventListener(name, listener as EventListener, { signal });

		on('input', () => {
			if (!this.#composing) this.#commit();
		});
		on('compositionstart', () => {
			this.#composing = true;
		});
		on('compositionend', () => {
			this.#composing = false;
			this.#commit();
		});
		on('blur', () => this.#undo.stopCapturing());
		on('beforeinput', (event) => {
			if (event.inputType === 'historyUndo') this.#takeBack(event);
			if (event.inputType === 'historyRedo') this.#putBack(event);
		});
		on('keydown', (event) => {
			if (!(event.ctrlKey || event.metaKey) || event.altKey || this.#composing) return;
			const key = event.key.toLowerCase();
			if (key === 'y' || (key === 'z' && event.shiftKey)) this.#putBack(event);
			else if (key === 'z') this.#takeBack(event);
		});
	}

	/** The browser's own undo would also take back what others wrote. */
	#takeBack(event: Event): void {
		event.preventDefault();
		// What was too long never reached the document: taking it back leaves what was agreed.
		if (this.#over > 0) this.#show(this.#field.selectionEnd ?? 0);
		else this.#undo.undo();
	}

	#putBack(event: Event): void {
		event.preventDefault();
		if (this.#over === 0) this.#undo.redo();
	}

	readonly #changed = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
		if (transaction.origin === this) return;
		const delta: Delta = event.delta;
		if (this.#composing || this.#over > 0) this.#held.push(delta);
		else if (transaction.origin === this.#undo) this.#show(endOfDelta(delta));
		else
			this.#show(
				carriedCaret(this.#field.selectionStart ?? 0, delta),
				carriedCaret(this.#field.selectionEnd ?? 0, delta),
			);
	};

	/** Writes what was typed into the document, unless that made it too long. */
	#commit(): void {
		const typed = this.#field.value;
		const change = changeBetween(this.#agreed, typed, this.#field.selectionEnd ?? typed.length);
		const grown = change.inserted.length - change.removed;
		const max = this.#options.max ?? Infinity;
		// A text that others made too long may always be shortened.
		this.#tell(grown > 0 ? Math.max(0, this.#text.length + grown - max) : 0);
		if (this.#over > 0) return;
		const caret = this.#apply(change);
		if (this.#readable() === typed) this.#agree();
		else this.#show(caret);
	}

	/** Where the change belongs after others' held edits; it takes out only what it replaced. */
	#apply({ at, removed, inserted }: Change): number {
		const now = (index: number) =>
			this.#held.reduce<number | undefined>(
				(unit, delta) => (unit === undefined ? unit : carriedUnit(unit, delta)),
				index,
			);
		let start = this.#text.length;
		for (let index = at; index < this.#agreed.length; index++) {
			const unit = now(index);
			if (unit === undefined) continue;
			start = unit;
			break;
		}
		this.#text.doc?.transact(() => {
			// From the back, so that the places in front stay; stretches at once.
			let index = at + removed - 1;
			while (index >= at) {
				const last = now(index--);
				if (last === undefined) continue;
				let first = last;
				while (index >= at && now(index) === first - 1) [first, index] = [first - 1, index - 1];
				this.#text.delete(first, last - first + 1);
			}
			if (inserted) this.#text.insert(start, inserted);
		}, this);
		return start + inserted.length;
	}

	#show(start: number, end = start): void {
		this.#tell(0);
		this.#agree();
		if (this.#field.value === this.#agreed) return;
		const top = this.#field.scrollTop;
		this.#field.value = this.#agreed;
		// Moving the caret of a field that one is not in would pull some phones into it.
		if (document.activeElement === this.#field) this.#field.setSelectionRange(start, end);
		this.#field.scrollTop = top;
		this.#field.dispatchEvent(new Event(textShown));
	}

	#agree(): void {
		this.#held = [];
		this.#agreed = this.#readable();
	}

	#tell(over: number): void {
		if (over === this.#over) return;
		this.#over = over;
		this.#options.onOver?.(over);
	}

	/** As the field would show it, unit for unit: fields drop line ends that they do not know. */
	#readable(): string {
		const foreign = this.#field instanceof HTMLInputElement ? /[\r\n]/g : /\r/g;
		return this.#text.toString().replace(foreign, ' ');
	}
}
