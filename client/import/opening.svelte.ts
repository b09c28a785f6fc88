import { keepLinks } from '../connection/kept-links.ts';
import { router } from '../route.svelte.ts';
import type { Told } from '../text/word-refusal.ts';
import { importReport, readFile, type Imported } from './import-file.ts';

/** A file on its way from this device to a page of its own, or the reason why it is not. */
export class Opening {
	#doing = $state<'reading' | 'bringing'>();
	#refusal = $state.raw<Told>();
	#left = false;

	get doing(): 'reading' | 'bringing' | undefined {
		return this.#doing;
	}

	get refusal(): Told | undefined {
		return this.#refusal;
	}

	/** While one file is on its way, others wait for their turn. */
	async open([file, ...others]: readonly File[]): Promise<void> {
		if (this.#doing || !file) return;
		this.#refusal = others.length > 0 ? { code: 'several-files' } : undefined;
		if (this.#refusal) return;
		this.#doing = 'reading';
		this.#refusal = await this.#bring(file);
		this.#doing = undefined;
	}

	async #bring(file: File): Promise<Told | undefined> {
		const read = await readFile(file);
		if (!read.ok) return read.refusal;
		this.#doing = 'bringing';
		const answer = await importReport(read.content);
		if (!answer.ok) return answer.refusal;
		this.#goIn(answer.value);
		return undefined;
	}

	/** As after creating: this device keeps the links, and a link's key opens the door. */
	#goIn(imported: Imported): void {
		if (imported.kind === 'workshop') {
			const { kind: _kind, ...created } = imported;
			keepLinks(created);
		}
		// Whoever has gone elsewhere meanwhile is not fetched back.
		if (this.#left) return;
		router.go(
			imported.kind === 'workshop'
				? `/w/${imported.workshopId}#${imported.facilitatorKey}`
				: `/team/${imported.teamId}#${imported.teamKey}`,
		);
	}

	/** The page on which the file was chosen is gone. */
	leave(): void {
		this.#left = true;
	}
}
