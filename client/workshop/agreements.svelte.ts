import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import {
	draftsOf,
	readDraft,
	textOf,
	type AgreementDraft,
} from '../../shared/board/agreement-draft.ts';
import { casesOf, readCase, timelineOf, type CaseCard } from '../../shared/board/case-card.ts';
import { titleOf } from '../../shared/board/conflict-card.ts';
import { inPlace } from '../../shared/board/order.ts';
import { sameText, type AgreementText } from '../../shared/check/called-text.ts';
import { coverageIn, type Coverage } from '../../shared/check/coverage.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { standingAgreements } from '../../shared/check/known-agreements.ts';
import {
	findingsOf,
	proposalsOf,
	type CheckFacts,
	type CheckSurroundings,
} from '../../shared/check/room-check.ts';
import { blockers } from '../../shared/check/sealable.ts';
import { stillMissing } from '../../shared/check/still-missing.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { commonGround, topThemes } from '../../shared/insight/common-ground.ts';
import { roomMatrix, type Matrix } from '../../shared/insight/matrix.ts';
import { callable } from '../../shared/workshop/consent.ts';
import { hasLateWord, objectivesChanged, sealRefusal } from '../../shared/workshop/sealing.ts';
import type { AgreementView, CallView } from '../../shared/workshop/agreement-view.ts';
import { isTaken } from '../../shared/workshop/temperature.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { allNamed } from './all-named.ts';
import { Carets } from './carets.svelte.ts';
import type { Documents } from './documents.svelte.ts';
import { closedRoundOf } from './rounds.ts';
import { Shelf } from './shelf.ts';
import { todayOf } from './today.ts';
import type { Workshop } from './workshop.svelte.ts';

/** Where an agreement is on its way: written, asked about, or done. */
export type AgreementStatus = 'draft' | 'asked' | 'sealed' | 'withdrawn';

export interface ListedAgreement {
	id: Id;
	/** As everybody calls it: "a3". */
	label: string;
	status: AgreementStatus;
	view: AgreementView;
	/** Undefined while its text is still on its way. */
	draft: AgreementDraft | undefined;
}

const statusOf = ({ sealed, withdrawn, calls }: AgreementView): AgreementStatus => {
	if (sealed) return 'sealed';
	if (withdrawn) return 'withdrawn';
	return calls.length > 0 ? 'asked' : 'draft';
};

/** Agreements, cases and what the check says of them, as a page reads them: facts and texts brought together. */
export class Agreements {
	#workshop: Workshop;
	#documents: Documents;

	constructor(workshop: Workshop, documents: Documents) {
		this.#workshop = workshop;
		this.#documents = documents;
	}

