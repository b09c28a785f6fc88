/** What the team does after its first workshop: what its second session adds, and the third, with their own register of what must come out. */
import type { Effect, ReviewOutcome } from '../../shared/check/agreement.ts';
import type { Rule } from '../../shared/check/finding.ts';
import type { DueState } from '../../shared/register/due.ts';
import type { Score } from '../../shared/workshop/close.ts';
import type { Side } from '../../shared/workshop/state.ts';
import played from '../data/experience-workshop.json' with { type: 'json' };
import data from '../data/third-session.json' with { type: 'json' };
import { find, script, type ScriptReview } from './script.ts';

/** What is said of an agreement; agreements by the label that everybody calls them, people by the script. */
export interface ToldReview extends Omit<ScriptReview, 'ratings'> {
	/** By its owners, before the room begins. */
	beforehand: boolean;
	/** By person. */
	ratings: Record<string, Score>;
	/** Blank where none is given. */
	reason: string;
}

/** An agreement on the list of those to look at. */
export interface DueLine {
	agreement: string;
	when: Exclude<DueState, 'undated'>;
	on: string;
	inRoom: boolean;
}

/** What the register says has become of an agreement. */
export type Became = { outcome?: ReviewOutcome } & (
	| { is: 'open'; when: Exclude<DueState, 'undated'>; on: string }
	| { is: 'superseded'; by: string }
	| { is: 'closed' | 'dropped' }
);

interface Coverage {
	objectivesOpen: string[];
	themesOpen: string[];
}

export interface ExpectedSession {
	due: DueLine[];
	carried: Record<'topics' | 'points' | 'themes' | 'questions', string[]>;
	ratings: Record<string, Partial<Record<Side, number>>>;
	/** Of what takes the place of another agreement. */
	findings: Record<string, Rule[]>;
	coverage: Record<'atFirst' | 'atLast', Coverage>;
	register: {
		readOn: string;
		agreements: number;
		workshops: number;
		standing: Record<string, Became>;
	};
}

interface Settled {
	title: string;
	as: 'done' | 'theme';
}

interface Sessions {
	secondSession: {
		title: string;
		settled: Settled[];
		question: { by: string; about: string; text: string; wantedBy: string };
		expected: ExpectedSession;
	};
	thirdSession: {
		title: string;
		date: string;
		/** Of the question that the second session asked. */
		answer: string;
		settled: Settled[];
		reviews: ToldReview[];
		roti: Record<string, Score>;
		expected: ExpectedSession & { averageRoti: number; stillOpen: string[] };
	};
}

const moved = Date.parse(script.workshop.date) - Date.parse(played.workshop.date);
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Its days are moved as those of the script are. */
const sessions = JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
	typeof value === 'string' && isDay.test(value)
		? new Date(Date.parse(value) + moved).toISOString().slice(0, 10)
		: value,
) as Sessions;

export const { secondSession, thirdSession } = sessions;

/** What the script's labels become once a6 is withdrawn and the next ones go on in number. */
const labels: Record<string, string> = { a1b: 'a8', a2b: 'a9' };
const labelIn = (id: string): string => labels[id] ?? id;

/** Whose words and owners an agreement has that took the place of another. */
const originals: Record<string, string> = { a8: 'a1', a9: 'a2', a10: 'a4' };
export const scriptedAs = (label: string) => find(script.agreements, originals[label] ?? label);

/** The reviews of the second session: of each side one owner rates. */
export const secondReviews: ToldReview[] = script.regularSession.reviews.map(
	({ ratings, supersededBy, ...told }) => {
		const { owners } = find(script.agreements, told.agreement);
		const rated = owners.map((id): [string, Score] => {
			const { side } = find(script.participants, id);
			if (side === 'other') throw new Error(`${id} rates for no side.`);
			return [id, ratings[side]];
		});
		return {
			...told,
			...{ beforehand: false, ratings: Object.fromEntries(rated), reason: '' },
			...(supersededBy && { supersededBy: { ...supersededBy, id: labelIn(supersededBy.id) } }),
		};
	},
);

/** What an agreement is expected to do, and what is seen of it, in the order of the strategy. */
export const effectsOf = ({
	agreement,
	effectsSeen,
}: ToldReview): [string, Effect, Effect | undefined][] =>
	script.strategy.objectives.flatMap(({ id, title }): [string, Effect, Effect | undefined][] => {
		const stated = scriptedAs(agreement).effects[id];
		return stated ? [[title, stated.effect, effectsSeen[id]]] : [];
	});
