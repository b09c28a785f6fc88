import { SvelteSet } from 'svelte/reactivity';
import { titleOf } from '../../shared/board/conflict-card.ts';
import {
	draftText,
	promiseTexts,
	roleTexts,
	textOf,
	type DraftField,
} from '../../shared/board/agreement-draft.ts';
import { timelineOf } from '../../shared/board/case-card.ts';
import type { Level } from '../../shared/check/agreement.ts';
import type { AgreementText } from '../../shared/check/called-text.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { decisionRoles } from '../../shared/check/decision-roles.ts';
import { promiseParts } from '../../shared/check/promise-card.ts';
import { inheritedGrounds } from '../../shared/check/known-agreements.ts';
import { isInScope, scopesBeside } from '../../shared/check/scope.ts';
import { lineOf } from '../../shared/check/tapped-line.ts';
import type { Id } from '../../shared/ids.ts';
import type { Grounds, SideJudgements } from '../../shared/register/register.ts';
import { tableOf } from '../../shared/workshop/seating.ts';
import type { Participant, ElementTag } from '../../shared/workshop/state.ts';
import type { Agreements } from '../workshop/agreements.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import { mayDraft } from './may-draft.ts';
import { placeOf, type Place } from './finding-place.ts';
import { Mending } from './mending.svelte.ts';
import { stateOf, type FindingState } from './finding-state.ts';
import { allSides } from '../../shared/workshop/sides.ts';

interface Tags {
	level: Level | null;
	elements: readonly ElementTag[];
}

/** A line of a case, counted from 0; with `how` once somebody has marked it. */
export interface ReplayedLine {
	line: number;
	words: string;
	how: string | undefined;
	by: string;
}

export interface ReplayedCase {
	id: Id;
	title: string;
	/** It does not rest on this case: another table tries it there. */
	elsewhere: boolean;
	lines: readonly ReplayedLine[];
	/** Marks on lines that say something else by now, or are gone: they count no more. */
	lost: readonly (ReplayedLine & { how: string })[];
}

const noTags: Tags = { level: null, elements: [] };

/** One agreement as its page shows it: the draft that is written or the record that was sealed. */
export class DraftPage {
	readonly agreements: Agreements;
	readonly workshop: Workshop;
	#id: () => Id;

	constructor(agreements: Agreements, workshop: Workshop, id: () => Id) {
		this.agreements = agreements;
		this.workshop = workshop;
		this.#id = id;
	}

	get id(): Id {
		return this.#id();
	}

	get doc() {
		return this.agreements.doc;
	}

	get carets() {
		return this.agreements.carets;
	}

	readonly listed = $derived.by(() => this.agreements.get(this.id));
	readonly #view = $derived.by(() => this.workshop.room.agreements[this.id]);
	readonly #sealed = $derived.by(() => this.#view?.sealed ?? null);

