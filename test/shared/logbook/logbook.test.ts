import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	deedsToAgreements,
	deedsToPeople,
	deedsToStages,
	plainDeeds,
	type Deed,
} from '../../../shared/logbook/deeds.ts';
import { logbookOf, type Kept } from '../../../shared/logbook/logbook.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { linkKinds } from '../../../shared/workshop/links.ts';
import { reportKinds } from '../../../shared/workshop/noted.ts';
import { noPlan } from '../../../shared/workshop/plan.ts';
import { reviewDecisions } from '../../../shared/workshop/reviews.ts';
import { roundKinds, stageKinds, steps } from '../../../shared/workshop/state.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { withoutPerson } from '../../../shared/workshop/without-person.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire } from '../../support/play.ts';
import {
	at,
	cast,
	casts,
	closed,
	frida,
	idOf,
	joined,
	olga,
	omar,
	opened,
	positionOf,
	revealed,
	revealedEvent,
	sam,
	seated,
	sorted,
	voting,
} from '../../support/room.ts';
import { by, noon } from '../../support/scenario.ts';

const kept = (past: readonly Recorded[]): Kept[] =>
	structuredClone(past.map((event) => ({ ...event, commandId: null })));
const answer = { for: 'consent', agreement: idOf('a1'), person: sam } as const;
const bookOf = (...past: Recorded[]) => logbookOf(kept(past));
/** What is told of some events that follow on others. */
const told = (past: readonly Recorded[], ...events: Recorded[]): Deed[] =>
	bookOf(...past, ...events)
		.entries.slice(bookOf(...past).entries.length)
		.map(({ deed }) => deed);

const second = { ...cast.frida, id: idOf('second facilitator'), name: 'Fred' };
const welcome = positionOf('open').stage;

