import { cardLimits } from '../../shared/board/conflict-card.ts';
import type { ReadinessView } from '../../shared/workshop/readiness-view.ts';
import { placeOf, type ReadinessFinding } from '../pictures/readiness-reading.ts';
import type { Areas } from '../text/areas.ts';

/** The place of a finding as the title of a card, which is no longer than a card on the board may have: the type gives way. */
export function cardTitleOf(
	finding: Pick<ReadinessFinding, 'type' | 'element'>,
	types: ReadinessView['types'],
	words: Pick<Areas['readiness'], 'elements' | 'picture'>,
): string {
	const over = placeOf(finding, types, words).length - cardLimits.title;
	if (over <= 0) return placeOf(finding, types, words);
	const shorter = types.map((type) => ({
		...type,
		title: `${type.title.slice(0, -(over + 1)).trimEnd()}…`,
	}));
	return placeOf(finding, shorter, words);
}
