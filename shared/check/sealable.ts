import type { Finding, Rule } from './finding.ts';

/** The facilitator's written reason for sealing in spite of one finding; it stays on the record. */
export interface Waiver {
	rule: Rule;
	/** The objective or side that the finding is about, blank where there is none. */
	subject: string;
	reason: string;
}

const subjectOf = ({ params }: Finding): string => {
	if ('objective' in params) return params.objective;
	return 'side' in params ? params.side : '';
};

/** A waiver of this finding and no other: a second harm or a second missing side asks for its own reason. */
export const waiverOf = (finding: Finding, reason: string): Waiver => ({
	rule: finding.rule,
	subject: subjectOf(finding),
	reason,
});

const waives = (finding: Finding, { rule, subject, reason }: Waiver): boolean =>
	rule === finding.rule && subject === subjectOf(finding) && reason.trim() !== '';

/** The findings that stand in the way of the seal: blocking ones, unless they may be waived and are. */
export const blockers = (findings: readonly Finding[], waivers: readonly Waiver[]): Finding[] =>
	findings
		.filter(({ severity }) => severity === 'blocking')
		.filter((finding) => !(finding.waivable && waivers.some((waiver) => waives(finding, waiver))));

export const sealable = (findings: readonly Finding[], waivers: readonly Waiver[]): boolean =>
	blockers(findings, waivers).length === 0;
