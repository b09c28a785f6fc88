import { titleOf } from '../../shared/board/conflict-card.ts';
import type { Id } from '../../shared/ids.ts';
import { labelOf } from '../../shared/register/register.ts';
import { dayIn } from '../text/days.ts';
import { say, texts } from '../text/texts.svelte.ts';
import type { Agreements } from '../workshop/agreements.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import type { FindingNames } from './finding-words.ts';

/** The names that a room knows, for the findings of one of its agreements. */
export function namesIn(workshop: Workshop, agreements: Agreements, id: Id): FindingNames {
	const { strategy, participants, earlier } = workshop.room;
	const { gone } = say('agreements');
	const { topics } = say('workshop');
	const { side } = say('common');
	const listed = agreements.get(id);
	const sealed = listed?.view.sealed;
	const find = <Thing extends { id: Id }>(all: readonly Thing[], wanted: Id) =>
		all.find((thing) => thing.id === wanted);
	const ground = (wanted: Id) => find(sealed?.restsOn ?? [], wanted)?.title;
	return {
		objective: (wanted) =>
			sealed?.objectives[wanted] || find(strategy.objectives, wanted)?.title || gone.objective,
		owner: (wanted) => participants[wanted]?.name || gone.owner,
		agreement: (wanted) => {
			const before = find(earlier.agreements, wanted);
			return agreements.get(wanted)?.label ?? (before ? labelOf(before) : gone.agreement);
		},
		conflict: (wanted) => {
			const card = find(agreements.conflicts, wanted);
			return ground(wanted) || (card && titleOf(card)) || gone.conflict;
		},
		case: (wanted) => ground(wanted) || find(agreements.cases, wanted)?.title.trim() || gone.case,
		side: (wanted) => side[wanted],
		topic: (topic) => topics[topic],
		day: (day) => dayIn(texts.locale, day),
		list: (words) => new Intl.ListFormat(texts.locale).format(words),
		scope: (sealed?.text ?? listed?.draft)?.scope.trim() ?? '',
	};
}
