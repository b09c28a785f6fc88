import { labelOf } from '../../shared/register/register.ts';
import type { Subject } from '../../shared/workshop/questions.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import type { strategy } from '../text/en/strategy.ts';

/** What a question is about, in words; undefined where it is about nothing in particular. */
export function subjectOf(
	room: Pick<RoomView, 'strategy' | 'agreements' | 'earlier'>,
	{ kind, id }: Subject,
	text: typeof strategy.questions,
): string | undefined {
	switch (kind) {
		case 'free':
			return undefined;
		case 'objective': {
			const known = room.strategy.objectives.find((objective) => objective.id === id);
			return text.about.objective({ title: known?.title ?? text.gone });
		}
		case 'agreement': {
			const known =
				(id ? room.agreements[id] : undefined) ??
				room.earlier.agreements.find((agreement) => agreement.id === id);
			return text.about.agreement({ label: known ? labelOf(known) : text.gone });
		}
	}
}
