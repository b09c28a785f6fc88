import type * as Y from 'yjs';
import { addDraft, textOf } from '../board/agreement-draft.ts';
import { addCase } from '../board/case-card.ts';
import { addCard } from '../board/conflict-card.ts';
import { fillDraft } from '../board/fill-draft.ts';
import { orderAt } from '../board/order.ts';
import type { Report } from './report.ts';

/** Writes what a report tells of the board into a document that is empty, in the report's order. */
export function fillBoard(
	doc: Y.Doc,
	{
		conflicts,
		cases,
		agreements,
		strategy,
	}: Pick<Report, 'conflicts' | 'cases' | 'agreements' | 'strategy'>,
): void {
	doc.transact(() => {
		conflicts.forEach(({ id, sales, operations, ...card }, index) =>
			addCard(doc, id, orderAt(index), {
				...{ title: card.title, sharedInterest: card.sharedInterest, example: card.example },
				...{ topic: card.topic, moment: card.moment },
				...{ scope: card.scope, elements: card.elements },
				salesWants: sales.wants,
				operationsWants: operations.wants,
			}),
		);
		cases.forEach(({ id, timeline, ...story }, index) =>
			addCase(doc, id, orderAt(index), { ...story, timeline: timeline.join('\n') }),
		);
		for (const { draft } of agreements) {
			if (!draft) continue;
			const known = strategy.objectives.map(({ id }) => id);
			addDraft(doc, draft.id, [...new Set([...known, ...Object.keys(draft.effects)])]);
			const { level, elements, restsOn } = draft;
			fillDraft(doc, draft.id, { text: textOf(draft), level, elements, restsOn });
		}
	});
}