describe('who led, when, and what was done', () => {
	it('LB1 begins with the workshop, which nobody in it has made, and with who came to lead it', () => {
		const { entries, people } = bookOf(...seated);
		expect(entries).toEqual([
			{ at: noon, by: null, deed: { what: 'created' } },
			{ at: noon, by: frida, deed: { what: 'came-to-lead' } },
		]);
		expect(people).toEqual({ [frida]: { name: cast.frida.name, role: 'facilitator' } });
	});

	it('LB1 what it was planned with at its creation is no deed of its own, and what is planned later is', () => {
		const planned: Event = { type: 'WorkshopPlanned', language: 'nl', plan: noPlan() };
		expect(told(seated, by('', planned))).toEqual([]);
		expect(told(seated, by(frida, planned))).toEqual([{ what: 'planned' }]);
	});

	it('says when, in the order in which it was done', () => {
		const [first, next] = [noon + 1000, noon + 2000];
		const { entries } = bookOf(
			...seated,
			by(frida, { type: 'WritingFrozen' }, first),
			by(frida, { type: 'WritingThawed' }, next),
		);
		expect(entries.slice(-2)).toEqual([
			{ at: first, by: frida, deed: { what: 'frozen' } },
			{ at: next, by: frida, deed: { what: 'thawed' } },
		]);
	});

	const door = (locked: boolean, lobby: boolean): Event => ({ type: 'DoorSet', locked, lobby });
	it.each<[Event[], Deed[]]>([
		[[door(true, false)], [{ what: 'door-locked' }]],
		[
			[door(true, false), door(true, true), door(false, true), door(false, false)],
			[
				...(['door-locked', 'lobby-on', 'door-opened', 'lobby-off'] as const).map((what) => ({
					what,
				})),
			],
		],
		[
			[
				{ type: 'ParticipantJoined', participant: second, token: 'x', request: null },
				{ type: 'NewcomerTurnedAway' },
			],
			[{ what: 'admitted', person: second.id }, { what: 'turned-away' }],
		],
		[
			[
				{ type: 'CardsPerPersonSet', most: 3 },
				{ type: 'NamesSet', shown: true },
				{ type: 'NamesSet', shown: false },
				{ type: 'PresenceMarked', person: sam, present: true },
				{ type: 'PresenceMarked', person: sam, present: false },
			],
			[
				{ what: 'cards-each-set' },
				{ what: 'names-shown' },
				{ what: 'names-hidden' },
				{ what: 'marked-present', person: sam },
				{ what: 'marked-absent', person: sam },
			],
		],
		[
			[
				{ type: 'PersonRemoved', person: sam },
				{ type: 'PersonLetIn', person: sam },
				{ type: 'VoterAdmitted', person: sam, side: 'sales' },
			],
			[
				{ what: 'removed', person: sam },
				{ what: 'let-in-again', person: sam },
				{ what: 'voter-admitted', person: sam },
			],
		],
		[
			[
				{ type: 'LinkRevoked', link: 'screen' },
				{ type: 'LinksIssued', keys: {} },
				{ type: 'TeamLinkRenewed' },
				{ type: 'AnswerLinkIssued', key: 'x', answer },
				{ type: 'AnswerLinkRevoked', answer },
			],
			[
				{ what: 'link-called-back', link: 'screen' },
				{ what: 'links-made' },
				{ what: 'team-link-renewed' },
				{ what: 'answer-link-made', person: sam },
				{ what: 'answer-link-called-back', person: sam },
			],
		],
		[
			[
				{ type: 'StageMoved', stage: welcome, before: null },
				{ type: 'StageSkipped', stage: welcome, skipped: true },
				{ type: 'StageSkipped', stage: welcome, skipped: false },
				{ type: 'StageRemoved', stage: welcome },
			],
			[
				...(['stage-moved', 'stage-skipped', 'stage-taken-in', 'stage-removed'] as const).map(
					(what) => ({ what, stage: welcome, kind: 'welcome' as const }),
				),
			],
		],
		[
			[at('write'), revealedEvent(false)],
			[{ what: 'went-to', step: 'write' }, { what: 'revealed' }],
		],
		[[revealedEvent(true)], [{ what: 'revealed-named' }]],
		[
			[{ type: 'WorkshopClosed' }, { type: 'WorkshopReopened' }],
			[{ what: 'ended' }, { what: 'reopened' }],
		],
		[[{ type: 'ReportTaken', as: 'json' }], [{ what: 'report-taken', as: 'json' }]],
		[[{ type: 'BoardSetBack', to: noon - 1, before: noon }], [{ what: 'set-back', to: noon - 1 }]],
		[[{ type: 'PersonErased', person: sam }], [{ what: 'person-erased' }]],
	])('%j', (events, deeds) => {
		expect(told(seated, ...events.map((event) => by(frida, event)))).toEqual(deeds);
	});

	it('of an agreement by its number: asked, waived with the reason, withdrawn', () => {
		const agreement = idOf('a1');
		const drafted: Recorded = by(sam, { type: 'AgreementDrafted', agreement, number: 7 });
		const waiver = { rule: 'one-sided' as const, subject: 'sales', reason: 'Sales is away' };
		expect(
			told(
				[...revealed, drafted],
				by(frida, { type: 'FindingWaived', agreement, waiver }),
				by(frida, { type: 'AgreementWithdrawn', agreement, withdrawn: true }),
			),
		).toEqual([
			{ what: 'finding-waived', number: 7, reason: 'Sales is away' },
			{ what: 'agreement-withdrawn', number: 7 },
		]);
	});

	it('of votes that they were opened, over what, and closed', () => {
		expect(told(sorted, opened(), casts(sam, { t1: 3 }), closed)).toEqual([
			{ what: 'round-opened', over: 'themes' },
			{ what: 'round-closed' },
		]);
	});

	it('of the lead that it was offered, declined, taken back, taken over, or taken where nobody was', () => {
		const offer = (to: string | null): Event => ({ type: 'LeadOffered', from: frida, to });
		const handed: Event = { type: 'LeadHandedOver', from: frida, to: sam };
		expect(
			told(
				seated,
				by(frida, offer(sam)),
				by(sam, offer(null)),
				by(frida, offer(sam)),
				by(frida, offer(null)),
				by(frida, offer(sam)),
				by(sam, handed),
			),
		).toEqual([
			{ what: 'lead-offered', person: sam },
			{ what: 'offer-declined' },
			{ what: 'lead-offered', person: sam },
			{ what: 'offer-ended' },
			{ what: 'lead-offered', person: sam },
			{ what: 'lead-handed-over', person: frida },
		]);
		const taken = by(second.id, { type: 'LeadHandedOver', from: frida, to: second.id });
		expect(told([...seated, joined(second)], taken)).toEqual([
			{ what: 'lead-taken', person: frida },
		]);
	});

	it('whoever is let in from the lobby sits down somewhere, which is no deed of its own', () => {
		const commandId = idOf('one command');
		const letIn: Event[] = [
			{ type: 'ParticipantJoined', participant: second, token: 'x', request: null },
			{ type: 'PersonSeated', seat: second.id, group: null, from: null },
		];
		const moved: Event = { type: 'PersonSeated', seat: sam, group: null, from: null };
		const past = [
			...kept(seated),
			...letIn.map((event) => ({ ...by(frida, event), commandId })),
			{ ...by(frida, moved), commandId: idOf('another') },
		];
		expect(
			logbookOf(structuredClone(past))
				.entries.slice(-2)
				.map(({ deed }) => deed),
		).toEqual([
			{ what: 'admitted', person: second.id },
			{ what: 'seated', person: sam },
		]);
	});
});

