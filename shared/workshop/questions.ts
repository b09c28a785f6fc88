/** Questions to the strategy: what the team asks of its sponsor, by when, and what was answered. */
import { isDay } from '../check/day.ts';
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { checkText } from './limits.ts';
import type { WorkshopState } from './state.ts';

export const subjects = ['objective', 'agreement', 'free'] as const;

/** What a question is about; a free one is about nothing that has an id. */
export interface Subject {
	kind: (typeof subjects)[number];
	id: Id | null;
}

export interface StrategyQuestion {
	text: string;
	/** Who asked it, and when by the server's clock. */
	by: Id;
	at: number;
	/** A day of the calendar by which the answer is wanted. */
	due: string | null;
	about: Subject;
	/** As the sponsor gave it; blank while it is open. */
	answer: string;
	answeredAt: number | null;
}

export type QuestionCommand =
	/** `by` is a day of the calendar. */
	| { type: 'AskStrategy'; question: Id; text: string; by: string | null; about: Subject }
	/** A blank answer opens the question again. */
	| { type: 'AnswerQuestion'; question: Id; answer: string };

export type QuestionEvent =
	| { type: 'StrategyAsked'; question: Id; text: string; due: string | null; about: Subject }
	| { type: 'QuestionAnswered'; question: Id; answer: string };

/** Of all that were asked, how many may be open at once. */
export const mostOpen = 50;

export const isOpen = ({ answer }: Pick<StrategyQuestion, 'answer'>): boolean => answer === '';

const subjectProblem = ({ strategy, agreements, earlier }: WorkshopState, about: Subject) => {
	switch (about.kind) {
		case 'free':
			return null;
		case 'objective':
			return strategy.objectives.some(({ id }) => id === about.id) ? null : 'unknown-objective';
		case 'agreement':
			return (about.id !== null && Object.hasOwn(agreements, about.id)) ||
				earlier.agreements.some(({ id }) => id === about.id)
				? null
				: 'unknown-agreement';
	}
};

/** Refuses texts that are blank or too long, days that are none, subjects and questions that are not there. */
export function decideQuestions(state: WorkshopState, command: QuestionCommand): Decision {
	switch (command.type) {
		case 'AskStrategy': {
			const text = command.text.trim();
			if (text === '') return reject('text-missing');
			const problem = checkText(text, 'statement');
			if (problem) return reject(problem.code, problem.params);
			if (command.by !== null && !isDay(command.by)) return reject('not-a-day');
			const unknown = subjectProblem(state, command.about);
			if (unknown) return reject(unknown);
			if (Object.hasOwn(state.questions, command.question)) return accept();
			if (Object.values(state.questions).filter(isOpen).length >= mostOpen)
				return reject('too-many-questions', { max: mostOpen });
			const { kind, id } = command.about;
			const about = { kind, id: kind === 'free' ? null : id };
			return accept({
				type: 'StrategyAsked',
				question: command.question,
				text,
				due: command.by,
				about,
			});
		}
		case 'AnswerQuestion': {
			const { question: id } = command;
			const question = Object.hasOwn(state.questions, id) ? state.questions[id] : undefined;
			if (!question) return reject('unknown-question');
			const answer = command.answer.trim();
			const problem = checkText(answer, 'statement');
			if (problem) return reject(problem.code, problem.params);
			if (question.answer === answer) return accept();
			return accept({ type: 'QuestionAnswered', question: id, answer });
		}
	}
}

/** The question that a waived finding becomes: under which id it is asked, and in which words. */
export interface WaiverQuestion {
	question: Id;
	text: string;
}

/**
 * What is asked of the strategy where a finding is waived: in the words given, or, where those are too long, in the reason
 * itself. A later reason takes the place of the earlier one in its question while that is open. Null where too many are open.
 */
export function askAboutWaiver(
	{ questions }: WorkshopState,
	agreement: Id,
	{ question, text: words }: WaiverQuestion,
	{ reason, before }: { reason: string; before: string | null },
): QuestionEvent | null {
	const open = Object.entries(questions).filter(([, asked]) => isOpen(asked));
	const earlier = open.find(
		([, { about, text }]) =>
			before !== null &&
			about.kind === 'agreement' &&
			about.id === agreement &&
			text.includes(before),
	);
	if (!earlier && open.length >= mostOpen) return null;
	const text = words.trim() === '' || checkText(words.trim(), 'statement') ? reason : words.trim();
	const about: Subject = { kind: 'agreement', id: agreement };
	return {
		...{ type: 'StrategyAsked', question: earlier?.[0] ?? question, text },
		...{ due: earlier?.[1].due ?? null, about },
	};
}

export function evolveQuestions(state: WorkshopState, event: Recorded<QuestionEvent>): void {
	switch (event.type) {
		case 'StrategyAsked': {
			const { question, text, due, about, by, at } = event;
			const open = { answer: '', answeredAt: null };
			state.questions[question] = { text, by, at, due, about: { ...about }, ...open };
			break;
		}
		case 'QuestionAnswered': {
			const question = state.questions[event.question];
			const answeredAt = event.answer === '' ? null : event.at;
			if (question) Object.assign(question, { answer: event.answer, answeredAt });
			break;
		}
	}
}

export const copyQuestion = (question: StrategyQuestion): StrategyQuestion => ({
	...question,
	about: { ...question.about },
});
