/** What a conflict says, wherever a report tells it: on the room's board, and among what is one company's own. */
import type { ConflictCard } from '../board/conflict-card.ts';
import { twoSides } from '../workshop/sides.ts';
import type { TwoSides } from '../workshop/state.ts';
import { labelled } from './blocks.ts';
import { lines } from './escape.ts';
import { joined, marks, type Wording } from './wording.ts';

interface Said extends Pick<ConflictCard, 'sharedInterest' | 'example' | 'topic' | 'moment'> {
	wants: Record<TwoSides, string>;
	elements: ConflictCard['elements'];
}

interface Beside {
	/** Behind what a side wants: whose word it is. */
	from?: Record<TwoSides, string>;
	scope?: string;
	/** In the line of its tags, behind them. */
	more?: readonly string[];
}

/** Its lines for a list, blank where nothing was said: each side's half, what both want, an example, its tags. */
export function conflictLines(
	{ wants, sharedInterest, example, topic, moment, elements }: Said,
	{ words }: Pick<Wording, 'words'>,
	{ from, scope = '', more = [] }: Beside = {},
): string[] {
	const { themes: labels } = words;
	const half = (side: TwoSides) => {
		const text = lines(wants[side], '  ');
		return text && `${marks[side]}${labelled(labels.wants[side], text + (from?.[side] ?? ''))}`;
	};
	const shared = labelled(labels.shared, lines(sharedInterest, '  '));
	return [
		...twoSides.map(half),
		shared && marks.shared + shared,
		labelled(labels.example, lines(example, '  ')),
		joined([
			labelled(labels.topic, topic ? words.topics[topic] : ''),
			labelled(labels.moment, moment ? words.moments[moment] : ''),
			labelled(words.agreements.scope, scope),
			labelled(words.agreements.elements, elements.map((tag) => words.elements[tag]).join(', ')),
			...more,
		]),
	];
}
