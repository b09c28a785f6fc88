import { expect, it, onTestFinished, vi } from 'vitest';
import { Hall } from '../../server/control/hall.ts';
import type { ControlSocket } from '../../server/control/sockets.ts';
import { boat } from '../support/boat.ts';

/** A workshop with two participants; `more` is another device of the first. */
async function room() {
	const server = await boat();
	const { workshopId, joinCode: code, facilitatorKey } = await server.create();
	const join = (name: string) => server.join(workshopId, { code, name, side: 'sales' });
	const [anna, bert] = [await join('Anna'), await join('Bert')];
	const host = await server.join(workshopId, { key: facilitatorKey });
	const [loud, more] = [await server.connect(anna), await server.connect(anna)];
	const [quiet, lead] = [await server.connect(bert), await server.connect(host)];
	await quiet.until(() => true);
	return { server, anna, loud, more, quiet, lead };
}

const hand = (raised: boolean) => ({ type: 'RaiseHand', raised });
const wish = { type: 'SetReady', ready: true };

it('L9 refuses what is more than a seat may ask, in words, and nobody else notices', async () => {
	const { loud, more, quiet } = await room();
	const answers = await Promise.all(
		Array.from({ length: 400 }, (_, n) => (n % 2 ? loud : more).send(hand(n % 4 < 2))),
	);
	const refused = answers.filter((answer) => !answer.ok);
	expect(refused.length).toBeGreaterThan(50);
	expect(refused.length).toBeLessThan(110);
	expect(refused[0]).toMatchObject({
		error: { code: 'too-fast', next: expect.stringContaining('wait a few seconds') },
	});
	expect(await quiet.send(hand(true))).toMatchObject({ ok: true });
	expect(loud.socket.connected).toBe(true);
	const later = () => loud.send(hand(true));
	await expect.poll(later, { interval: 200, timeout: 15_000 }).toMatchObject({ ok: true });
});

it('L9 takes also what has no answer, and what is no command, out of the same bucket', async () => {
	const { loud, quiet, lead } = await room();
	for (let n = 0; n < 320; n++) {
		if (n % 2) loud.socket.emit('behind', true);
		else loud.socket.emit('nonsense' as 'behind', true);
	}
	expect(await loud.send(wish)).toMatchObject({ error: { code: 'too-fast' } });
	expect(await quiet.send(hand(true))).toMatchObject({ ok: true });
	expect(lead.socket.connected).toBe(true);
});

it('L9 hangs up on who does not stop, and lets the seat in again a little later', async () => {
	const { server, anna, loud, quiet } = await room();
	const gone = new Promise((resolve) => loud.socket.once('disconnect', resolve));
	for (let n = 0; n < 800; n++) loud.socket.emit('behind', true);
	expect(await gone).toBe('transport close');
	await expect(server.connect(anna)).rejects.toMatchObject({ message: 'too-fast' });
	expect(await quiet.send(hand(true))).toMatchObject({ ok: true });
	const again = () => server.connect(anna).then(({ socket }) => socket.connected);
	await expect
		.poll(() => again().catch(() => false), { interval: 500, timeout: 15_000 })
		.toBe(true);
});

it('L11 hangs up on who reads so slowly that 4 MiB wait, and on nobody else', async () => {
	const sockets: ControlSocket[] = [];
	const enter = vi.spyOn(Hall.prototype, 'enter');
	onTestFinished(() => enter.mockRestore());
	const { server, anna, quiet, lead } = await room();
	const slow = await server.connect(anna);
	await slow.until(() => true);
	for (const [socket] of enter.mock.calls) sockets.push(socket);
	const { conn } = sockets.at(-1)!;
	// As if the line took nothing any more.
	conn.transport.writable = false;
	const gone = new Promise((resolve) => slow.socket.once('disconnect', resolve));
	const megabyte = 'x'.repeat(1024 * 1024);
	const say = async (title: string) => {
		await lead.send({ type: 'RenameWorkshop', title });
		await quiet.until(({ room }) => room.workshop.title === title);
	};
	for (let n = 0; n < 3; n++) conn.write(megabyte);
	await say('Three wait');
	expect(conn.readyState).toBe('open');
	conn.write(megabyte);
	await say('Four wait');
	// By itself, and not because it answers no ping.
	expect(conn.readyState).not.toBe('open');
	expect(await gone).toBe('transport close');
	expect(quiet.socket.connected).toBe(true);
});
