/** The words of a sealed agreement are withheld: from the room at once, and right after from all that is kept of them. */
import type { Id } from '../ids.ts';
import { isWithheld, withheld, withholdIn, withoutWords } from '../register/withhold.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { withRecords } from './earlier.ts';
import type { Call, WorkshopState } from './state.ts';

export type WithholdCommand = { type: 'WithholdWords'; agreement: Id };

export type WithholdEvent =
	| { type: 'WordsWithheld'; agreement: Id }
	/** The same of one that an earlier workshop of the team has sealed. */
	| { type: 'EarlierWithheld'; agreement: Id };

/** Of what was sealed here; what is not sealed is withdrawn, or written anew. */
export function decideWithhold(
	{ agreements }: WorkshopState,
	{ agreement }: WithholdCommand,
): Decision {
	const sealed = agreements[agreement]?.sealed;
	if (!sealed) return reject('unknown-agreement');
	return isWithheld(sealed) ? accept() : accept({ type: 'WordsWithheld', agreement });
}

/** A question to the room, without the words that were asked. */
export const callWithheld = <C extends Pick<Call, 'text' | 'salt'>>(call: C): C => ({
	...call,
	salt: '',
	text: withoutWords(call.text),
});

/** What was brought, without the words of one agreement. */
export const withholdEarlier = <E extends Parameters<typeof withRecords>[0]>(
	earlier: E,
	agreement: Id,
): E => withRecords(earlier, (records) => withholdIn(records, agreement));

export function evolveWithhold(state: WorkshopState, event: Recorded<WithholdEvent>): void {
	if (event.type === 'EarlierWithheld') {
		state.earlier = withholdEarlier(state.earlier, event.agreement);
		return;
	}
	const facts = state.agreements[event.agreement];
	if (!facts?.sealed) return;
	facts.calls = facts.calls.map(callWithheld);
	facts.sealed = withheld(facts.sealed);
	if (facts.confirmation) facts.confirmation.reason = '';
}
