/**
 * A server may be told to keep workshops for so many days. How long that is, is the server's to say; from when it is
 * counted, and that the day of the erasing is announced before it comes, are facts of the workshop.
 */
import { dayLength } from '../check/day.ts';
import type { Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export type RetentionEvent =
	/** The server erases it from then on, unless something happens in it before. */
	| { type: 'ErasureAnnounced'; on: number }
	| { type: 'ErasureCalledOff' }
	/** Texts are no events: where nothing else happens, one a day tells that some were written. */
	| { type: 'TextsWritten' };

export interface Retention {
	/** When the last thing happened for which it is kept, in milliseconds of the server's clock. */
	since: number;
	/** From when on the server erases it; null while that is not announced. */
	announced: number | null;
}

export const noRetention = (): Retention => ({ since: 0, announced: null });

/** So long before at least everybody who comes is told; all the time where that is shorter. */
const mostNotice = 14 * dayLength;

/** Looking, letting look, and what is erased or mended in it: it is not kept longer for that. */
const quiet: readonly Event['type'][] = [
	...(['TokenIssued', 'LinksIssued', 'LinkRevoked', 'TeamLinkRenewed', 'ReportTaken'] as const),
	...(['AnswerLinkIssued', 'AnswerLinkRevoked'] as const),
	...(['PersonErased', 'PersonForgotten', 'Withheld', 'WordsWithheld', 'EarlierWithheld'] as const),
	...(['CardTakenDown', 'CaseTakenDown', 'EarlierTakenDown'] as const),
	...(['EarlierForgotten', 'LossFound', 'LossDismissed'] as const),
	...(['ErasureAnnounced', 'ErasureCalledOff', 'WorkshopErased'] as const),
];
/** What counts in one that has ended or came from a file, too; whoever had a backup brought back wants it kept. */
const last: readonly Event['type'][] = [
	...(['WorkshopClosed', 'WorkshopReopened', 'ReportImported', 'EpochRaised'] as const),
];

const rests = ({ closed, imported }: Pick<WorkshopState, 'closed' | 'imported'>): boolean =>
	closed || imported !== null;

/** Whether a workshop is kept longer for an event. */
const counts = (state: WorkshopState, { type }: Pick<Event, 'type'>): boolean =>
	rests(state) ? last.includes(type) : !quiet.includes(type);

/** To be called with every event, after it has happened. */
export function noteHappening(state: WorkshopState, event: Recorded): void {
	const { retention } = state;
	if (event.type === 'ErasureAnnounced') retention.announced = event.on;
	else if (event.type === 'ErasureCalledOff') retention.announced = null;
	else if (counts(state, event)) retention.since = Math.max(retention.since, event.at);
}

/**
 * What else is a fact when something is about to be stored: that texts were written, once a day, or as soon as the
 * erasing is announced, which is called off by whatever happens. The state is the one before it.
 */
export function alsoHappened(
	state: WorkshopState,
	events: readonly Event[],
	{ writes, at }: { writes: boolean; at: number },
): RetentionEvent[] {
	const { since, announced } = state.retention;
	const happened = events.some((event) => counts(state, event));
	const isNews = announced !== null || at - since >= dayLength;
	const written = writes && isNews && !happened && !rests(state);
	return [
		...(written ? [{ type: 'TextsWritten' as const }] : []),
		...(announced !== null && (happened || written) ? [{ type: 'ErasureCalledOff' as const }] : []),
	];
}

const noticeOf = (days: number): number => Math.min(days * dayLength, mostNotice);

/** When the server has something to do with a workshop that it keeps for so many days: to announce, then to erase. */
export const nextStepAt = ({ retention: { since, announced } }: WorkshopState, days: number) =>
	announced ?? since + days * dayLength - noticeOf(days);

/** What is to be announced at a moment; never less than the notice from then on, however long it has rested. */
export const announcing = (
	{ retention: { since } }: Readonly<WorkshopState>,
	days: number,
	now: number,
): RetentionEvent => ({
	type: 'ErasureAnnounced',
	on: Math.max(since + days * dayLength, now + noticeOf(days)),
});

/** Whether what was announced does not hold any more: the server keeps workshops longer now, or for good. */
export function isOutdated(
	{ retention: { since, announced } }: Readonly<WorkshopState>,
	days: number | undefined,
): boolean {
	return announced !== null && (days === undefined || since + days * dayLength > announced);
}
