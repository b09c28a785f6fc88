import * as v from 'valibot';
import {
	id,
	text,
	count,
	dots,
	paperDots,
	position,
	estimate,
	eitherSide,
	objective,
	score,
	rating,
	shortText,
	newStage,
	minutes,
	moment,
	scope,
	tableMinutes,
} from './command-fields.ts';
import type { SentCommand } from './protocol.ts';
import { effects } from './check/agreement.ts';
import { rules } from './check/finding.ts';
import { hands } from './check/consent.ts';
import { measured, rhythmParts } from './read-values.ts';
import { temperatures } from './insight/temperature.ts';
import { actionEndings } from './workshop/ending-actions.ts';
import { mostCardsPerPerson } from './workshop/conflicts.ts';
import { pulseStatements } from './workshop/close.ts';
import { groundKinds } from './workshop/drafting.ts';
import { linkKinds } from './workshop/links.ts';
import { readinessElements } from './workshop/readiness.ts';
import { subjects } from './workshop/questions.ts';
import { outcomes, reviewDecisions, reviewFields } from './workshop/reviews.ts';
import { sayings } from './workshop/sayings.ts';
import { roundKinds, stageKinds, templates } from './workshop/state.ts';
import { allSides } from './workshop/sides.ts';

/** What is answered by a link of its own, and by whom. */
export const answerLink = v.strictObject({
	for: v.picklist(['consent', 'confirm', 'strategy', 'review']),
	agreement: v.nullable(id),
	person: id,
});

const command = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
	v.strictObject({ commandId: id, type: v.literal(type), ...entries });

