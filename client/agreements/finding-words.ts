import type { Day, Effect } from '../../shared/check/agreement.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { Id } from '../../shared/ids.ts';
import type { Topic, TwoSides } from '../../shared/workshop/state.ts';
import type { Areas } from '../text/areas.ts';

type Words = Areas['agreements'];

/** What the things that a finding speaks of are called on this page: never blank, also when they are gone. */
export interface FindingNames {
	objective: (id: Id) => string;
	owner: (id: Id) => string;
	agreement: (id: Id) => string;
	conflict: (id: Id) => string;
	case: (id: Id) => string;
	side: (side: TwoSides) => string;
	topic: (topic: Topic) => string;
	day: (day: Day) => string;
	/** As a sentence lists them: "a, b and c". */
	list: (words: readonly string[]) => string;
	/** For whom the agreement holds; blank for all who meet. */
	scope: string;
}

/** One sentence in the reader's language: what is the matter, and what to do. */
export function wordFinding(
	finding: Finding,
	{ findings: text, effects, quoted }: Words,
	names: FindingNames,
): string {
	const quotes = (words: readonly string[]) => names.list(words.map((word) => quoted({ word })));
	const effect = (stated: Effect) => effects[stated].toLowerCase();
	switch (finding.rule) {
		case 'incomplete':
			return text.incomplete[finding.params.field];
		case 'owner-silent':
			return text.ownerSilent({ owner: names.owner(finding.params.owner) });
		case 'owner-gone':
			return text.ownerGone({ owner: names.owner(finding.params.owner) });
		case 'no-objective':
			return finding.severity === 'hint' ? text.noObjectiveGovernance : text.noObjective;
		case 'harms-objective': {
			const objective = names.objective(finding.params.objective);
			const say = finding.severity === 'blocking' ? text.harmsUnpaid : text.harmsPaid;
			return say({ objective });
		}
		case 'one-sided': {
			const side = names.side(finding.params.side);
			const { scope } = names;
			return scope ? text.oneSidedIn({ side, scope }) : text.oneSided({ side });
		}
		case 'no-review-date':
			return text.noReviewDate({ today: names.day(finding.params.today) });
		case 'far-review': {
			const { reviewOn, latest } = finding.params;
			return text.farReview({ reviewOn: names.day(reviewOn), latest: names.day(latest) });
		}
		case 'disputed': {
			const { objective, sales, operations } = finding.params;
			return text.disputed({
				objective: names.objective(objective),
				sales: effect(sales),
				operations: effect(operations),
			});
		}
		case 'contradicts': {
			const { agreement, objectives } = finding.params;
			return text.contradicts({
				agreement: names.agreement(agreement),
				objectives: quotes(objectives.map(names.objective)),
			});
		}
		case 'missing-function': {
			const { conflicts, topics } = finding.params;
			return text.missingFunction({
				conflicts: quotes(conflicts.map(names.conflict)),
				topics: names.list(topics.map(names.topic)),
			});
		}
		case 'no-measure':
			return text.noMeasure;
		case 'no-example':
			return text.noExample;
		case 'would-not-have-helped':
			return text.wouldNotHaveHelped({ title: names.case(finding.params.case) });
		case 'overload': {
			const { owner, open, limit } = finding.params;
			if (owner === null) return text.overloadScope({ open, limit });
			return text.overloadOwner({ owner: names.owner(owner), open, limit });
		}
		case 'stale-strategy':
			return text.staleStrategy(finding.params);
		case 'not-translated': {
			const { objective, sides } = finding.params;
			return text.notTranslated({
				objective: names.objective(objective),
				sides: names.list(sides.map(names.side)),
			});
		}
		case 'open-challenge': {
			const { proposal, challenges } = finding.params;
			return text.openChallenge({ proposal: names.case(proposal), challenges });
		}
		case 'day-to-day': {
			const { field, words } = finding.params;
			return field === 'level' ? text.noLevel : text.oneTime({ words: quotes(words) });
		}
		case 'vague':
			return text.vague({ words: quotes(finding.params.words) });
	}
}
