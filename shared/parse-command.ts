import * as v from 'valibot';
import { isId } from './ids.ts';
import type { SentCommand } from './protocol.ts';
import { effects } from './check/agreement.ts';
import { rules } from './check/finding.ts';
import { costKinds, steps } from './workshop/state.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
/** Far above every field's own limit: what is too long for a field is refused as that, in words. */
const text = v.pipe(v.string(), v.maxLength(50_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000));
/** A record silently drops `__proto__` and `constructor` and takes a list for empty: keys are looked at first. */
const keyedById = v.custom<Record<string, unknown>>(
	(input) =>
		typeof input === 'object' &&
		input !== null &&
		!Array.isArray(input) &&
		Object.keys(input).every(isId),
);
const dots = v.pipe(keyedById, v.record(id, count));
const position = v.strictObject({
	stage: v.pipe(v.string(), v.maxLength(40)),
	step: v.picklist(steps),
});
const estimate = v.strictObject({
	kind: v.picklist(costKinds),
	timesAYear: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6)),
	amount: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)),
});

const twoSides = v.picklist(['sales', 'operations']);
const objective = v.strictObject({
	id,
	title: text,
	businessGoal: text,
	indicator: text,
	baseline: text,
	target: text,
	horizon: text,
});

const command = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
	v.strictObject({ commandId: id, type: v.literal(type), ...entries });

/** One row a command, unknown keys refused: what a client may send, before any rule looks at it. */
const schema = v.variant('type', [
	command('GoTo', { from: position, to: position }),
	command('SetTimer', {
		minutes: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0.5), v.maxValue(600))),
	}),
	command('RenameWorkshop', { title: text }),
	command('CloseWorkshop', {}),
	command('ReopenWorkshop', {}),
	command('ChangeSeat', {
		name: text,
		side: v.nullable(v.picklist(['sales', 'operations', 'other'])),
		function: v.nullable(text),
		company: v.nullable(text),
	}),
	command('RevealConflicts', { named: v.boolean() }),
	command('ShareConflict', { conflict: id }),
	command('ConfirmGuess', { conflict: id, how: v.picklist(['confirmed', 'rewritten']) }),
	command('EstimateCost', { conflict: id, estimate: v.nullable(estimate) }),
	command('AddTheme', { theme: id, title: text }),
	command('RenameTheme', { theme: id, title: text }),
	command('RemoveTheme', { theme: id }),
	command('SortConflict', { conflict: id, theme: v.nullable(id), before: v.nullable(id) }),
	command('OpenRound', {
		budget: v.pipe(count, v.minValue(1), v.maxValue(20)),
		maxPerItem: v.pipe(count, v.minValue(1), v.maxValue(20)),
	}),
	command('CastDots', { round: count, dots }),
	command('CloseRound', {}),
	command('CancelRound', {}),
	command('SetStrategy', { basis: count, statement: text, objectives: v.array(objective) }),
	command('TranslateObjective', { objective: id, side: twoSides, text }),
	command('RaisePoint', { point: id, case: id, kind: v.picklist(['challenge', 'build']), text }),
	command('SettlePoint', {
		point: id,
		status: v.picklist(['open', 'answered', 'accepted', 'parked']),
		answer: text,
	}),
	command('AddAgreement', { agreement: id }),
	command('WithdrawAgreement', { agreement: id, withdrawn: v.boolean() }),
	command('JudgeEffect', {
		agreement: id,
		objective: id,
		effect: v.nullable(v.picklist(effects)),
	}),
	command('TapLine', { agreement: id, case: id, line: count, how: text, on: v.boolean() }),
	command('WaiveFinding', {
		agreement: id,
		waiver: v.strictObject({
			rule: v.picklist(rules),
			subject: v.pipe(v.string(), v.maxLength(40)),
			reason: text,
		}),
	}),
	command('Show', { what: v.picklist(['case', 'agreement']), id: v.nullable(id) }),
	command('CallForConsent', { agreement: id }),
	command('SayWord', {
		agreement: id,
		version: count,
		word: v.picklist(['agree', 'reservation', 'object']),
		reason: text,
		named: v.boolean(),
	}),
	command('CloseObjection', {
		agreement: id,
		author: id,
		how: v.picklist(['integrated', 'withdrawn', 'dissent']),
	}),
	command('SealAgreement', { agreement: id, version: count }),
]);

/** A command from the wire, or null when it is none: the caller refuses it as `malformed`. */
export function parseCommand(input: unknown): SentCommand | null {
	const result = v.safeParse(schema, input);
	return result.success ? result.output : null;
}
