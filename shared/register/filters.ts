/** How whoever reads a register narrows it down: what can be chosen there, and what then fits. */
import type { Id } from '../ids.ts';
import { allSides } from '../workshop/sides.ts';
import { elementTags, topics, type Strategy } from '../workshop/state.ts';
import { personKey } from './people.ts';
import { labelOf } from './register.ts';
import { lineGroups, type RegisterLine } from './lines.ts';

export const filterKinds = [
	...([
		'agreement',
		'group',
		'standing',
		'scope',
		'side',
		'owner',
		'objective',
		'element',
		'topic',
	] as const),
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** What was chosen of each kind; what is left out narrows nothing. */
export type Filters = Partial<Record<FilterKind, string>>;

/** What a line answers to, by kind. An owner is found by any seat that the same person had. */
function valuesOf({
	agreement,
	standing,
	owners,
	group,
}: RegisterLine): Record<FilterKind, string[]> {
	const { text, elements, restsOn } = agreement;
	return {
		agreement: [agreement.id],
		group: [group],
		standing: [standing.is],
		scope: [text.scope.trim()],
		side: owners.flatMap(({ side }) => side ?? []),
		owner: owners.flatMap((owner) => personKey(owner) ?? []),
		objective: Object.entries(text.effects).flatMap(([id, { effect }]) =>
			effect === 'neutral' ? [] : id,
		),
		element: elements,
		topic: restsOn.flatMap(({ topic }) => topic ?? []),
	};
}

/** One choice: its value, and what it is called where that is no word of the page. */
export interface FilterOption {
	value: string;
	name: string;
}

const known: Partial<Record<FilterKind, readonly string[]>> = {
	...{ group: lineGroups, side: allSides, element: elementTags, topic: topics },
};

/** Closed lists in their own order, the rest as the register knows it first. */
const sorted = (kind: FilterKind, values: string[]): string[] => {
	const order = known[kind];
	return order ? values.sort((a, b) => order.indexOf(a) - order.indexOf(b)) : values;
};

/** The title that an objective has now, else the one under which something was sealed last. */
function titlesIn(lines: readonly RegisterLine[], { objectives }: Strategy): Map<Id, string> {
	const titles = new Map<Id, string>();
	for (const { agreement } of [...lines].sort(
		(a, b) => a.agreement.sealedAt - b.agreement.sealedAt,
	))
		for (const [id, title] of Object.entries(agreement.objectives)) titles.set(id, title);
	for (const { id, title } of objectives) titles.set(id, title);
	return titles;
}

/**
 * What can be chosen, by kind; nothing where a choice would narrow nothing. Whose it is can be chosen where there is
 * more than one company, also all that is everybody's: a blank value.
 */
export function optionsIn(
	lines: readonly RegisterLine[],
	strategy: Strategy,
): Record<FilterKind, FilterOption[]> {
	const titles = titlesIn(lines, strategy);
	const names = new Map(
		lines.flatMap(({ owners }) => owners.map((one) => [personKey(one), one.name] as const)),
	);
	const nameOf = (kind: FilterKind, value: string): string => {
		if (kind === 'objective') return titles.get(value) ?? '';
		return kind === 'owner' ? (names.get(value) ?? '') : value;
	};
	const values = lines.map(valuesOf);
	const options = (kind: FilterKind): FilterOption[] => {
		const all = sorted(kind, [...new Set(values.flatMap((one) => one[kind]))]);
		if (kind === 'scope' && all.filter((scope) => scope !== '').length < 2) return [];
		const isOneForAll = all.length < 2 && values.every((one) => one[kind].length > 0);
		return isOneForAll ? [] : all.map((value) => ({ value, name: nameOf(kind, value) }));
	};
	return {
		agreement: lines.map((line) => ({
			value: line.agreement.id,
			name: labelOf(line.agreement),
		})),
		group: lineGroups.map((value) => ({ value, name: value })),
		...{ standing: options('standing'), scope: options('scope'), side: options('side') },
		...{ owner: options('owner').sort((a, b) => (a.name < b.name ? -1 : 1)) },
		...{ objective: options('objective'), element: options('element'), topic: options('topic') },
	};
}

/** Those that answer to everything that was chosen. */
export const fitting = (lines: readonly RegisterLine[], filters: Filters): RegisterLine[] =>
	lines.filter((line) => {
		const values = valuesOf(line);
		return filterKinds.every((kind) => {
			const chosen = filters[kind];
			return chosen === undefined || values[kind].includes(chosen);
		});
	});

/** Of what was kept from an earlier visit, as whatever it may be by now, the choices that are still there. */
export function keptFilters(
	kept: unknown,
	options: Readonly<Record<FilterKind, readonly FilterOption[]>>,
): Filters {
	if (typeof kept !== 'object' || kept === null) return {};
	const choices = new Map<string, unknown>(Object.entries(kept));
	return Object.fromEntries(
		filterKinds.flatMap((kind) => {
			const option = options[kind].find(({ value }) => value === choices.get(kind));
			return option ? [[kind, option.value]] : [];
		}),
	);
}
