/** What becomes of an agreement that was looked at, and what is written to take its place. */
import type { Successor } from '../board/fill-draft.ts';
import type { Day } from '../check/agreement.ts';
import { dayOf, isDay } from '../check/day.ts';
import type { Id } from '../ids.ts';
import { isOwnedBy, seatsOf } from '../register/people.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { lastNumberOf, mostAgreements } from './drafting.ts';
import { accept, reject, type Decision, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { ReviewCommand } from './reviews.ts';
import type { WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

/** What is written here to take the place of an agreement: its id, last one first. */
const successorsOf = ({ agreements }: WorkshopState, id: Id): Id[] =>
	Object.keys(agreements)
		.filter((one) => agreements[one]?.supersedes === id)
		.reverse();

/** What a decision does to the draft that an earlier one may have made. */
function draftEvents(
	state: WorkshopState,
	{ agreement, decision, found }: Extract<ReviewCommand, { type: 'DecideReview' }>,
): Event[] | null {
	const drafts = successorsOf(state, agreement).filter((id) => !state.agreements[id]?.sealed);
	const written = drafts.find((id) => !state.agreements[id]?.withdrawn);
	if (decision !== 'change')
		return written ? [{ type: 'AgreementWithdrawn', agreement: written, withdrawn: true }] : [];
	if (written) return [];
	const [before] = drafts;
	if (before) return [{ type: 'AgreementWithdrawn', agreement: before, withdrawn: false }];
	if (Object.keys(state.agreements).length >= mostAgreements) return null;
	// An id of the server's own: that it is taken never happens, and would overwrite what it names.
	if (Object.hasOwn(state.agreements, found.draft)) return null;
	const number = Math.max(lastNumberOf(state), found.lastNumber) + 1;
	return [{ type: 'AgreementDrafted', agreement: found.draft, number, supersedes: agreement }];
}

/**
 * Keeping takes a day after today, dropping a reason; an agreement whose place was taken here is decided about
 * no more, and only by who owns it or leads.
 */
export function decideReview(
	state: WorkshopState,
	sealed: RegisteredAgreement,
	command: Extract<ReviewCommand, { type: 'DecideReview' }>,
	{ by, at }: Stamp,
): Decision {
	const { agreement, decision } = command;
	if (state.participants[by]?.role !== 'facilitator' && !isOwnedBy(state, sealed, by))
		return reject('not-its-owner');
	if (successorsOf(state, agreement).some((id) => state.agreements[id]?.sealed))
		return reject('agreement-replaced');
	const looksAgain = decision === 'keep' || decision === 'change';
	const reviewOn = looksAgain ? command.reviewOn : null;
	if (reviewOn !== null && !isDay(reviewOn)) return reject('not-a-day');
	if (decision === 'keep' && reviewOn === null) return reject('review-day-missing');
	if (reviewOn !== null && reviewOn <= dayOf(at, state.plan.zone))
		return reject('review-day-missing');
	const reason = command.reason.trim();
	const problem = checkText(reason, decision === 'drop' ? 'reason' : 'statement');
	if (problem) return reject(problem.code, problem.params);
	const drafted = draftEvents(state, command);
	if (!drafted) return reject('too-many-agreements', { max: mostAgreements });
	const before = state.reviews[agreement]?.decision;
	const isSame =
		before?.decision === decision && before.reviewOn === reviewOn && before.reason === reason;
	if (isSame && drafted.length === 0) return accept();
	return accept({ type: 'ReviewDecided', agreement, decision, reviewOn, reason }, ...drafted);
}

/**
 * With what an agreement begins that is to take the place of another: its words, without objectives that are
 * gone, its owners as far as they are here, and its grounds, of here or of before.
 */
export function successorOf(
	state: Readonly<WorkshopState>,
	sealed: RegisteredAgreement,
	reviewOn: Day | null,
): Successor {
	const { text, level, elements, restsOn } = sealed;
	const isThere = new Set(state.strategy.objectives.map(({ id }) => id));
	const effects = Object.entries(text.effects).filter(([id]) => isThere.has(id));
	return {
		text: {
			...text,
			effects: Object.fromEntries(effects),
			owners: seatsOf(state, sealed),
			validFrom: '',
			reviewOn: reviewOn ?? '',
		},
		level,
		elements,
		restsOn: restsOn.map(({ id }) => id),
	};
}
