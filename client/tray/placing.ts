import { addCase, caseTexts, type CaseText } from '../../shared/board/case-card.ts';
import { addCard, cardTexts, type CardText } from '../../shared/board/conflict-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import { mayWrite, privateName } from '../../shared/workshop/documents.ts';
import type { Step } from '../../shared/workshop/state.ts';
import { randomId } from '../connection/random-id.ts';
import type { Documents } from '../workshop/documents.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import type { Written } from './written.ts';

/** Where one sees one's own cards and cases: put elsewhere, a text would be out of sight again. */
const cardSteps: readonly Step[] = ['open', 'write'];
const caseSteps: readonly Step[] = ['open', 'cases'];

export type Unplaced = 'noCards' | 'step' | 'caseStep' | 'enough' | 'locked';

/** Why a text cannot become a card or a case of one's own now; null when it can. */
export function unplaced(
	{ kind }: Written,
	{ room, mine }: Workshop,
	{ own, rights }: Documents,
): Unplaced | null {
	if (mine.role !== 'participant') return 'noCards';
	if (kind === 'case' && !caseSteps.includes(room.position.step)) return 'caseStep';
	if (kind !== 'case' && !cardSteps.includes(room.position.step)) return 'step';
	if (!own || !mayWrite(rights, privateName)) return 'locked';
	const cards = own.cards.filter(({ id }) => !room.conflicts[id]).length;
	return kind !== 'case' && !room.revealed && cards >= room.cardsPerPerson ? 'enough' : null;
}

const pick = <Field extends string>(fields: readonly Field[], texts: Record<string, string>) =>
	Object.fromEntries(fields.flatMap((field) => (texts[field] ? [[field, texts[field]]] : [])));

/** Makes it a card or a case of one's own; what was no card comes into its example. */
export function place({ kind, texts }: Written, { own }: Documents): void {
	if (!own) return;
	const order = orderAfter(own.cards);
	if (kind === 'case') return addCase(own.doc, randomId(), order, pick<CaseText>(caseTexts, texts));
	const card =
		kind === 'conflict'
			? pick<CardText>(cardTexts, texts)
			: { example: Object.values(texts).join('\n') };
	addCard(own.doc, randomId(), order, card);
}