describe('of those who led when they did it', () => {
	const agreement = idOf('a1');
	const drafted: Recorded = by(sam, { type: 'AgreementDrafted', agreement, number: 7 });
	const withdraws = (seat: string) =>
		by(seat, { type: 'AgreementWithdrawn', agreement, withdrawn: true });

	it('LB3 what a participant does, who may do it too, is not told', () => {
		expect(told([...revealed, drafted], withdraws(sam))).toEqual([]);
		expect(told([...revealed, drafted], withdraws(frida))).toHaveLength(1);
	});

	it('who leads meanwhile is told from then on, and who led before no more', () => {
		const handed = [
			...revealed,
			drafted,
			by(frida, { type: 'LeadOffered', from: frida, to: sam }),
			by(sam, { type: 'LeadHandedOver', from: frida, to: sam }),
		];
		expect(told(handed, withdraws(sam))).toHaveLength(1);
		expect(told(handed, withdraws(frida))).toEqual([]);
	});

	it('whoever erases oneself is told of where one led, and nobody else', () => {
		const erased = (seat: string) => by(seat, { type: 'PersonErased', person: seat });
		expect(told([...seated, joined(second)], erased(second.id))).toHaveLength(1);
		expect(told(seated, erased(olga))).toEqual([]);
	});
});

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,44}$/));
const number = v.number();
const entry = v.strictObject({
	at: number,
	by: v.nullable(id),
	deed: v.variant('what', [
		v.strictObject({ what: v.picklist(plainDeeds) }),
		v.strictObject({ what: v.picklist(deedsToPeople), person: id }),
		v.strictObject({
			...{ what: v.picklist(deedsToStages), stage: id, kind: v.picklist(stageKinds) },
		}),
		v.strictObject({ what: v.picklist(deedsToAgreements), number }),
		v.strictObject({ what: v.literal('went-to'), step: v.picklist(steps) }),
		v.strictObject({ what: v.literal('finding-waived'), number, reason: v.string() }),
		v.strictObject({
			...{ what: v.literal('review-decided'), number, decision: v.picklist(reviewDecisions) },
		}),
		v.strictObject({ what: v.literal('link-called-back'), link: v.picklist(linkKinds) }),
		v.strictObject({ what: v.literal('set-back'), to: number }),
		v.strictObject({ what: v.literal('round-opened'), over: v.picklist(roundKinds) }),
		v.strictObject({ what: v.literal('report-taken'), as: v.picklist(reportKinds) }),
	]),
});

it('LB4 whatever is done, it holds ids, kinds and numbers, and no words but the reason of a waiver', () => {
	let deeds = 0;
	holds(
		fc.property(plays(), (a) => {
			const past: Recorded[] = [...a.start];
			play(a, (event) => void past.push(wire(event)));
			const { entries } = logbookOf(kept(past));
			deeds += entries.length;
			for (const one of entries) expect(v.safeParse(entry, one).issues).toBeUndefined();
		}),
		{ runs: 200, pinned: [{ seed: -1223025489, path: '137:2:3:2:2' }] },
	);
	expect(deeds).toBeGreaterThan(0);
});

it('LB4 it does not depend on who has voted how', () => {
	const after = (dots: Record<string, number>) =>
		bookOf(...voting, casts(sam, dots), casts(omar, {}), closed);
	expect(after({ t1: 3 })).toEqual(after({ t2: 1, t1: 1 }));
});

describe('names', () => {
	const renamed = (name: string): Recorded =>
		by(frida, {
			...{ type: 'SeatChanged', name, side: null, function: null, company: null, remote: false },
		});

	it('LB5 each person is called as now', () => {
		const book = bookOf(...seated, by(frida, { type: 'WritingFrozen' }), renamed('Frederike'));
		expect(book.people[frida]?.name).toBe('Frederike');
	});

	it('whoever was erased is named no more, at once and once it has left the log', () => {
		const past = [
			...seated,
			joined(second),
			by(second.id, { type: 'WritingFrozen' }),
			by(second.id, { type: 'PersonRemoved', person: sam }),
			by(frida, { type: 'PersonErased', person: second.id }),
			by(frida, { type: 'PersonErased', person: sam }),
		];
		const history = past.map((event, index) => ({ ...event, seq: index + 1, commandId: null }));
		const without = (events: typeof history, person: string, ghost: string) => {
			const changed = withoutPerson(structuredClone(events), person, () => idOf(ghost));
			const bySeq = new Map(changed.map((event) => [event.seq, event]));
			return events.map((event) => bySeq.get(event.seq) ?? event);
		};
		const amended = without(without(history, second.id, 'ghost1'), sam, 'ghost2');
		for (const one of [history, amended]) {
			const book = logbookOf(structuredClone(one));
			expect(Object.keys(book.people)).toEqual([frida]);
			expect(JSON.stringify(book)).not.toMatch(/Fred"|sam of/);
			expect(book.entries.map(({ deed }) => deed.what)).toEqual([
				...['created', 'came-to-lead', 'came-to-lead', 'frozen', 'removed'],
				...['person-erased', 'person-erased'],
			]);
		}
		expect(JSON.stringify(logbookOf(structuredClone(amended)))).not.toContain(second.id);
	});
});

it('LB6 of an event of a kind that is not known here nothing is told', () => {
	const later = { type: 'SomethingNewDone', words: 'of a later version' } as unknown as Event;
	expect(told(seated, by(frida, later))).toEqual([]);
});
