import type { Id } from '../../shared/ids.ts';
import { openFirst } from '../../shared/workshop/dialogue.ts';
import type { Point } from '../../shared/workshop/state.ts';

/**
 * Open points first as they are met; from then on none moves under the finger that settles it, and a new one
 * comes behind those that are open.
 */
export function steadyOrder(before: readonly Id[], points: Readonly<Record<Id, Point>>): Id[] {
	const all = openFirst(points).map(([id]) => id);
	const kept = before.filter((id) => points[id]);
	const fresh = all.filter((id) => !kept.includes(id));
	if (kept.length === 0) return all;
	const behind = kept.findLastIndex((id) => points[id]?.status === 'open') + 1;
	return [...kept.slice(0, behind), ...fresh, ...kept.slice(behind)];
}
