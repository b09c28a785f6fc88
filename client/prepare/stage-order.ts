import type { Stage, StageKind } from '../../shared/workshop/state.ts';

type Named = Pick<Stage, 'kind' | 'title'>;

/** What a stage is called: by its title, else by its kind. */
export const stageName = (
	{ kind, title }: Named,
	kinds: Readonly<Record<StageKind, string>>,
): string => title || kinds[kind];

/**
 * In front of which stage one stands after moving so many places, null for the end of the agenda; undefined
 * where it cannot move that far.
 */
export function beforeMoved(
	agenda: readonly Pick<Stage, 'id'>[],
	stage: string,
	by: number,
): string | null | undefined {
	const to = agenda.findIndex(({ id }) => id === stage) + by;
	if (to < 0 || to >= agenda.length) return undefined;
	const others = agenda.filter(({ id }) => id !== stage);
	return others[to]?.id ?? null;
}
