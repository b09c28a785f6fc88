import type { AgreementDraft } from '../board/agreement-draft.ts';
import type { Finding } from './finding.ts';

type Parts = Omit<
	AgreementDraft,
	'id' | 'baseline' | 'elements' | 'validFrom' | 'scope' | 'promise' | 'roles'
>;

/** Whether a finding is about a part of a draft in which nothing stands yet: nobody has done anything wrong there. */
export function stillMissing({ rule, params }: Finding, draft: Parts): boolean {
	switch (rule) {
		case 'incomplete':
			return true;
		case 'one-sided':
			return draft.owners.length === 0;
		case 'no-objective':
			return Object.keys(draft.effects).length === 0;
		case 'no-review-date':
			return draft.reviewOn === '';
		case 'no-measure':
			return draft.indicator.trim() === '' && draft.target.trim() === '';
		case 'no-example':
			return draft.restsOn.length === 0;
		case 'day-to-day':
			return params.field === 'level' && draft.level === null;
		case 'owner-silent':
		case 'owner-gone':
		case 'harms-objective':
		case 'far-review':
		case 'disputed':
		case 'contradicts':
		case 'missing-function':
		case 'would-not-have-helped':
		case 'overload':
		case 'stale-strategy':
		case 'not-translated':
		case 'open-challenge':
		case 'vague':
			return false;
	}
}
