/** The agreements of a report, and what was said of them before and in it, read from a file. */
import * as v from 'valibot';
import type { AgreementDraft } from '../board/agreement-draft.ts';
import type { Outcome } from '../check/consent.ts';
import type { Coverage } from '../check/coverage.ts';
import {
	byId,
	byMark,
	day,
	forSides,
	id,
	idOrBlank,
	list,
	mark,
	moment,
	score,
	side,
	typed,
	upTo,
	whole,
	withId,
} from '../read-values.ts';
import { waiver } from '../register/read-findings.ts';
import {
	agreementText,
	carried,
	confirmation,
	decided,
	effect,
	elements,
	judgements,
	level,
	outcome,
	person,
	registeredReview,
	measuredValue,
	reviewTexts,
	sealedAgreement,
	sideCounts,
} from '../register/read-record.ts';
import type { CallView, WordView } from '../workshop/agreement-view.ts';
import { hands } from '../check/consent.ts';
import { limits } from '../workshop/limits.ts';
import { temperatures } from '../insight/temperature.ts';
import type { TemperatureView } from '../workshop/temperature.ts';
import { outcomes, type ReviewFacts } from '../workshop/reviews.ts';
import type { Earlier } from '../workshop/earlier.ts';
import type { TappedLine } from '../workshop/state.ts';
import type { ReportAgreement } from './report.ts';

const draft: v.GenericSchema<unknown, AgreementDraft> = v.strictObject({
	id,
	statement: typed,
	firstStep: typed,
	indicator: typed,
	baseline: typed,
	target: typed,
	scope: typed,
	owners: list(mark),
	effects: byMark(v.strictObject({ effect, why: typed, tradeOff: typed })),
	validFrom: day,
	reviewOn: day,
	promise: v.strictObject({
		alone: typed,
		ask: typed,
		within: typed,
		above: typed,
		decides: typed,
	}),
	roles: v.strictObject({
		recommend: typed,
		agree: typed,
		perform: typed,
		input: typed,
		decide: typed,
	}),
	level,
	elements,
	restsOn: list(mark),
});

const tappedLine: v.GenericSchema<unknown, TappedLine> = v.strictObject({
	case: id,
	line: whole,
	words: v.nullable(typed),
	how: upTo(limits.sentence),
	by: id,
});

const call: v.GenericSchema<unknown, CallView> = v.strictObject({
	version: whole,
	at: moment,
	by: id,
	text: agreementText,
	hash: mark,
	titles: byId(upTo(limits.title)),
	// Of a call by fist of five.
	fist: v.exactOptional(v.literal(true)),
});

const standing: v.GenericSchema<unknown, Outcome> = v.strictObject({
	sides: sideCounts,
	agreed: list(id),
	silentOwners: list(id),
	openObjections: list(id),
	verdict: v.picklist(['carried', 'provisional', 'not-carried']),
});

/** As many figures as there are temperatures, from cold to hot. */
const temperature: v.GenericSchema<unknown, TemperatureView> = v.strictObject({
	given: v.nullable(whole),
	sides: v.nullable(forSides(v.nullable(v.pipe(v.array(whole), v.length(temperatures.length))))),
});

const word: v.GenericSchema<unknown, WordView> = v.strictObject({
	version: whole,
	side,
	word: v.picklist(['agree', 'reservation', 'object']),
	fingers: v.exactOptional(v.picklist(hands)),
	reason: upTo(limits.reason),
	closed: v.nullable(v.picklist(['integrated', 'withdrawn', 'dissent'])),
	late: v.exactOptional(v.literal(true)),
});

export const agreement: v.GenericSchema<unknown, ReportAgreement> = v.strictObject({
	id,
	label: mark,
	status: v.picklist(['draft', 'asked', 'sealed', 'withdrawn']),
	draft: v.nullable(draft),
	changedSinceCall: v.boolean(),
	number: whole,
	draftedBy: idOrBlank,
	withdrawn: v.boolean(),
	judgements,
	judgedAgainst: v.nullable(whole),
	replay: list(tappedLine),
	waivers: list(waiver),
	calls: list(call),
	// Of a text of which one was taken.
	temperature: v.exactOptional(temperature),
	outcome: v.nullable(standing),
	words: byId(word),
	readOut: list(upTo(limits.reason)),
	sealed: v.nullable(sealedAgreement),
	// Of a provisional seal that somebody has confirmed or refused.
	confirmation: v.exactOptional(v.strictObject(confirmation)),
	supersedes: v.nullable(id),
	// Reports from before agreements were tried elsewhere.
	triedFrom: v.nullable(id),
});

const leftOpen = {
	objectives: list(id),
	themes: list(id),
	topThemes: list(id),
	conflicts: list(id),
} satisfies { [Part in keyof Coverage]: v.GenericSchema<unknown, Coverage[Part]> };

export const coverage = v.strictObject(leftOpen);

export const companyCoverage = v.strictObject({ scope: upTo(limits.company), ...leftOpen });

export const earlier: v.GenericSchema<unknown, Earlier> = v.strictObject({
	agreements: withId(sealedAgreement),
	people: byId(person),
	lastNumber: whole,
	reviews: list(registeredReview),
	outcomes: list(
		v.strictObject({
			workshop: id,
			scope: upTo(limits.title),
			outcome: v.picklist(outcomes),
		}),
	),
	carried: v.strictObject(carried),
	returned: v.exactOptional(withId(sealedAgreement)),
});

const review = {
	seen: byId(effect),
	texts: reviewTexts,
	measuredValue,
	outcome,
	ratings: byId(v.strictObject({ side, score })),
	decision: v.nullable(v.strictObject({ ...decided, by: id })),
	at: moment,
} satisfies { [Part in keyof ReviewFacts]-?: v.GenericSchema<unknown, ReviewFacts[Part]> };

export const workshopReview = v.strictObject({ agreement: id, ...review });
