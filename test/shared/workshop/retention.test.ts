import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import {
	alsoHappened,
	announcing,
	isOutdated,
	nextStepAt,
} from '../../../shared/workshop/retention.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { evolve, type Event } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { everything } from '../report/everything.ts';
import { at as stepAt, cast, frida, joined, sam, seated } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

const day = 24 * 60 * 60 * 1000;
const later = noon + 3 * day;
const since = (...past: Recorded[]) => stateAfter([...seated, ...past]).retention.since;
const announced: Event = { type: 'ErasureAnnounced', on: noon + 90 * day };
const ended = by(frida, { type: 'WorkshopClosed' }, noon + day);

describe('from when it is counted', () => {
	it.each<Event>([
		stepAt('write'),
		{ type: 'WritingFrozen' },
		{ type: 'HandRaised' },
		{ type: 'TextsWritten' },
		{ type: 'WorkshopClosed' },
		{ type: 'SayingMarked', saying: 'all-urgent', heard: true, said: false },
	])('RT2 in an open workshop, %j is something that happens', (event) => {
		expect(since(by(sam, event, later))).toBe(later);
	});

	it('RT2 so is somebody who comes in', () => {
		expect(since({ ...joined({ ...cast.sam, id: 'new' }), at: later })).toBe(later);
	});

	it.each<Event>([
		{ type: 'TokenIssued', participant: sam, token: 'x' },
		{ type: 'LinksIssued', keys: {} },
		{ type: 'LinkRevoked', link: 'screen' },
		{ type: 'TeamLinkRenewed' },
		{ type: 'ReportTaken', as: 'md' },
		{ type: 'PersonErased', person: sam },
		{ type: 'Withheld' },
		{ type: 'WordsWithheld', agreement: 'a1' },
		{ type: 'LossFound', of: 'text', until: null },
		{ type: 'LossDismissed' },
		announced,
		{ type: 'ErasureCalledOff' },
	])('RT2 for %j it is kept no longer', (event) => {
		expect(since(by(frida, event, later))).toBe(noon);
	});

	it('RT1, RT2 after the end nothing counts but reopening, and what was brought back from a backup', () => {
		const quiet: Event[] = [
			{ type: 'ActionEnded', action: 'x', end: 'done', reason: '' },
			{ type: 'PersonRemoved', person: sam },
			{ type: 'DoorSet', locked: true, lobby: false },
		];
		expect(since(ended)).toBe(noon + day);
		expect(since(ended, ...quiet.map((event) => by(frida, event, later)))).toBe(noon + day);
		const reopened = by(frida, { type: 'WorkshopReopened' }, later);
		expect(since(ended, reopened)).toBe(later);
		expect(since(ended, reopened, by(sam, { type: 'HandRaised' }, later + 1))).toBe(later + 1);
		expect(since(ended, by('', { type: 'EpochRaised', epoch: 9 }, later))).toBe(later);
	});

	it('RT2 of a record from its import, however one walks through it', () => {
		const report = everything().report();
		const past = [
			seated[0]!,
			by('', { type: 'ReportImported', report } as const, later),
			by(frida, stepAt('write'), later + day),
		];
		expect(stateAfter(past).retention.since).toBe(later);
	});
});

describe('what happens besides', () => {
	const asked = (past: Recorded[], events: Event[], writes = false, at = noon + 1000) =>
		alsoHappened(stateAfter([...seated, ...past]), events, { writes, at }).map(({ type }) => type);
	const soon = [by('', announced, noon)];

	it('RT2 texts are told once a day, and only where nothing else happens', () => {
		expect(asked([], [], true)).toEqual([]);
		expect(asked([], [], true, noon + day)).toEqual(['TextsWritten']);
		expect(asked([], [], false, noon + day)).toEqual([]);
		expect(asked([], [{ type: 'HandRaised' }], true, noon + day)).toEqual([]);
		expect(asked([ended], [], true, noon + 5 * day)).toEqual([]);
		const written = by('', { type: 'TextsWritten' }, noon + day);
		expect(asked([written], [], true, noon + day + 1000)).toEqual([]);
	});

	it('RT4 whatever counts calls it off, texts at once, and nothing else does', () => {
		expect(asked(soon, [{ type: 'HandRaised' }])).toEqual(['ErasureCalledOff']);
		expect(asked(soon, [{ type: 'WorkshopClosed' }])).toEqual(['ErasureCalledOff']);
		expect(asked(soon, [], true)).toEqual(['TextsWritten', 'ErasureCalledOff']);
		expect(asked(soon, [{ type: 'ReportTaken', as: 'md' }])).toEqual([]);
		expect(asked(soon, [{ type: 'WorkshopErased', team: 'team' }])).toEqual([]);
		expect(asked([ended, ...soon], [{ type: 'WorkshopReopened' }])).toEqual(['ErasureCalledOff']);
		expect(asked([ended, ...soon], [{ type: 'PersonRemoved', person: sam }], true)).toEqual([]);
		expect(asked([], [{ type: 'HandRaised' }])).toEqual([]);
	});

	it('RT3, RT4 everybody sees when, until it is called off', () => {
		const state = stateAfter([...seated, ...soon]);
		expect(roomView(state).erasure).toBe(noon + 90 * day);
		evolve(state, by('', { type: 'ErasureCalledOff' }));
		expect(roomView(state).erasure).toBeNull();
	});
});

describe('when', () => {
	const rested = stateAfter(seated);

	it('RT3 14 days before, or all the time where that is shorter', () => {
		expect(nextStepAt(rested, 90)).toBe(noon + 76 * day);
		expect(nextStepAt(rested, 15)).toBe(noon + day);
		expect(nextStepAt(rested, 14)).toBe(noon);
		expect(nextStepAt(rested, 3)).toBe(noon);
		expect(announcing(rested, 90, noon + 76 * day)).toEqual(announced);
		expect(announcing(rested, 3, noon)).toEqual({ ...announced, on: noon + 3 * day });
	});

	it('RT3 announced late, it comes as much later', () => {
		const now = noon + 400 * day;
		expect(announcing(rested, 90, now)).toEqual({ ...announced, on: now + 14 * day });
		expect(announcing(rested, 3, now)).toEqual({ ...announced, on: now + 3 * day });
	});

	it('RT4 it does not hold where the server keeps workshops longer, or for good', () => {
		const state = stateAfter([...seated, by('', announced)]);
		expect(nextStepAt(state, 90)).toBe(noon + 90 * day);
		expect(isOutdated(state, 90)).toBe(false);
		expect(isOutdated(state, 30)).toBe(false);
		expect(isOutdated(state, 91)).toBe(true);
		expect(isOutdated(state, undefined)).toBe(true);
		expect(isOutdated(rested, undefined)).toBe(false);
	});

	it('RT1, RT3 whenever it is looked at: never sooner than so many days, and told long enough before', () => {
		const days = fc.integer({ min: 1, max: 400 });
		holds(
			fc.property(
				days,
				fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }),
				(n, looks) => {
					const state = stateAfter(seated);
					let told: number | null = null;
					for (const now of looks.sort((a, b) => a - b).map((one) => noon + one * day)) {
						if (now < nextStepAt(state, n)) continue;
						if (told !== null) {
							expect(now - noon).toBeGreaterThanOrEqual(n * day);
							expect(now - told).toBeGreaterThanOrEqual(Math.min(n, 14) * day);
							return;
						}
						told = now;
						evolve(state, by('', announcing(state, n, now), now));
					}
				},
			),
		);
	});
});
