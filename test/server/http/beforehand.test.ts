import { expect, it } from 'vitest';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat } from '../../support/boat.ts';
import { sealedPast, wordsOf } from '../../support/sealed-past.ts';

const house = async (asked: Parameters<typeof boat>[0] = {}) => {
	const server = await boat(asked);
	return { server, ...(await sealedPast(server.url)) };
};

it('BH1 whoever leads any workshop of the team is given the link, which opens where the agreement was sealed; others are not', async () => {
	const { sales, link, next, page, workshopId, play, agreement, ask, linkOf } = await house();
	const first = await link(sales);
	expect(first).toMatchObject({ person: sales, workshop: workshopId });
	expect((await page(first.key)).read).toMatchObject({ for: 'review', agreement, person: sales });
	const session = await next();
	const second = await link(sales, session.facilitator, session.workshop);
	expect(second.workshop).toBe(workshopId);
	expect((await page(first.key)).read.error?.code).toBe('wrong-key');
	expect((await page(second.key)).status).toBe(200);
	const [participant] = play.crew.players;
	expect((await link(sales, participant)).error?.code).toBe('not-allowed');
	const stranger = linkOf(participant!.seat);
	const refused = await ask(`/api/workshops/${workshopId}/answer-links`, play.facilitator.token, {
		link: stranger.person === sales ? linkOf(play.facilitator.seat) : stranger,
	});
	expect(refused.status).toBe(400);
});

it('BH1 a link that was called back opens nothing from then on', async () => {
	const { sales, link, page, write, ask, linkOf, workshopId, facilitator } = await house();
	const { key } = await link(sales);
	const path = `/api/workshops/${workshopId}/answer-links/called-back`;
	expect((await ask(path, facilitator.token, { link: linkOf(sales) })).status).toBe(200);
	expect((await page(key)).read.error?.code).toBe('wrong-key');
	expect((await write(key, wordsOf('Late'))).read.error?.code).toBe('wrong-key');
});

it('BH4, BH6, BH8 what both owners wrote is opened to the session when it comes to the review, and the links die with the decision', async () => {
	const secret = 'Eight of ten lists came';
	const { sales, operations, agreement, link, page, write, register, next } = await house();
	const session = await next();
	const { facilitator } = session;
	const mine = await link(sales);
	const theirs = await link(operations, facilitator, session.workshop);
	expect((await write(mine.key, wordsOf(secret))).read.written).toMatchObject({
		outcome: 'partly',
	});
	const other = await page(theirs.key);
	expect(other.text).not.toContain(secret);
	expect(other.read.others).toEqual([sales]);
	const kept = await register();
	expect(kept.text).not.toContain(secret);
	expect(kept.read.beforehand).toMatchObject([{ person: sales, agreement, outcome: null }]);
	expect(JSON.stringify(facilitator.view)).not.toContain(secret);

	await session.goTo('review');
	const opened = () => facilitator.view.room.beforehand[agreement] ?? [];
	await facilitator.until(() => opened().length === 1, 'what the first wrote');
	expect(opened()[0]).toMatchObject({ person: sales, texts: { evidence: secret } });
	expect(facilitator.view.room.reviews).toEqual({});
	expect((await register()).text).toContain(secret);

	await write(theirs.key, wordsOf('Two were late', { outcome: 'kept' }));
	expect(opened()).toHaveLength(1);
	await facilitator.act({ type: 'OpenBeforehand' });
	await facilitator.until(() => opened().length === 2, 'what the other wrote');
	expect(opened().map(({ side }) => side)).toEqual(['sales', 'operations']);

	await facilitator.act({
		...{ type: 'DecideReview', agreement, decision: 'keep' },
		...{ reviewOn: '2999-01-14', reason: '' },
	});
	expect((await page(mine.key)).read.error?.code).toBe('wrong-key');
	expect((await write(theirs.key, wordsOf('Later'))).read.error?.code).toBe('wrong-key');
	const again = await link(sales);
	expect((await page(again.key)).status).toBe(200);
});

it('BH5, BH8 a session that begins later opens what was written before it, and one after the decision does not', async () => {
	const { sales, agreement, link, write, next } = await house();
	await write((await link(sales)).key, wordsOf('Eight lists'));
	const second = await next();
	await second.goTo('review');
	const opened = (session: typeof second) => session.facilitator.view.room.beforehand[agreement];
	await second.facilitator.until(() => opened(second) !== undefined, 'what was written');
	await second.facilitator.act({
		...{ type: 'DecideReview', agreement, decision: 'keep' },
		...{ reviewOn: '2999-01-14', reason: '' },
	});
	const third = await next();
	await third.goTo('review');
	await third.facilitator.until(
		() => third.facilitator.view.room.position.step === 'review',
		'the review',
	);
	expect(opened(third)).toBeUndefined();
});

it('BH9 with a person who is erased it leaves the workshop, the register and the session that had opened it', async () => {
	const secret = 'Eight of ten lists came';
	const log = new MemoryLog();
	const { sales, agreement, link, write, register, next, facilitator, workshopId } = await house({
		log,
	});
	await write((await link(sales)).key, wordsOf(secret));
	const session = await next();
	await session.goTo('review');
	const opened = () => session.facilitator.view.room.beforehand[agreement];
	await session.facilitator.until(() => opened() !== undefined, 'what was written');
	const { name } = facilitator.view.room.participants[sales]!;
	await facilitator.act({ type: 'ErasePerson', person: sales, name });
	await session.facilitator.until(() => opened() === undefined, 'the erasing');
	const bytes = async () =>
		JSON.stringify([await log.readEvents(workshopId), await log.readEvents(session.workshop)]);
	await expect.poll(bytes).not.toContain(secret);
	await expect.poll(async () => (await register()).text).not.toContain(secret);
});
