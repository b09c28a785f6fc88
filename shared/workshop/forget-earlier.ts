/** What a workshop was brought by another of its team goes when that one is erased; the strategy it stands on stays. */
import { namedAmong } from '../register/named-in.ts';
import type { Carried } from '../register/register.ts';
import type { Id } from '../ids.ts';
import type { Recorded } from './decision.ts';
import type { KeptEarlier } from './earlier.ts';
import type { WorkshopState } from './state.ts';

/** Of an erased workshop: its id, and those of what it can have left open. */
export interface Gone {
	workshop: Id;
	items: Id[];
}

/** `agreements` are those that were brought. */
export type ForgetEvent = { type: 'EarlierForgotten'; agreements: Id[] } & Gone;

/** What an erased workshop can have left open; what was brought to it is another one's. */
export function leftBy(state: WorkshopState): Gone {
	const { id, themes, points, questions, actions, close, earlier } = state;
	const brought = new Set(
		Object.values(earlier.carried).flatMap((all: { id: Id }[]) => all.map((one) => one.id)),
	);
	const own = [
		...[...themes, ...close.topics].map((one) => one.id),
		...[points, questions, actions].flatMap((all) => Object.keys(all)),
	];
	return { workshop: id, items: own.filter((item) => !brought.has(item)) };
}

const isFrom =
	({ workshop }: Gone) =>
	(one: { workshop: Id }): boolean =>
		one.workshop === workshop;

/** What a workshop was brought, without what came from the erased one. */
export function withoutGone(earlier: KeptEarlier, gone: Gone): KeptEarlier {
	const isGone = isFrom(gone);
	const agreements = earlier.agreements.filter((one) => !isGone(one));
	const returned = earlier.returned?.filter((one) => !isGone(one));
	const known = new Set(agreements.map(({ id }) => id));
	const items = new Set(gone.items);
	const rest = <One extends { id: Id }>(all: readonly One[]) =>
		all.filter(({ id }) => !items.has(id));
	const { points, themes, topics, questions, actions } = earlier.carried;
	const carried: Carried = {
		points: rest(points),
		themes: rest(themes),
		topics: rest(topics),
		questions: rest(questions),
		actions: rest(actions),
	};
	const tables = earlier.tables.filter((one) => !isGone(one));
	return {
		...earlier,
		agreements,
		people: namedAmong(earlier.people, {
			agreements: [...agreements, ...(returned ?? [])],
			actions: carried.actions,
			others: tables.flatMap(({ seats }) => seats),
		}),
		reviews: earlier.reviews.filter((one) => !isGone(one) && known.has(one.agreement)),
		outcomes: earlier.outcomes.filter((one) => !isGone(one)),
		carried,
		tables,
		...(returned && { returned }),
	};
}

/** The fact that goes into a workshop that was brought something of an erased one; null where nothing was. */
export function forgetting(
	{ earlier }: Pick<WorkshopState, 'earlier'>,
	gone: Gone,
): ForgetEvent | null {
	if (JSON.stringify(withoutGone(earlier, gone)) === JSON.stringify(earlier)) return null;
	const agreements = earlier.agreements.filter(isFrom(gone)).map(({ id }) => id);
	return { type: 'EarlierForgotten', agreements, ...gone };
}

export function evolveForgotten(state: WorkshopState, gone: Recorded<ForgetEvent>): void {
	const before = state.earlier;
	state.earlier = withoutGone(before, gone);
	for (const id of gone.agreements) {
		delete state.reviews[id];
		delete state.beforehand.opened[id];
	}
	for (const { id } of before.carried.questions)
		if (gone.items.includes(id)) delete state.questions[id];
	for (const id of gone.items) delete state.endedActions[id];
}
