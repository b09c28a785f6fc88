import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { realEffects } from '../../../server/effects.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { join } from '../../../server/workshop/door.ts';
import type { LiveWorkshop } from '../../../server/workshop/live-workshop.ts';
import type { Workshops } from '../../../server/workshop/workshops.ts';
import { nextId } from '../../support/boat.ts';
import { openWorkshops } from './scene.ts';

/** A workshop, of a new team or of the one whose key this is, and its facilitator. */
async function begin(workshops: Workshops, teamKey?: string) {
	const about = { title: 'Room', template: 'experience', language: 'en' } as const;
	const made = await workshops.create({ ...about, ...(teamKey && { teamKey }) });
	if ('refusal' in made) throw new Error(made.refusal.code);
	const live = (await workshops.open(made.workshopId))!;
	const admitted = await join(live, { key: made.facilitatorKey }, realEffects);
	if ('refusal' in admitted) throw new Error(admitted.refusal.code);
	return { live, host: admitted.seat, teamKey: made.teamKey };
}
const draft = (live: LiveWorkshop, host: Id, agreement = nextId()) =>
	live.perform(host, { commandId: nextId(), type: 'AddAgreement', agreement });
const numbersIn = (...all: LiveWorkshop[]) =>
	all
		.flatMap(({ state }) => Object.values(state.agreements).map(({ number }) => number))
		.sort((a, b) => a - b);
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

async function twoOfOneTeam() {
	const log = new MemoryLog();
	const workshops = openWorkshops(log);
	const one = await begin(workshops);
	const other = await begin(workshops, one.teamKey);
	return { log, workshops, one, other };
}

describe('two workshops of a team that are open at once', () => {
	it('N13 count on from each other', async () => {
		const { one, other } = await twoOfOneTeam();
		await draft(one.live, one.host);
		await draft(other.live, other.host);
		await draft(one.live, one.host);
		expect([numbersIn(one.live), numbersIn(other.live)]).toEqual([[1, 3], [2]]);
	});

	it('N13 give each number once, also in the same moment', async () => {
		const { one, other } = await twoOfOneTeam();
		await Promise.all(
			upTo(10).flatMap(() => [draft(one.live, one.host), draft(other.live, other.host)]),
		);
		expect(numbersIn(one.live, other.live)).toEqual(upTo(20));
	});

	it('N13 give none for what is refused or there already', async () => {
		const { one, other } = await twoOfOneTeam();
		const agreement = nextId();
		await draft(one.live, one.host, agreement);
		await draft(one.live, one.host, agreement);
		expect(await draft(one.live, nextId())).toEqual({ refusal: { code: 'no-seat' } });
		await draft(other.live, other.host);
		expect(numbersIn(one.live, other.live)).toEqual([1, 2]);
	});

	it('N13 know of each other after a restart, whichever is opened first', async () => {
		const { log, one, other } = await twoOfOneTeam();
		await draft(one.live, one.host);
		await draft(one.live, one.host);
		const again = (await openWorkshops(log).open(other.live.id))!;
		await draft(again, other.host);
		expect(numbersIn(again)).toEqual([3]);
	});

	it('N2, N13 leave the numbers of drafts to no workshop that begins later', async () => {
		const { workshops, one, other } = await twoOfOneTeam();
		await draft(other.live, other.host);
		const third = await begin(workshops, one.teamKey);
		expect(third.live.state.earlier.lastNumber).toBe(1);
		await draft(third.live, third.host);
		expect(numbersIn(third.live)).toEqual([2]);
	});

	it('N13 leave other teams alone', async () => {
		const { workshops, one } = await twoOfOneTeam();
		await draft(one.live, one.host);
		const stranger = await begin(workshops);
		await draft(stranger.live, stranger.host);
		expect(numbersIn(stranger.live)).toEqual([1]);
	});
});