	/** Why nothing can be written now; undefined when it can. */
	readonly standing = $derived.by(() => {
		if (this.#sealed) return 'sealed' as const;
		if (this.#view?.withdrawn) return 'withdrawn' as const;
		if (this.workshop.room.imported) return 'record' as const;
		if (!this.workshop.isOpen) return 'closed' as const;
		return mayDraft(this.workshop) ? undefined : ('standing' as const);
	});

	get writable(): boolean {
		return this.standing === undefined;
	}

	/** Undefined while it is still on its way. */
	readonly text: AgreementText | undefined = $derived.by(() => {
		const draft = this.listed?.draft;
		return this.#sealed?.text ?? (draft && textOf(draft));
	});

	readonly tags: Tags = $derived.by(() => this.#sealed ?? this.listed?.draft ?? noTags);

	/** What stands in one of the texts that several people can write at once. */
	value(field: DraftField): string {
		const { text } = this;
		if (!text) return '';
		const [name, objective = ''] = field.split('/');
		const part = promiseParts.find((known) => field === `promise/${known}`);
		if (part) return text.promise?.[part] ?? '';
		const role = decisionRoles.find((known) => field === `role/${known}`);
		if (role) return text.roles?.[role] ?? '';
		const effect = text.effects[objective];
		if (name === 'why') return effect?.why ?? '';
		if (name === 'tradeOff') return effect?.tradeOff ?? '';
		if (name === 'statement' || name === 'firstStep') return text[name];
		if (name === 'indicator' || name === 'baseline' || name === 'target') return text.measure[name];
		return '';
	}

	/** Those of the strategy; where nothing can be written, those about which something is said. */
	readonly objectives: readonly { id: Id; title: string }[] = $derived.by(() => {
		const { objectives } = this.workshop.room.strategy;
		if (this.writable) return objectives;
		const current = Object.fromEntries(objectives.map(({ id, title }) => [id, title]));
		const titles = { ...current, ...this.#sealed?.objectives };
		return Object.entries(titles)
			.filter(([id]) => this.text?.effects[id])
			.map(([id, title]) => ({ id, title }));
	});

	/** A draft from before there were promise cards, or roles, has no texts for them. */
	readonly hasPromise = $derived.by(() => this.#has('promise', promiseTexts[0]));
	readonly hasRoles = $derived.by(() => this.#has('roles', roleTexts[0]));

	#has(part: 'promise' | 'roles', field: DraftField): boolean {
		const { doc, listed, text } = this;
		if (!this.writable) return text?.[part] !== undefined;
		return doc && listed?.draft ? draftText(doc, this.id, field) !== undefined : false;
	}

	judgements(objective: Id): SideJudgements {
		return (this.#sealed ?? this.#view)?.judgements[objective] ?? {};
	}

	/** The companies that a scope can be; none where it is never shown. */
	readonly scopes = $derived.by(() => scopesBeside(this.workshop.room, this.text?.scope ?? ''));

	/** Who may own it: everybody who speaks for a side, by name. */
	readonly people: readonly Participant[] = $derived.by(() =>
		this.workshop.people
			.filter(({ side }) => side !== null)
			.sort((a, b) => a.name.localeCompare(b.name)),
	);

	/** Also whoever was taken out of the workshop since: another is to be chosen. */
	readonly owners = $derived.by(() => {
		const { participants } = this.workshop.room;
		const named = this.text?.owners.flatMap((id) => participants[id] ?? []) ?? [];
		return allSides.flatMap((side) =>
			named.filter((one) => one.side === side).sort((a, b) => a.name.localeCompare(b.name)),
		);
	});

	readonly isInScope = $derived.by(() => isInScope(this.text?.scope ?? ''));

	/** Everything that it could rest on, cases first. */
	readonly material: readonly Grounds[] = $derived.by(() => [
		...this.agreements.cases.map(({ id, title }) => ({ id, kind: 'case' as const, title })),
		...this.agreements.conflicts.map((card) => ({
			id: card.id,
			kind: 'conflict' as const,
			title: titleOf(card),
		})),
	]);

	readonly grounds: readonly Grounds[] = $derived.by(() => {
		const restsOn = this.listed?.draft?.restsOn ?? [];
		const inherited = inheritedGrounds(this.workshop.room, this.#view?.supersedes ?? null);
		const kept = inherited.filter(({ id }) => !this.material.some((one) => one.id === id));
		return (
			this.#sealed?.restsOn ?? [...this.material, ...kept].filter(({ id }) => restsOn.includes(id))
		);
	});

	readonly #cases = $derived.by(() =>
		this.grounds.filter(({ kind, takenDown }) => kind === 'case' && !takenDown),
	);

	/** The cases that it rests on, those on which another table tried it, and the case of one's own table. */
	readonly #tried: readonly { id: Id; title: string }[] = $derived.by(() => {
		const rested = this.#cases;
		const own = tableOf(this.workshop.room, this.workshop.seat)?.case;
		const elsewhere = this.#sealed
			? this.#sealed.replay.map((tap) => ({ id: tap.case, title: tap.title }))
			: this.agreements.cases.filter(
					({ id }) => id === own || this.#view?.replay.some((tap) => tap.case === id),
				);
		return [...rested, ...elsewhere].filter(
			({ id }, at, all) => all.findIndex((one) => one.id === id) === at,
		);
	});

	/** Those cases line by line; of a sealed one the lines that were marked. */
	readonly replays: readonly ReplayedCase[] = $derived.by(() => {
		const name = (seat: Id) => this.workshop.room.participants[seat]?.name ?? '';
		const elsewhere = (id: Id) => !this.#cases.some((story) => story.id === id);
		const sealed = this.#sealed;
		if (sealed)
			return this.#tried.map(({ id, title }) => ({
				id,
				title,
				elsewhere: elsewhere(id),
				lines: sealed.replay
					.filter((tap) => tap.case === id)
					.map((tap, line) => ({ line, words: tap.line, how: tap.how, by: name(tap.by) })),
				lost: [],
			}));
		return this.#tried.flatMap(({ id, title }) => {
			const story = this.agreements.cases.find((one) => one.id === id);
			if (!story) return [];
			const timeline = timelineOf(story);
			const taps = (this.#view?.replay ?? [])
				.filter((tap) => tap.case === id)
				.map((tap) => ({ ...tap, by: name(tap.by), at: lineOf(tap, timeline) }));
			const lines = timeline.map((words, line) => {
				const tap = taps.find(({ at }) => at === line);
				return { line, words, how: tap?.how, by: tap?.by ?? '' };
			});
			const lost = taps
				.filter(({ at }) => at === null)
				.map(({ line, words, how, by }) => ({ line, words: words ?? '', how, by }));
			return { id, title, elsewhere: elsewhere(id), lines, lost };
		});
	});

	readonly findings: readonly Finding[] = $derived.by(
		() => this.#sealed?.findings ?? (this.#view ? this.agreements.findings(this.id) : []),
	);

	/** Places of this page at which one has been. */
	readonly #touched = new SvelteSet<string>();

	touch(place: string): void {
		this.#touched.add(place);
	}

	/** What is not there yet, and no error so far. */
	readonly missing: readonly Finding[] = $derived.by(() =>
		this.findings.filter(
			(finding) =>
				!this.#sealed &&
				!this.#touched.has(placeOf(finding)) &&
				this.agreements.isMissing(this.id, finding),
		),
	);

	/** What stands beside the fields. */
	readonly told: readonly Finding[] = $derived.by(() =>
		this.findings.filter((finding) => !this.missing.includes(finding)),
	);

	at(place: Place): Finding[] {
		return this.told.filter((finding) => placeOf(finding) === place);
	}

	readonly mending = new Mending(this);

	stateOf(finding: Finding): FindingState {
		return stateOf(finding, (this.#sealed ?? this.#view)?.waivers ?? []);
	}
}
