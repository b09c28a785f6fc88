import type { Day } from '../../shared/check/agreement.ts';
import {
	fitting,
	keptFilters,
	optionsIn,
	type FilterKind,
	type Filters,
} from '../../shared/register/filters.ts';
import {
	lineGroups,
	linesOf,
	type LineGroup,
	type RegisterLine,
} from '../../shared/register/lines.ts';
import type { Id } from '../../shared/ids.ts';
import type { TeamRegister } from '../../shared/register/register.ts';

/** What this page kept at its place in the history: a reload finds it, and no address and no server is told of it. */
function kept(): Map<string, unknown> {
	const state: unknown = history.state;
	const lookup = typeof state === 'object' && state !== null && 'lookup' in state && state.lookup;
	return new Map(typeof lookup === 'object' && lookup !== null ? Object.entries(lookup) : []);
}

function keep(name: string, value: unknown): void {
	const state: unknown = history.state;
	const lookup = { ...Object.fromEntries(kept()), [name]: value };
	history.replaceState({ ...(typeof state === 'object' && state), lookup }, '');
}

/** Behind which switch of an agreement something stands. */
export type EntryPart = 'record' | 'reviews';

/** What a reader has chosen to see of a register. */
export class Lookup {
	readonly lines: RegisterLine[];
	readonly options: ReturnType<typeof optionsIn>;
	#filters = $state.raw<Filters>({});
	#words = $state('');
	/** Which part of an agreement is opened that is looked at alone. */
	part = $state<EntryPart>('record');

	constructor(register: TeamRegister, today: Day) {
		this.lines = linesOf(register, today);
		this.options = optionsIn(this.lines, register.strategy);
		this.#filters = keptFilters(kept().get('filters'), this.options);
		const words = kept().get('words');
		this.#words = typeof words === 'string' ? words : '';
	}

	/** What is looked for, as it was typed. */
	get words(): string {
		return this.#words;
	}

	set words(words: string) {
		this.#words = words;
		keep('words', words);
		// Whoever types on wants what is found, and no longer the one that was opened from it.
		this.choose('agreement', undefined);
	}

	/** Whether what was found is shown, in place of the agreements. */
	readonly isSearching: boolean = $derived(
		this.#words.trim() !== '' && this.#filters.agreement === undefined,
	);

	/** One agreement alone, with a part of it opened. */
	open(agreement: Id, part: EntryPart): void {
		this.part = part;
		this.#filters = { agreement };
		keep('filters', this.#filters);
	}

	get filters(): Filters {
		return this.#filters;
	}

	/** Without a value the kind narrows nothing any more. */
	choose(kind: FilterKind, value: string | undefined): void {
		const { [kind]: _before, ...others } = this.#filters;
		this.#filters = value === undefined ? others : { ...others, [kind]: value };
		keep('filters', this.#filters);
	}

	clear(): void {
		this.#filters = {};
		keep('filters', {});
	}

	readonly shown: RegisterLine[] = $derived.by(() => fitting(this.lines, this.#filters));

	/** How many each group would show. */
	readonly counts: Record<LineGroup, number> = $derived.by(() => {
		const { group: _group, ...others } = this.#filters;
		const counts = { due: 0, open: 0, kept: 0, rest: 0 };
		for (const { group } of fitting(this.lines, others)) counts[group] += 1;
		return counts;
	});

	readonly groups: { group: LineGroup; lines: RegisterLine[] }[] = $derived(
		lineGroups
			.map((group) => ({ group, lines: this.shown.filter((line) => line.group === group) }))
			.filter(({ lines }) => lines.length > 0),
	);
}
