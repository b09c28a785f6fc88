/** What people expect of the workshop: private until the facilitator shows it, then by name. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { WorkshopState } from './state.ts';

export interface ExpectationFacts {
	/** One sentence of each seat that has said any. */
	texts: Record<Id, string>;
	shown: boolean;
}

export const openExpectations = (): ExpectationFacts => ({ texts: {}, shown: false });

export type ExpectationCommand =
	/** A blank text takes it back. */
	{ type: 'SayExpectation'; text: string } | { type: 'ShowExpectations'; shown: boolean };

export type ExpectationEvent =
	| { type: 'ExpectationSaid'; text: string }
	| { type: 'ExpectationsShown'; shown: boolean };

/** Refuses a text over 280 characters. */
export function decideExpectations(
	{ expectations }: WorkshopState,
	command: ExpectationCommand,
	{ by }: Stamp,
): Decision {
	switch (command.type) {
		case 'SayExpectation': {
			const text = command.text.trim();
			const problem = checkText(text, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			return (expectations.texts[by] ?? '') === text
				? accept()
				: accept({ type: 'ExpectationSaid', text });
		}
		case 'ShowExpectations': {
			const { shown } = command;
			return shown === expectations.shown ? accept() : accept({ type: 'ExpectationsShown', shown });
		}
	}
}

export function evolveExpectations(state: WorkshopState, event: Recorded<ExpectationEvent>): void {
	switch (event.type) {
		case 'ExpectationSaid': {
			const { [event.by]: _old, ...others } = state.expectations.texts;
			state.expectations.texts = event.text ? { ...others, [event.by]: event.text } : others;
			break;
		}
		case 'ExpectationsShown':
			state.expectations.shown = event.shown;
			// The room looks at one thing at a time.
			if (event.shown) state.sayings.shown = null;
			break;
	}
}

export interface ExpectationsView {
	/** How many people have said what they expect. */
	count: number;
	shown: boolean;
	/** By seat; empty until they are shown. */
	texts: Record<Id, string>;
}

export const viewExpectations = ({
	expectations: { texts, shown },
}: WorkshopState): ExpectationsView => ({
	count: Object.keys(texts).length,
	shown,
	texts: shown ? { ...texts } : {},
});

/** What this seat has said; blank while it has not. */
export const mineExpectation = ({ expectations }: WorkshopState, seat: Id): string =>
	expectations.texts[seat] ?? '';
