import { read, write } from './kept.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The key with which this device creates workshops, where the server wants one: asked for once it has said so. */
class CreateKey {
	#typed = $state(read('createKey', isText)['key'] ?? '');
	#asked = $state(false);

	get typed(): string {
		return this.#typed;
	}

	set typed(key: string) {
		this.#typed = key;
		write('createKey', { key: key.trim() });
	}

	/** Whether it was missing or wrong. */
	get asked(): boolean {
		return this.#asked;
	}

	/** As the server wants to hear it; undefined where none was typed. */
	get sent(): string | undefined {
		return this.#typed.trim() || undefined;
	}

	/** To be told of every answer. */
	heed(answer: { ok: true } | { ok: false; refusal: { code: string } }): void {
		if (answer.ok) this.#asked = false;
		else if (answer.refusal.code === 'create-key') this.#asked = true;
	}
}

export const createKey = new CreateKey();
