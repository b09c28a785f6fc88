import type { Finding, Severity } from '../../shared/check/finding.ts';
import { waiverOf, type Waiver } from '../../shared/check/sealable.ts';
import type { IconName } from '../ui/icons.ts';

/** How a finding stands on the page: as the check says it, or waived with a reason. */
export type FindingState = Severity | 'waived' | 'waiting';

export const stateIcons: Record<FindingState, IconName> = {
	blocking: 'circle-alert',
	warning: 'triangle-alert',
	hint: 'info',
	waived: 'circle-check',
	waiting: 'clock',
};

/** An owner who has not answered yet stands in nobody's way: that word is waited for. */
export const isWaiting = (
	{ rule, params }: Finding,
	asked: { version: number; words: Readonly<Record<string, { version: number }>> },
): boolean =>
	rule === 'owner-silent' &&
	'owner' in params &&
	asked.words[params.owner]?.version !== asked.version;

/** The waiver that answers a finding; undefined while nobody wrote one, or none is asked for any more. */
export function waiverIn(finding: Finding, waivers: readonly Waiver[]): Waiver | undefined {
	if (!finding.waivable) return undefined;
	const { rule, subject } = waiverOf(finding, '');
	return waivers.find((waiver) => waiver.rule === rule && waiver.subject === subject);
}

export const stateOf = (finding: Finding, waivers: readonly Waiver[]): FindingState =>
	waiverIn(finding, waivers) ? 'waived' : finding.severity;
