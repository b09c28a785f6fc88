/** A report with other words: every text that somebody typed, replaced; ids and the program's words stay. */
import type { Report } from '../../../shared/report/report.ts';

const typedKeys = new Set([
	...['title', 'statement', 'name', 'function', 'company', 'wants', 'sharedInterest', 'example'],
	...['businessGoal', 'indicator', 'baseline', 'target', 'horizon', 'why', 'tradeOff', 'firstStep'],
	...['scope', 'how', 'line', 'reason', 'answer', 'situation', 'salesSaw', 'operationsSaw'],
	...['alone', 'ask', 'within', 'above', 'decides'],
	...['question', 'text', 'place', 'sponsor', 'customerRequires', 'weRequire'],
]);
const typedLists = new Set(['timeline', 'readOut', 'words', 'keep', 'change']);
/** By side, objective, seat and field. */
const typedRecords = new Set(['asks', 'objectives', 'expectations', 'sheet', 'texts']);

const isText = (value: unknown): value is string => typeof value === 'string';

function replaced(key: string, value: unknown, typed: () => string): unknown {
	if (isText(value)) return typedKeys.has(key) && value.trim() !== '' ? typed() : value;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value))
		return value.map((one) =>
			isText(one) && typedLists.has(key) ? typed() : replaced('', one, typed),
		);
	return Object.fromEntries(
		Object.entries(value).map(([inner, one]) => {
			const isTyped = typedRecords.has(key) && isText(one) && one !== '';
			return [inner, isTyped ? typed() : replaced(inner, one, typed)];
		}),
	);
}

export const withTyped = (report: Report, typed: () => string): Report =>
	replaced('', report, typed) as Report;
