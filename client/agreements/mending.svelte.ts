import { SvelteSet } from 'svelte/reactivity';
import type { Finding } from '../../shared/check/finding.ts';
import { mendOf, type Mend } from '../../shared/check/mend.ts';
import type { Id } from '../../shared/ids.ts';
import { likelyGrounds, type LikelyGround } from '../../shared/insight/likely-grounds.ts';
import type { Grounds } from '../../shared/register/register.ts';
import type { DraftPage } from './draft-page.svelte.ts';
import type { MendedBeside } from './mended-beside.ts';

/** How the findings of a draft are mended on its page. */
export class Mending {
	#draft: DraftPage;

	constructor(draft: DraftPage) {
		this.#draft = draft;
	}

	/** What mends a finding as the draft stands; nothing where it is waived or nothing can be written. */
	of(finding: Finding): Mend | null {
		const { writable, text, agreements } = this.#draft;
		if (!writable || !text || this.#draft.stateOf(finding) === 'waived') return null;
		return mendOf(finding, text, agreements.today);
	}

	/** Objectives whose trade-off somebody wants to write, though nothing asks for one. */
	readonly tradeOffs = new SvelteSet<Id>();

	#beside = $state.raw<MendedBeside | null>(null);

	/** What is being mended on this page though another holds it. */
	get beside(): MendedBeside | null {
		return this.#beside;
	}

	open(mend: MendedBeside): void {
		this.#beside = mend;
	}

	close(): void {
		this.#beside = null;
	}

	/** What it may rest on, by its words: a few at most. */
	readonly likely: readonly Grounds[] = $derived.by(() => {
		const { text, agreements, workshop, material: all } = this.#draft;
		const { statement, firstStep } = text ?? { statement: '', firstStep: '' };
		const { conflicts, cases } = agreements;
		const material: LikelyGround[] = [
			...cases.map(({ id, themes, ...story }) => ({
				...{ kind: 'case' as const, id, themes },
				words: `${story.title} ${story.situation} ${story.timeline} ${story.question}`,
			})),
			...conflicts.map(({ id, topic, ...card }) => ({
				...{ kind: 'conflict' as const, id, topic },
				words: `${card.title} ${card.salesWants} ${card.operationsWants} ${card.example}`,
			})),
		];
		const { themes } = workshop.room;
		const found = likelyGrounds(`${statement} ${firstStep}`, material, { themes, most: 4 });
		return found.flatMap((id) => all.find((one) => one.id === id) ?? []);
	});
}
