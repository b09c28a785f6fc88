import type { TimelineKind } from '../../shared/register/timeline.ts';
import { decisionIcons, outcomeIcons } from '../review/icons.ts';
import type { IconName } from '../ui/icons.ts';

/** A shape for each thing that happens, told apart without colour; a seal has the mark that both sides share. */
export const timelineIcons: Record<Exclude<TimelineKind, 'sealed'>, IconName> = {
	...outcomeIcons,
	...{ looked: 'eye', due: 'clock', overdue: 'circle-alert', dropped: 'trash' },
	...{ superseded: decisionIcons.change, closed: decisionIcons.close },
};