	readonly #board = $derived.by(() => this.#documents.board);
	readonly #drafts = $derived.by(
		() => this.#board && new Shelf(this.#board.doc, draftsOf, readDraft),
	);
	readonly #cases = $derived.by(() => this.#board && new Shelf(this.#board.doc, casesOf, readCase));

	get doc() {
		return this.#board?.doc;
	}

	/** By itself, so that a card that changes otherwise ends no caret. */
	readonly #isAllNamed = $derived.by(() => allNamed(this.#workshop.room));

	/**
	 * Who writes where in the drafts. A caret with a name beside it tells under which Yjs client id its writer
	 * writes, also on the cards: undefined unless each of these carries a name. Worksheets hold nothing anonymous.
	 */
	readonly carets = $derived.by(() => {
		const opened = this.#isAllNamed && this.#documents.current(boardName);
		return opened ? new Carets(opened, this.#workshop.seat) : undefined;
	});

	/** By number, withdrawn ones last. */
	readonly list: ListedAgreement[] = $derived.by(() =>
		Object.entries(this.#workshop.room.agreements)
			.map(([id, view]) => ({
				id,
				label: `a${view.number}`,
				status: statusOf(view),
				view,
				draft: this.#drafts?.get(id),
			}))
			.sort(
				(a, b) =>
					Number(a.status === 'withdrawn') - Number(b.status === 'withdrawn') ||
					a.view.number - b.view.number,
			),
	);

	get(id: Id): ListedAgreement | undefined {
		return this.list.find((listed) => listed.id === id);
	}

	/** All cases that are not deleted, in their order. */
	readonly cases: CaseCard[] = $derived.by(() => inPlace(this.#cases?.all ?? []));

	readonly deletedCases: CaseCard[] = $derived.by(() =>
		(this.#cases?.all ?? []).filter(({ deleted }) => deleted),
	);

	/** The revealed cards, in their order. */
	readonly conflicts = $derived.by(() =>
		(this.#board?.cards ?? []).filter(({ id }) => this.#workshop.room.conflicts[id]),
	);

	/** What the room is asked about now; undefined before the first call. */
	callOf = (id: Id): CallView | undefined => this.#workshop.room.agreements[id]?.calls.at(-1);

	/** What the room waits for of this seat: its temperature, its word, or nothing. */
	awaited(id: Id): 'temperature' | 'word' | null {
		const { asked, temperatures, words } = this.#workshop.mine;
		const view = this.#workshop.room.agreements[id];
		if (!view || !asked[id] || statusOf(view) !== 'asked') return null;
		if (isTaken(view)) return temperatures[id] ? null : 'temperature';
		return words[id]?.version === this.callOf(id)?.version ? null : 'word';
	}

	/** Whether the draft says something else than what the room was last asked. */
	changed(id: Id): boolean {
		const call = this.callOf(id);
		const draft = this.#drafts?.get(id);
		return Boolean(call && draft && !sameText(call.text, this.#callable(draft)));
	}

	/** What the check says of the draft as it stands; of nobody's silence, since nobody is asked yet. */
	findings(id: Id): Finding[] {
		const draft = this.#drafts?.get(id);
		return draft ? this.#check(id, this.#callable(draft), draft) : [];
	}

	/** What the check says of the text that the room is asked about: what stands in the way of its seal. */
	calledFindings(id: Id): Finding[] {
		const call = this.callOf(id);
		const draft = this.#drafts?.get(id);
		const outcome = this.#workshop.room.agreements[id]?.outcome;
		return call && draft && outcome ? this.#check(id, call.text, draft, outcome.agreed) : [];
	}

	/** Drafts about which somebody wanted to ask the room from this page. */
	readonly #tried = new SvelteSet<Id>();

	tryToAsk(id: Id): void {
		this.#tried.add(id);
	}

	/** Whether a finding is no error yet: nobody has asked, nor wanted to, and its part is still empty. */
	isMissing(id: Id, finding: Finding): boolean {
		const draft = this.#drafts?.get(id);
		if (!draft || this.callOf(id) || this.#tried.has(id)) return false;
		return stillMissing(finding, draft);
	}

	/** Of some findings those that block the seal and are not waived. */
	blockers = (id: Id, findings: readonly Finding[]): Finding[] =>
		blockers(findings, this.#workshop.room.agreements[id]?.waivers ?? []);

	/** Whether an objective of the text that the room is asked about has another name since, or is gone. */
	renamed(id: Id): boolean {
		const call = this.callOf(id);
		return call !== undefined && objectivesChanged(this.#workshop.room, call);
	}

	/** Why the server would not seal it, by the rules that it goes by; null when it would. */
	sealRefusal(id: Id): Refusal | null {
		const call = this.callOf(id);
		const outcome = this.#workshop.room.agreements[id]?.outcome;
		if (!call || !outcome) return refuse('not-called');
		const said = Object.values(this.#workshop.room.agreements[id]!.words);
		if (this.#workshop.room.workshop.closed && !hasLateWord(said, call.version))
			return refuse('workshop-closed');
		const blocking = this.blockers(id, this.calledFindings(id));
		return sealRefusal(this.#workshop.room, call, outcome, blocking);
	}

	#callable = (draft: AgreementDraft): AgreementText =>
		callable(this.#workshop.room, textOf(draft));

	#check(id: Id, text: AgreementText, draft: AgreementDraft, agreed?: readonly Id[]): Finding[] {
		const { level, elements, restsOn } = draft;
		const around: CheckSurroundings = {
			tags: { level, elements, restsOn },
			...this.#material,
			present: this.#workshop.presence.present,
			today: this.today,
			...(agreed && { agreed }),
		};
		return findingsOf(this.#facts, id, text, around);
	}

	get today(): string {
		return todayOf(this.#workshop);
	}

	readonly #facts: CheckFacts = $derived.by(() => {
		const { workshop, strategy, participants, agreements, points, earlier, reviews } =
			this.#workshop.room;
		return {
			language: workshop.language,
			strategy,
			participants,
			agreements,
			points,
			earlier,
			reviews,
		};
	});

	readonly #material = $derived.by(() => ({
		conflicts: this.conflicts.map((card) => ({
			id: card.id,
			title: titleOf(card),
			topic: card.topic,
			scope: card.scope,
		})),
		cases: this.cases.map((story) => ({
			id: story.id,
			title: story.title.trim(),
			themes: story.themes,
			timeline: timelineOf(story),
		})),
	}));

	/** Those that stand, of here and before. */
	readonly standing = $derived.by(() => standingAgreements(this.#facts));

	/** All agreements against all objectives. */
	readonly matrix: Matrix = $derived.by(() =>
		roomMatrix({ ...this.#facts, agreements: this.#workshop.room.agreements }, (id) => {
			const draft = this.#drafts?.get(id);
			return draft && this.#callable(draft);
		}),
	);

	/** What the sealed agreements of a scope leave open of objectives, themes and conflicts; blank is the circle's. */
	coverageIn(scope: string): Coverage {
		const { room } = this.#workshop;
		const tally = closedRoundOf(room)?.tally;
		const ground = tally && commonGround(tally);
		return coverageIn(scope, this.standing, {
			...this.#material,
			proposals: proposalsOf(room.points),
			objectives: room.strategy.objectives,
			themes: room.themes,
			topThemes: ground ? topThemes(ground) : [],
		});
	}

	/** Of all together. */
	readonly coverage: Coverage = $derived(this.coverageIn(''));
}

export const [useAgreements, provideAgreements] = createContext<Agreements>();
