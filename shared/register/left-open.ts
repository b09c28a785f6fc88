/** What a workshop leaves open besides agreements, and what a team's next one is brought of it. */
import type { Id } from '../ids.ts';
import { commonGround, topThemes } from '../insight/common-ground.ts';
import { tally, type Tally } from '../insight/tally.ts';
import type { RoundKind, Theme, WorkshopState } from '../workshop/state.ts';
import { actionsIn, isDoer } from '../workshop/actions.ts';
import { endedIn } from '../workshop/ending-actions.ts';
import { oneOffActions } from './one-off-actions.ts';
import type {
	Carried,
	CarriedAction,
	CarriedQuestion,
	LeftOpen,
	TeamRegister,
} from './register.ts';

interface Result {
	over: RoundKind;
	items: readonly Theme[];
	tally: Tally;
}

/** The results of all votes; in a record without the ballots from which they were counted. */
function resultsOf({ rounds, imported }: WorkshopState): Result[] {
	const kept = Object.values(imported?.kept.rounds ?? {}).sort((a, b) => a.number - b.number);
	return imported
		? kept.flatMap(({ over, items, tally }) => (tally ? { over, items, tally } : []))
		: rounds
				.filter(({ status }) => status === 'closed')
				.map((round) => ({ ...round, tally: tally(round) }));
}

const lastOver = (state: WorkshopState, kind: RoundKind): Result | undefined =>
	resultsOf(state).findLast(({ over }) => over === kind);

/** The top themes of the last vote, as it froze them, on which no agreement that was sealed here rests. */
function unworkedThemes(state: WorkshopState): Carried['themes'] {
	const round = lastOver(state, 'themes');
	const ground = round && commonGround(round.tally);
	if (!ground) return [];
	const top = topThemes(ground);
	const sealed = Object.values(state.agreements).flatMap((one) => one.sealed ?? []);
	const worked = new Set(sealed.flatMap(({ themes = [] }) => themes));
	const touched = new Set(sealed.flatMap(({ restsOn }) => restsOn.map(({ id }) => id)));
	return round.items
		.filter(({ id, conflicts }) => {
			const isWorked = worked.has(id) || conflicts.some((card) => touched.has(card));
			return top.includes(id) && !isWorked;
		})
		.map(({ id, title }) => ({ id, title }));
}

/** Those that somebody voted for and nobody took away, the most dots first; all where no vote was closed or told. */
function chosenTopics(state: WorkshopState): Carried['topics'] {
	const round = lastOver(state, 'topics');
	const dots = round?.tally.dots;
	const weight = (id: Id) => dots?.[id]?.total ?? null;
	const isTold = round?.items.some(({ id }) => weight(id) !== null) ?? false;
	if (!round || !isTold) return state.close.topics.map(({ id, title }) => ({ id, title }));
	return round.items
		.filter(({ id }) => (weight(id) ?? 0) > 0 && state.close.topics.some((one) => one.id === id))
		.sort((a, b) => (weight(b.id) ?? 0) - (weight(a.id) ?? 0))
		.map(({ id, title }) => ({ id, title }));
}

const questionsOf = ({ questions }: WorkshopState): CarriedQuestion[] =>
	Object.entries(questions).map(([id, { text, at, due, about, answer, answeredAt }]) => ({
		...{ id, text, at, due },
		about: { ...about },
		...{ answer, answeredAt },
	}));

/**
 * What is still open from before and was not settled here. In the team of a record nobody else has left it: without
 * this it would end with the record.
 */
function stillCarried({ earlier, settled, imported }: WorkshopState): Omit<Carried, 'questions'> {
	const open = <Item extends { id: Id }>(items: readonly Item[]): Item[] =>
		imported ? items.filter(({ id }) => !settled.includes(id)) : [];
	const { points, themes, topics, actions } = earlier.carried;
	return {
		points: open(points),
		themes: open(themes),
		topics: open(topics),
		actions: imported ? actions : [],
	};
}

/** Whoever was erased does nothing any more. */
const notedIn = ({ actions, participants, left }: WorkshopState): CarriedAction[] =>
	actionsIn(actions).map((action) => ({
		...action,
		who: action.who !== null && isDoer({ participants, left }, action.who) ? action.who : null,
	}));

/** What a workshop leaves as it stands; null when that is nothing. */
export function leftOpenBy(state: Readonly<WorkshopState>): LeftOpen | null {
	const answered = state.earlier.carried.questions.filter(({ answer }) => answer !== '');
	const before = stillCarried(state);
	const left: LeftOpen = {
		workshop: state.id,
		points: [
			...before.points,
			...Object.entries(state.points)
				.filter(([, { status }]) => status === 'parked')
				.map(([id, { kind, text, answer }]) => ({ id, kind, text, answer })),
		],
		themes: [...before.themes, ...unworkedThemes(state)],
		topics: [...before.topics, ...chosenTopics(state)],
		// What was answered before it came here has been read here, and comes no further.
		questions: questionsOf(state).filter(({ id }) => !answered.some((one) => one.id === id)),
		actions: [...before.actions, ...notedIn(state)],
		settled: [...state.settled, ...answered.map(({ id }) => id)].sort(),
		ended: endedIn(state.endedActions),
	};
	const { workshop: _workshop, ...lists } = left;
	const isNothing = Object.values(lists).every(({ length }) => length === 0);
	return isNothing ? null : left;
}

/** Of one question in several workshops the answer that was given last. */
const lastAnswered = (one: CarriedQuestion, other: CarriedQuestion): CarriedQuestion =>
	(other.answeredAt ?? 0) > (one.answeredAt ?? 0) ? other : one;

/** What all workshops of a team left open, without what another of them has settled. */
export function carriedBy({ left }: Pick<TeamRegister, 'left'>): Carried {
	const open = <Item extends { id: Id }>(of: (one: LeftOpen) => readonly Item[]): Item[] =>
		left.flatMap((one) =>
			of(one).filter(
				({ id }) => !left.some((other) => other !== one && other.settled.includes(id)),
			),
		);
	const once = <Item extends { id: Id }>(items: readonly Item[]): Item[] => [
		...new Map(items.map((item) => [item.id, item])).values(),
	];
	const questions = new Map<Id, CarriedQuestion>();
	for (const question of open((one) => one.questions)) {
		const known = questions.get(question.id);
		questions.set(question.id, known ? lastAnswered(known, question) : question);
	}
	return {
		points: once(open((one) => one.points)),
		themes: once(open((one) => one.themes)),
		topics: once(open((one) => one.topics)),
		questions: [...questions.values()],
		actions: oneOffActions({ left }).flatMap(({ action, end }) => (end ? [] : action)),
	};
}
