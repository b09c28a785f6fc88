import type { Topic } from '../../workshop/state.ts';
import type { Agreement, Context } from '../agreement.ts';
import { finding, type FindingOf } from '../finding.ts';
import { groundsOf } from '../grounds.ts';

/** What Sales and Operations cannot settle alone: range, price and goals are set between them. */
export const topicsOfOthers = ['product-variety', 'pricing', 'channels', 'quotas'] as const;
export type OthersTopic = (typeof topicsOfOthers)[number];

const isOfOthers = (topic: Topic | null) => topicsOfOthers.some((one) => one === topic);

export function missingFunction(
	agreement: Agreement,
	context: Context,
): FindingOf<'missing-function'>[] {
	const concerned = groundsOf(agreement, context).conflicts.filter(({ topic }) =>
		isOfOthers(topic),
	);
	if (concerned.length === 0 || context.present.other > 0) return [];
	const conflicts = concerned.map(({ id }) => id);
	const topics = [...new Set(concerned.flatMap(({ topic }) => topic ?? []))];
	return [finding('missing-function', 'warning', { field: 'restsOn', conflicts, topics })];
}

/** What has been removed since is no example any more. */
export function noExample(agreement: Agreement, context: Context): FindingOf<'no-example'>[] {
	const { conflicts, cases, proposals } = groundsOf(agreement, context);
	if (conflicts.length + cases.length + proposals.length > 0) return [];
	return [finding('no-example', 'warning', { field: 'restsOn' })];
}

/** Each case is asked by itself; one without a timeline has no line to tap and cannot answer. */
export const wouldNotHaveHelped = (
	agreement: Agreement,
	context: Context,
): FindingOf<'would-not-have-helped'>[] =>
	groundsOf(agreement, context)
		.cases.filter(({ id, timeline }) => {
			const helped = agreement.taps.some((tap) => tap.case === id && tap.line in timeline);
			return timeline.length > 0 && !helped;
		})
		.map(({ id }) => finding('would-not-have-helped', 'warning', { field: 'taps', case: id }));

export const openChallenge = (
	agreement: Agreement,
	context: Context,
): FindingOf<'open-challenge'>[] =>
	groundsOf(agreement, context)
		.proposals.filter(({ openChallenges }) => openChallenges > 0)
		.map(({ id: proposal, openChallenges: challenges }) =>
			finding('open-challenge', 'hint', { field: 'restsOn', proposal, challenges }),
		);
