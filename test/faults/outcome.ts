import { median, table } from '../bench/figures.ts';
import { nothing, type Comparison } from './ledger.ts';

/** What came of one kind of fault. */
export interface Row {
	what: string;
	/** It acknowledges too early on purpose: when it loses nothing, the fault does not bite. */
	isControl: boolean;
	rounds: number;
	/** Sent and without an answer when the fault struck, round by round; none where it strikes a server at rest. */
	inFlight: number[];
	found: Comparison;
	/** What else went wrong, in words. */
	failures: string[];
	/** What else was measured, in words. */
	notes: string[];
	/** Why it could not run here. */
	notRun: string | null;
}

export const newRow = (what: string, change: Partial<Row> = {}): Row => ({
	what,
	isControl: false,
	rounds: 0,
	inFlight: [],
	found: nothing(),
	failures: [],
	notes: [],
	notRun: null,
	...change,
});

/** A figure with its goal. */
export interface Figure {
	what: string;
	value: number;
	most: number;
	unit: string;
	note?: string;
	/** The generator had no time to measure: a miss says nothing about the server. */
	isGeneratorBound?: boolean;
	notRun?: string;
}

export type Verdict = 'passed' | 'failed' | 'not run';

const whyFailed = ({ isControl, rounds, found, failures }: Row): string[] => {
	if (isControl) return found.lost > 0 ? failures : ['the control lost nothing', ...failures];
	return [
		...(found.lost > 0 ? [`${found.lost} lost`] : []),
		...(found.wrong > 0 ? [`${found.wrong} found that nobody wrote`] : []),
		...(rounds === 0 || found.acknowledged === 0 ? ['nothing was put to the test'] : []),
		...failures,
	];
};

export function verdictOf(row: Row): Verdict {
	if (row.notRun !== null) return 'not run';
	return whyFailed(row).length > 0 ? 'failed' : 'passed';
}

export function verdictOfFigure({ value, most, isGeneratorBound, notRun }: Figure): Verdict {
	if (notRun !== undefined) return 'not run';
	if (value <= most) return 'passed';
	return isGeneratorBound ? 'not run' : 'failed';
}

const count = (value: number) => value.toLocaleString('en-GB');

export function tableOf(rows: readonly Row[]): string[] {
	const lines = rows.map(({ what, rounds, inFlight, found, notRun }) =>
		notRun === null
			? [
					what,
					count(rounds),
					inFlight.length > 0 ? count(median(inFlight)) : '',
					count(found.acknowledged),
					count(found.lost),
				]
			: [what, 'not run', '', '', ''],
	);
	return table([['', 'rounds', 'in flight', 'acknowledged', 'lost'], ...lines]);
}

export function lineOf(row: Row): string {
	const verdict = verdictOf(row);
	if (verdict === 'not run') return `not run: ${row.what}: ${row.notRun}`;
	const reasons = verdict === 'failed' ? whyFailed(row) : [];
	return [`${verdict}: ${row.what}`, ...[...reasons, ...row.notes].map((note) => `  ${note}`)].join(
		'\n',
	);
}

const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

export function lineOfFigure(figure: Figure): string {
	const { what, value, most, unit, note, isGeneratorBound, notRun } = figure;
	if (notRun !== undefined) return `not run: ${what}: ${notRun}`;
	const bound = isGeneratorBound ? ', generator-bound' : '';
	const measured = `${digits(value)} ${unit}, at most ${most} ${unit}`;
	return `${verdictOfFigure(figure)}: ${what} ${measured}${bound}${note ? ` (${note})` : ''}`;
}

/** The last line and the code of the process: 1 for a goal that was missed, 3 when something could not run. */
export function endOf(verdicts: readonly Verdict[]): { line: string; code: number } {
	const passed = verdicts.filter((one) => one === 'passed').length;
	const failed = verdicts.filter((one) => one === 'failed').length;
	const code = failed > 0 ? 1 : passed < verdicts.length || passed === 0 ? 3 : 0;
	return { line: `${passed} passed, ${failed} failed`, code };
}