/** One row a command, unknown keys refused: what a client may send, before any rule looks at it. */
const schema = v.variant('type', [
	command('GoTo', { from: position, to: position }),
	command('SetTimer', {
		minutes: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0.5), v.maxValue(600))),
	}),
	command('PauseTimer', {}),
	command('ResumeTimer', {}),
	command('ExtendTimer', {
		minutes: v.pipe(v.number(), v.finite(), v.minValue(0.5), v.maxValue(600)),
	}),
	command('Freeze', { frozen: v.boolean() }),
	command('BringEverybody', {}),
	command('BlankScreen', { blank: v.boolean() }),
	command('SetReady', { ready: v.boolean() }),
	command('RaiseHand', { raised: v.boolean() }),
	command('GiveFloor', { seat: v.nullable(id) }),
	command('SetBoardBack', { to: moment }),
	command('RenameWorkshop', { title: text }),
	command('PlanWorkshop', {
		language: v.picklist(['en', 'nl']),
		startsAt: v.nullable(shortText),
		place: text,
		scope,
		currency: v.exactOptional(shortText),
		zone: v.exactOptional(shortText),
	}),
	command('AddStage', {
		stage: newStage,
		kind: v.picklist(stageKinds),
		title: text,
		minutes,
		before: v.nullable(shortText),
	}),
	command('EditStage', { stage: shortText, title: text, minutes }),
	command('MoveStage', { stage: shortText, before: v.nullable(shortText) }),
	command('SkipStage', { stage: shortText, skipped: v.boolean() }),
	command('RemoveStage', { stage: shortText }),
	command('NoteStage', { stage: shortText, note: text }),
	command('CloseWorkshop', {}),
	command('ReopenWorkshop', {}),
	command('DismissLoss', {}),
	command('EraseWorkshop', { title: text }),
	command('WithholdWords', { agreement: id }),
	command('TakeCardDown', { conflict: id }),
	command('TakeCaseDown', { case: id }),
	command('SetDoor', { part: v.picklist(['locked', 'lobby']), on: v.boolean() }),
	command('LetIn', { person: id }),
	command('TurnAway', { person: id }),
	command('RemovePerson', { person: id }),
	command('MarkPresent', { person: id, present: v.boolean() }),
	command('OfferLead', { to: v.nullable(id) }),
	command('AnswerOffer', { from: id, take: v.boolean() }),
	command('TakeLead', { from: id }),
	command('RevokeLink', {
		link: v.union([v.picklist(linkKinds), v.strictObject({ company: text })]),
		out: v.boolean(),
	}),
	command('AdmitToCompany', { person: id }),
	command('ConfirmCompany', { company: text, person: v.nullable(id), confirmed: v.boolean() }),
	command('RevokeAnswerLink', { answer: answerLink }),
	command('ErasePerson', { person: id, name: text }),
	command('ChangeSeat', {
		name: text,
		side: v.nullable(v.picklist(allSides)),
		function: v.nullable(text),
		company: v.nullable(text),
		remote: v.boolean(),
	}),
	command('MarkSaying', {
		saying: v.picklist(sayings),
		heard: v.boolean(),
		said: v.boolean(),
	}),
	command('ShowSayings', { shown: v.boolean() }),
	command('SayExpectation', { text }),
	command('ShowExpectations', { shown: v.boolean() }),
	command('ShareCase', { case: id }),
	command('SetCardsPerPerson', {
		most: v.pipe(count, v.minValue(1), v.maxValue(mostCardsPerPerson)),
	}),
	command('SetNames', { shown: v.boolean() }),
	command('RevealConflicts', {}),
	command('ShareConflict', { conflict: id, named: v.exactOptional(v.boolean()) }),
	command('ShareWithCompany', { conflict: id }),
	command('ConfirmGuess', { conflict: id, how: v.picklist(['confirmed', 'rewritten']) }),
	command('EstimateCost', { conflict: id, estimate: v.nullable(estimate) }),
	command('MergeConflicts', { conflict: id, into: v.nullable(id) }),
	command('AddTheme', { theme: id, title: text }),
	command('RenameTheme', { theme: id, title: text }),
	command('RemoveTheme', { theme: id }),
	command('SortConflict', { conflict: id, theme: v.nullable(id), before: v.nullable(id) }),
	command('OpenRound', {
		over: v.picklist(roundKinds),
		budget: v.pipe(count, v.minValue(1), v.maxValue(20)),
		maxPerItem: v.pipe(count, v.minValue(1), v.maxValue(20)),
	}),
	command('CastDots', { round: count, dots }),
	command('AddPaperBallots', {
		round: count,
		side: v.picklist(allSides),
		ballots: count,
		dots: paperDots,
	}),
	command('ChooseCase', { case: id, chosen: v.boolean() }),
	command('AdmitVoter', { round: count, person: id }),
	command('CloseRound', {}),
	command('CancelRound', {}),
	command('SetStrategy', {
		basis: count,
		sponsor: v.optional(text),
		statement: text,
		objectives: v.array(objective),
	}),
	command('TranslateObjective', { objective: id, side: eitherSide, text }),
	command('ReadBack', { objective: id, side: eitherSide, text }),
	command('ConfirmReadBack', { objective: id, side: eitherSide, accepted: v.boolean() }),
	command('PickFocus', {
		check: v.exactOptional(count),
		objectives: v.pipe(v.array(id), v.maxLength(20)),
		notOnList: v.boolean(),
		goals: v.nullable(v.pipe(count, v.maxValue(99))),
	}),
	command('ShowFocus', { shown: v.boolean() }),
	command('AskStrategy', {
		question: id,
		text,
		by: v.nullable(shortText),
		about: v.strictObject({ kind: v.picklist(subjects), id: v.nullable(id) }),
	}),
	command('AnswerQuestion', { question: id, answer: text }),
	command('SetOrder', { order: v.pipe(v.array(id), v.maxLength(200)) }),
	command('Present', { proposal: v.nullable(id) }),
	command('SendTogether', { group: id, with: v.nullable(id) }),
	command('RaisePoint', {
		point: id,
		case: v.nullable(id),
		group: v.exactOptional(id),
		kind: v.picklist(['challenge', 'build']),
		text,
	}),
	command('WithdrawPoint', { point: id, withdrawn: v.boolean() }),
	command('SetRestating', { on: v.boolean() }),
	command('RestatePoint', { point: id, text }),
	command('ConfirmRestated', { point: id, text, yes: v.boolean() }),
	command('SettlePoint', {
		point: id,
		status: v.picklist(['open', 'answered', 'accepted', 'parked']),
		answer: text,
	}),
	command('MakeTables', { tables: v.pipe(count, v.minValue(1)) }),
	command('MoveToTable', { seat: id, group: v.nullable(id) }),
	command('TakeSeat', {}),
	command('AssignCase', { group: id, case: v.nullable(id) }),
	command('Wish', {
		kind: v.picklist(['apart', 'together']),
		seats: v.strictTuple([id, id]),
		on: v.boolean(),
	}),
	command('BeginTables', {}),
	command('CallFacilitator', { group: id, called: v.boolean() }),
	command('AnnounceVisit', { group: id, minutes: v.nullable(tableMinutes) }),
	command('SendMessage', { group: v.nullable(id), text }),
	command('CallTime', { group: v.nullable(id), minutes: v.nullable(tableMinutes) }),
	command('SetTableDone', { group: id, done: v.boolean() }),
	command('JudgeSwap', { group: id, side: eitherSide, signs: v.nullable(v.boolean()) }),
	command('AddAgreement', {
		agreement: id,
		group: v.exactOptional(id),
		triedFrom: v.exactOptional(id),
		from: v.exactOptional(v.strictObject({ kind: v.picklist(groundKinds), id })),
		again: v.exactOptional(id),
	}),
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
		asks: v.strictObject({ question: id, text }),
	}),
	command('Show', { what: v.picklist(['case', 'agreement', 'conflict']), id: v.nullable(id) }),
	command('NoteAction', {
		action: id,
		text,
		who: v.nullable(id),
		by: v.nullable(shortText),
	}),
	command('SetSaleType', {
		saleType: v.strictObject({ id, title: text, customerRequires: text, weRequire: text }),
	}),
	command('RemoveSaleType', { saleType: id }),
	command('RateReadiness', { saleType: id, element: v.picklist(readinessElements), rating }),
	command('RateRhythm', { rating }),
	command('ShowReadiness', {}),
	command('RateReturn', { score: v.nullable(score) }),
	command('Remark', { kind: v.picklist(['keep', 'change']), text }),
	command('SuggestTopic', { topic: id, title: text }),
	command('RemoveTopic', { topic: id }),
	command('OfferVisit', { visit: id, kind: v.picklist(['offer', 'wish']), text }),
	command('WithdrawVisit', { visit: id }),
	command('MatchVisit', { visit: id, with: v.nullable(id), on: v.nullable(shortText) }),
	command('SetNextSession', {
		next: v.nullable(
			v.strictObject({
				template: v.picklist(templates),
				on: shortText,
				time: shortText,
				place: text,
			}),
		),
	}),
	command('SetRhythm', { rhythm: v.nullable(rhythmParts) }),
	command('RatePulse', {
		pulse: v.pipe(v.array(v.nullable(score)), v.length(pulseStatements)),
	}),
	command('ShowScores', {}),
	command('SeeEffect', {
		agreement: id,
		objective: id,
		effect: v.nullable(v.picklist(effects)),
	}),
	command('WriteReview', { agreement: id, field: v.picklist(reviewFields), text }),
	command('SetMeasuredValue', { agreement: id, value: v.nullable(measured) }),
	command('SetOutcome', { agreement: id, outcome: v.nullable(v.picklist(outcomes)) }),
	command('RateAgreement', { agreement: id, score: v.nullable(score) }),
	command('DecideReview', {
		agreement: id,
		decision: v.picklist(reviewDecisions),
		reviewOn: v.nullable(shortText),
		reason: text,
	}),
	command('WriteBeforehand', {
		agreement: id,
		words: v.strictObject({
			seen: v.pipe(v.record(id, v.picklist(effects)), v.maxEntries(100)),
			texts: v.strictObject({
				...{ measured: text, evidence: text, again: text },
				...{ wentWell: text, clashed: text, next: text },
			}),
			measuredValue: v.exactOptional(measured),
			outcome: v.nullable(v.picklist(outcomes)),
			score: v.nullable(score),
		}),
	}),
	command('OpenBeforehand', {}),
	command('SettleCarried', { item: id, settled: v.boolean(), theme: v.boolean() }),
	command('EndAction', { action: id, end: v.nullable(v.picklist(actionEndings)), reason: text }),
	command('CallForConsent', {
		agreement: id,
		temperature: v.exactOptional(v.boolean()),
		fist: v.exactOptional(v.boolean()),
	}),
	command('ConfirmSeal', {
		agreement: id,
		hash: v.pipe(v.string(), v.maxLength(100)),
		confirmed: v.boolean(),
		reason: text,
	}),
	command('GiveTemperature', {
		agreement: id,
		version: count,
		temperature: v.nullable(v.picklist(temperatures)),
	}),
	command('ShowTemperature', { agreement: id, version: count }),
	command('SayWord', {
		agreement: id,
		version: count,
		word: v.picklist(['agree', 'reservation', 'object']),
		fingers: v.exactOptional(v.picklist(hands)),
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
