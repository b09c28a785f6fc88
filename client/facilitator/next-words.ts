import type { Step } from '../../shared/workshop/state.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import type { facilitator } from '../text/en/facilitator.ts';
import type { NextAct } from './next-act.ts';

interface Words {
	text: typeof facilitator;
	steps: Readonly<Record<Step, string>>;
}

/** What the primary button says; undefined where the agenda ends. */
export function labelOf(next: NextAct, cards: number, { text, steps }: Words): string | undefined {
	switch (next.kind) {
		case 'go':
			return text.next.to({ step: steps[next.to.step] });
		case 'reveal':
			return text.next.reveal({ cards });
		case 'open-vote':
			return text.next.openVote;
		case 'close-vote':
			return text.next.closeVote;
		case 'end':
			return undefined;
	}
}

/** Why the primary button cannot be pressed now; undefined when it can. */
export function whyNot(
	next: NextAct,
	cards: number,
	{ themes }: Pick<RoomView, 'themes'>,
	{ text }: Pick<Words, 'text'>,
): string | undefined {
	if (next.kind === 'reveal' && cards === 0) return text.next.noCards;
	const sorted = themes.some(({ conflicts }) => conflicts.length > 0);
	return next.kind === 'open-vote' && !sorted ? text.next.noThemes : undefined;
}
