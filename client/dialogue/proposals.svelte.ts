import { createContext } from 'svelte';
import type { CaseCard } from '../../shared/board/case-card.ts';
import type { Id } from '../../shared/ids.ts';
import { groupName } from '../../shared/workshop/documents.ts';
import { proposalsIn, proposes, senderOf, type Proposal } from '../../shared/workshop/proposals.ts';
import type { Point } from '../../shared/workshop/state.ts';
import { caseTitle } from '../cases/case-title.ts';
import { say, texts } from '../text/texts.svelte.ts';
import type { Agreements } from '../workshop/agreements.svelte.ts';
import type { Documents } from '../workshop/documents.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import { SheetTexts } from './sheet-texts.ts';

/** A proposal as pages show it. */
export interface ShownProposal extends Proposal {
	/** "Table 2", "Tables 2, 3", or what the case is called. */
	label: string;
	story: CaseCard | undefined;
	/** The label and what the case of its tables is called, where that is not the label. */
	title: string;
}

/** What comes back to the room, with what its pages show of it: facts, cases and worksheets brought together. */
export class Proposals {
	#workshop: Workshop;
	#documents: Documents;
	#agreements: Agreements;
	#sheets = new WeakMap<object, SheetTexts>();

	constructor(workshop: Workshop, documents: Documents, agreements: Agreements) {
		this.#workshop = workshop;
		this.#documents = documents;
		this.#agreements = agreements;
	}

	readonly all: ShownProposal[] = $derived.by(() => {
		const { cases } = this.#agreements;
		const ids = cases.map(({ id }) => id);
		return proposalsIn(this.#workshop.room, ids).map((proposal) => {
			const story = cases.find(({ id }) => id === proposal.case);
			const about = story
				? caseTitle(story, say('strategy').cases.untitled)
				: say('dialogue').noCase;
			const label = this.#labelOf(proposal.tables) || about;
			const isTables = proposal.tables.length > 0;
			const title = isTables ? say('dialogue').opened({ label, title: about }) : label;
			return { ...proposal, story, label, title };
		});
	});

	#labelOf(tables: readonly Id[]): string {
		const text = say('dialogue');
		const numbers = tables.flatMap((id) => this.#workshop.room.groups[id]?.number ?? []);
		if (numbers.length === 0) return '';
		if (numbers.length === 1) return text.table({ number: numbers[0]! });
		const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
		return text.tables({ numbers: list.format(numbers.map(String)) });
	}

	/** The one at which the room looks; undefined while none is there. */
	readonly presented: ShownProposal | undefined = $derived.by(() => {
		const { presented } = this.#workshop.room.proposals;
		return this.all.find(({ tables, id }) => id === presented || tables.includes(presented ?? ''));
	});

	/** The one that this seat's table sends. */
	readonly own: ShownProposal | undefined = $derived.by(() => {
		const { room, seat } = this.#workshop;
		return this.all.find(({ id, tables }) => tables.length > 0 && proposes(room, seat, id));
	});

	/** What the table has written; undefined while it is on its way, or not for this seat. */
	sheet({ id, tables }: Proposal): SheetTexts | undefined {
		const doc = tables.length > 0 ? this.#documents.current(groupName(id))?.doc : undefined;
		if (!doc) return undefined;
		const known = this.#sheets.get(doc) ?? new SheetTexts(doc);
		this.#sheets.set(doc, known);
		return known;
	}

	/** Asks for the worksheet; it comes as soon as this seat may read it. */
	want({ id, tables }: Proposal): void {
		if (tables.length > 0) this.#documents.want(groupName(id));
	}

	/** Whether a point is about this proposal: about its table, or about the case that it answers. */
	isAbout(proposal: Proposal, { group, case: story }: Point): boolean {
		if (group === null) return story !== null && story === proposal.case;
		return senderOf(this.#workshop.room, group) === proposal.id;
	}

	pointsOn(proposal: Proposal): Record<Id, Point> {
		return Object.fromEntries(
			Object.entries(this.#workshop.room.points).filter(([, point]) =>
				this.isAbout(proposal, point),
			),
		);
	}

	openOn(proposal: Proposal): number {
		return Object.values(this.pointsOn(proposal)).filter(({ status }) => status === 'open').length;
	}
}

export const [useProposals, provideProposals] = createContext<Proposals>();
