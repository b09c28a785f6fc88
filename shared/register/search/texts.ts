/** Every text that a team keeps, one by one, with where it stands: what a search looks through. */
import type { Id } from '../../ids.ts';
import { reviewFields } from '../../workshop/reviews.ts';
import { oneOffActions } from '../one-off-actions.ts';
import type { RegisteredAgreement, RegisteredReview, TeamRegister } from '../register.ts';

export const textKinds = [
	...(['statement', 'firstStep', 'measure', 'promise', 'roles'] as const),
	...(['why', 'tradeOff', 'restsOn'] as const),
	...(['reservation', 'dissent', 'review', 'question', 'answer', 'point', 'action'] as const),
] as const;
type TextKind = (typeof textKinds)[number];

export interface RegisterText {
	id: number;
	kind: TextKind;
	text: string;
	/** Of which agreement; null for what belongs to none. */
	agreement: Id | null;
	/** Where it was said; null where that is not known. */
	workshop: Id | null;
}

type Said = Pick<RegisterText, 'kind' | 'text'>;
const said = (kind: TextKind, ...texts: (string | undefined)[]): Said[] =>
	texts.flatMap((text) => (text === undefined ? [] : { kind, text }));

const joined = (parts: readonly string[]): string =>
	parts.filter((part) => part.trim() !== '').join(' · ');

function textsOf({ text, restsOn, replay, consent }: RegisteredAgreement): Said[] {
	const { statement, firstStep, measure, promise, roles, effects } = text;
	const written = Object.values(effects);
	return [
		...said('statement', statement),
		...said('firstStep', firstStep),
		...said('measure', joined([measure.indicator, measure.baseline, measure.target])),
		...said('promise', promise && joined(Object.values(promise))),
		...said('roles', roles && joined(Object.values(roles))),
		...said('why', ...written.map(({ why }) => why)),
		...said('tradeOff', ...written.map(({ tradeOff }) => tradeOff)),
		...said('restsOn', ...restsOn.map(({ title }) => title)),
		...said('restsOn', ...replay.map(({ line, how }) => joined([line, how]))),
		...said('reservation', ...consent.reservations.map(({ reason }) => reason)),
		...said('dissent', ...consent.dissents.map(({ reason }) => reason)),
	];
}

const reviewTexts = ({ texts, decision }: RegisteredReview): Said[] =>
	said('review', ...reviewFields.map((field) => texts[field]), decision?.reason);

/** All that is not blank, each once; what several workshops have left is told of the last. */
export function textsIn(register: TeamRegister): RegisterText[] {
	const { agreements, reviews, left } = register;
	const texts: Omit<RegisterText, 'id'>[] = [];
	const add = (list: Said[], where: Pick<RegisterText, 'agreement' | 'workshop'>) => {
		for (const one of list) if (one.text.trim() !== '') texts.push({ ...one, ...where });
	};
	for (const record of agreements)
		add(textsOf(record), { agreement: record.id, workshop: record.workshop });
	for (const review of reviews)
		add(reviewTexts(review), { agreement: review.agreement, workshop: review.workshop });
	const carried = new Map<Id, { list: Said[]; workshop: Id }>();
	const actionAt = new Map<Id, Id>();
	for (const { workshop, questions, points, actions } of left) {
		for (const { id, text, answer } of questions)
			carried.set(id, {
				list: [...said('question', text), ...said('answer', answer)],
				workshop,
			});
		for (const { id, text, answer } of points)
			carried.set(id, { list: said('point', text, answer), workshop });
		for (const { id } of actions) actionAt.set(id, workshop);
	}
	for (const { list, workshop } of carried.values()) add(list, { agreement: null, workshop });
	for (const { action, end } of oneOffActions(register))
		add(said('action', action.text, end?.reason), {
			agreement: null,
			workshop: actionAt.get(action.id) ?? null,
		});
	return texts.map((text, id) => ({ id, ...text }));
}
