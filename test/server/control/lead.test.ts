import { expect, it, onTestFinished, vi } from 'vitest';
import { realEffects } from '../../../server/effects.ts';
import { goneLongEnough } from '../../../shared/workshop/lead.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { boat } from '../../support/boat.ts';

async function twoLead() {
	const server = await boat();
	const { workshopId, facilitatorKey, cohostKey, joinKey } = await server.create();
	const [frida, fred] = [
		await server.join(workshopId, { key: facilitatorKey, name: 'Frida' }),
		await server.join(workshopId, { key: cohostKey, name: 'Fred' }),
	];
	const join = (name: string) => server.join(workshopId, { key: joinKey, name, side: 'sales' });
	const sam = await join('Sam');
	const line = await server.connect({ token: fred.token });
	const links = (token: string) =>
		fetch(`${server.url}/api/workshops/${workshopId}/links`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
			body: '{}',
		}).then(({ status }) => status);
	return { server, frida, fred, sam, line, links, join };
}

it('P29 the lead goes over in one moment, at every door of the server', async () => {
	const { server, frida, sam, links } = await twoLead();
	const leading = await server.connect({ token: frida.token });
	const asked = await server.connect({ token: sam.token });
	expect(await leading.send({ type: 'OfferLead', to: sam.participantId })).toMatchObject({
		ok: true,
	});
	await asked.until(({ mine }) => mine.lead.offers.length === 1);
	expect([await links(frida.token), await links(sam.token)]).toEqual([201, 403]);
	const answer = { type: 'AnswerOffer', from: frida.participantId, take: true };
	expect(await asked.send(answer)).toMatchObject({ ok: true });
	await asked.until(({ mine }) => mine.role === 'facilitator');
	await leading.until(({ mine }) => mine.role === 'observer');
	// Who leads has no cards of their own.
	await expect.poll(() => asked.seen.documents?.map(({ name }) => name)).toEqual([boardName]);
	expect([await links(frida.token), await links(sam.token)]).toEqual([403, 201]);
	expect(await leading.send({ type: 'Freeze', frozen: true })).toMatchObject({
		error: { code: 'not-allowed' },
	});
	expect(await asked.send({ type: 'Freeze', frozen: true })).toMatchObject({ ok: true });
	expect(await asked.send(answer)).toMatchObject({ error: { code: 'offer-gone' } });
	// What stands in the page now is what a page that is opened anew is shown.
	const again = await server.connect({ token: sam.token });
	await again.until(() => true);
	expect(again.seen.view).toEqual(asked.seen.view);
});

it('P36 the place of who is here is not taken, that of who has been gone for two minutes is', async () => {
	let later = 0;
	const clock = vi.spyOn(realEffects, 'now').mockImplementation(() => Date.now() + later);
	onTestFinished(() => clock.mockRestore());
	const { server, frida, fred, line } = await twoLead();
	const take = () => line.send({ type: 'TakeLead', from: frida.participantId });
	const leading = await server.connect({ token: frida.token });
	later = 10 * goneLongEnough;
	expect(await take()).toMatchObject({ error: { code: 'still-leads' } });
	const alone = new Promise<void>((resolve) =>
		line.socket.on('presence', ({ present }) => {
			if (!present.includes(frida.participantId)) resolve();
		}),
	);
	leading.socket.disconnect();
	await alone;
	later += goneLongEnough - 10_000;
	expect(await take()).toMatchObject({ error: { code: 'still-leads' } });
	later += 10_000;
	expect(await take()).toMatchObject({ ok: true });
	const back = await server.connect({ token: frida.token });
	await back.until(({ mine }) => mine.role === 'observer');
	expect(back.seen.view?.mine.lead.after).toBe(fred.participantId);
});

it('P36 whoever closes one of two pages is here', async () => {
	let later = 0;
	const clock = vi.spyOn(realEffects, 'now').mockImplementation(() => Date.now() + later);
	onTestFinished(() => clock.mockRestore());
	const { server, frida, line } = await twoLead();
	const [one, other] = await Promise.all(
		[frida, frida].map(({ token }) => server.connect({ token })),
	);
	await other!.until(() => true);
	const heard = new Promise((resolve) => line.socket.once('presence', resolve));
	one!.socket.disconnect();
	// Told a moment after anybody has come or gone.
	await heard;
	later = 10 * goneLongEnough;
	expect(await line.send({ type: 'TakeLead', from: frida.participantId })).toMatchObject({
		error: { code: 'still-leads' },
	});
});

it('P29, P17 who waits at the door is told to whoever leads now, and to nobody who led', async () => {
	const { server, frida, fred, sam, line, join } = await twoLead();
	const [leading, asked] = await Promise.all(
		[frida, sam].map(({ token }) => server.connect({ token })),
	);
	// Told as one who leads, before that changes.
	await new Promise((resolve) => leading!.socket.once('presence', resolve));
	await leading!.send({ type: 'SetDoor', part: 'lobby', on: true });
	await leading!.send({ type: 'OfferLead', to: sam.participantId });
	await asked!.send({ type: 'AnswerOffer', from: frida.participantId, take: true });
	const told = { before: [] as string[], now: [] as string[], other: [] as string[] };
	const hear = ({ socket }: typeof line, who: keyof typeof told) =>
		socket.on('presence', ({ waiting = [] }) => {
			told[who].push(...waiting.map(({ name }) => name));
		});
	hear(leading!, 'before');
	hear(asked!, 'now');
	hear(line, 'other');
	await join('Noor');
	await expect.poll(() => [told.now, told.other]).toEqual([['Noor'], ['Noor']]);
	expect(told.before).toEqual([]);
	expect(fred.role).toBe('facilitator');
});
