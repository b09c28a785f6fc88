import { isZone } from '../../shared/check/day.ts';

/** The zone of this device's clock. */
export function ownZone(): string {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	return isZone(timeZone) ? timeZone : 'UTC';
}

/** All that this device knows, and one that another knows. */
export const zonesWith = (zone: string): string[] =>
	[...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...(zone ? [zone] : [])])].sort();
