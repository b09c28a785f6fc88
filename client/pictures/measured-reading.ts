import { inUnit } from '../../shared/check/measured-value.ts';
import type { MeasuredSeries } from '../../shared/insight/measured-series.ts';
import type { Areas } from '../text/areas.ts';
import { valueIn } from '../text/numbers.ts';

interface Reading {
	text: Areas['review']['measuredValue'];
	locale: string;
	/** As the reader writes it. */
	day: (at: number) => string;
}

/** What the picture finds, in one or two sentences: the last value, the first, and how they stand to the target. */
export function measuredReading(
	{ points, unit, reached }: MeasuredSeries,
	measure: { target: string },
	{ text, locale, day }: Reading,
): string {
	const told = ({ value, at }: { value: number; at: number }) => ({
		value: inUnit(valueIn(locale, value), unit),
		date: day(at),
	});
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return text.none;
	const course =
		points.length === 1
			? text.once(told(last))
			: text.course({
					...{ from: told(first).value, since: told(first).date },
					...{ to: told(last).value, on: told(last).date, n: points.length },
				});
	const target = measure.target.trim();
	if (!target) return course;
	const aim = reached === null ? text.aim : reached ? text.reached : text.notReached;
	return `${course} ${aim({ target })}`;
}
