import type { AddressInfo } from 'node:net';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { createApp } from '../../server/http/app.ts';
import { Origins } from '../../server/http/origin.ts';
import { serveWorkshops } from '../../server/realtime.ts';
import { endlessSpace } from '../../server/space/space.ts';
import { openJsonRegister } from '../../server/store/embedded/json-register.ts';
import type { EmbeddedLog } from '../../server/store/embedded/embedded-log.ts';
import { openLevelLog } from '../../server/store/embedded/level-log.ts';
import type { Id } from '../../shared/ids.ts';
import { addCard, cardText, conflictsOf } from '../../shared/board/conflict-card.ts';
import { orderAt } from '../../shared/board/order.ts';
import { noBoard } from '../../shared/board/plain-board.ts';
import { boardName, privateName } from '../../shared/workshop/documents.ts';
import { canary, foundIn, withCanaries } from '../support/canaries.ts';
import { fillEveryStage } from '../support/full-room.ts';
import { newId, Player } from '../support/players.ts';
import { script, type Script } from '../support/script.ts';
import { askToErase } from '../server/erase/asking.ts';
import { verifyFolder } from '../../server/verify/verify-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';

/** The server on a real disk. */
async function serve(folder: string) {
	const log = await openLevelLog(folder);
	const register = await openJsonRegister(join(folder, 'teams'), () => undefined);
	const logged: string[] = [];
	const app = createApp({ logLevel: 'trace', writeLog: (line) => void logged.push(line) });
	const closers = new Closers((name, error) => expect.unreachable(`${name}: ${String(error)}`));
	closers.add('log', () => log.close());
	closers.add('register', () => register.close());
	closers.add('http', () => app.close());
	const origins = new Origins({ host: '127.0.0.1', publicUrl: undefined });
	serveWorkshops(app, { log, register, space: endlessSpace }, closers, { origins });
	await app.listen({ port: 0, host: '127.0.0.1' });
	const { port } = app.server.address() as AddressInfo;
	let closed = false;
	const close = async () => {
		if (!closed) await closers.closeAll();
		closed = true;
	};
	onTestFinished(close);
	return { log, logged, close, url: `http://127.0.0.1:${port}` };
}

/** A server on which a workshop has been through every stage, with a canary in each of its words. */
async function filled() {
	const folder = await temporaryFolder();
	const server = await serve(folder);
	const marked = withCanaries(script);
	const play = await WirePlay.open(server.url, marked.script);
	onTestFinished(() => play.close());
	await fillEveryStage(play);
	return { folder, server, marked, play };
}

/** Words of the strategy: a workshop that began with it goes on standing on it. */
const ofStrategy = (words: readonly string[], { strategy }: Script) =>
	words.filter((word) => JSON.stringify(strategy).includes(word));

/** Copies of a board are packed: of these some bytes tell. */
async function keepMinute(log: EmbeddedLog, workshop: Id): Promise<string> {
	const conflicts = { rush: { texts: { title: canary() }, values: { topic: null } } };
	const changes = { added: 1, changed: 0, deleted: 0, restored: 0 };
	const board = { ...noBoard(), conflicts };
	await log.addCopy(workshop, { at: 1, beforeSetBack: false, changes, board });
	for await (const [key, value] of log.entries())
		if (key.startsWith(`b!${workshop}`)) return Buffer.from(value.subarray(-24)).toString('latin1');
	throw new Error('no copy is kept');
}

/** Another workshop, and the word by which it is known. */
async function addWorkshop(url: string, teamKey?: string): Promise<[Id, string]> {
	const title = canary();
	const other = await WirePlay.open(url, script, [], { title, ...(teamKey && { teamKey }) });
	other.close();
	return [other.workshop, title];
}

it('P30 of a workshop that has been through every stage no word and no key is in the log', async () => {
	const { server, marked, play } = await filled();
	const keys = Object.entries(play.created).flatMap(([name, value]) =>
		/Key$|Code$/.test(name) ? [value] : [],
	);
	const tokens = [play.facilitator, ...play.crew.players].map(({ token }) => token);
	const wrong = canary();
	const refused = await fetch(`${server.url}/api/workshops/${play.workshop}/report.md`, {
		headers: { authorization: `Bearer ${wrong}` },
	});
	expect(refused.status).toBe(403);
	const text = server.logged.join('');
	expect(text).toContain('"refused":"wrong-key"');
	expect(keys.length).toBeGreaterThan(4);
	const secrets = [...marked.canaries, ...keys, ...tokens, wrong];
	expect(secrets.filter((one) => text.includes(one))).toEqual([]);
}, 120_000);

it.each([
	['ER3 of a whole workshop that was erased no byte is left', false],
	['ER3, ER9 of one with a later workshop none but of the strategy', true],
])(
	'%s, and all of the others',
	async (_title, isFollowed) => {
		const { folder, server, marked, play } = await filled();
		const others = [
			await addWorkshop(server.url),
			...(isFollowed ? [await addWorkshop(server.url, play.created.teamKey)] : []),
		];
		const minute = await keepMinute(server.log, play.workshop);
		const broken = canary();
		const [file] = (await readdir(join(folder, 'teams'))).filter((name) => name.includes('before'));
		await writeFile(join(folder, 'teams', file!.replace('before', 'broken-1')), broken);

		// The script has words for the next session too.
		const canaries = await foundIn(folder, [...marked.canaries, broken, minute]);
		expect(canaries.length).toBeGreaterThan(200);
		expect(canaries).toEqual(expect.arrayContaining([broken, minute]));
		const staying = isFollowed ? ofStrategy(canaries, marked.script) : [];
		expect(staying.length > 0).toBe(isFollowed);
		const gone = canaries.filter((word) => !staying.includes(word));

		const begun = performance.now();
		const { token } = play.facilitator;
		const { title } = play.facilitator.view.room.workshop;
		expect(await askToErase(server, play.workshop, token, { title })).toEqual([204, '']);
		expect(performance.now() - begun).toBeLessThan(60_000);
		expect(await foundIn(folder, gone)).toEqual([]);
		await server.close();
		expect(await foundIn(folder, gone)).toEqual([]);
		const again = await serve(folder);
		expect(await foundIn(folder, gone)).toEqual([]);
		const kept: string[] = [];
		for (const [id] of others) kept.push(JSON.stringify(await again.log.readEvents(id)));
		for (const [index, [, title]] of others.entries()) expect(kept[index]).toContain(title);
		for (const word of staying) expect(kept.at(-1)).toContain(word);
		await expect(Player.join(again.url, play.workshop, {})).rejects.toThrow();
	},
	120_000,
);

it('a word is found wherever a log breaks it', async () => {
	const folder = await temporaryFolder();
	const word = canary();
	for (let before = 0; before <= word.length; before++) {
		const head = Buffer.alloc(2 * 32 * 1024 - before, 'a');
		const [first, rest] = [word.slice(0, before), word.slice(before)];
		await writeFile(
			join(folder, 'log'),
			Buffer.concat([head, Buffer.from(`${first}\0header${rest}`)]),
		);
		expect(await foundIn(folder, [word, canary()])).toEqual([word]);
	}
});

it('ER12, ER13, ER16 of a person who was erased no byte is left but in what was shown and sealed', async () => {
	const { folder, server, marked, play } = await filled();
	const one = play.crew.of('p03');
	const own = await one.open(privateName);
	const secrets = Array.from({ length: 100 }, () => canary());
	for (const [index, secret] of secrets.entries())
		addCard(own.doc, newId(), orderAt(index + 10), { salesWants: `${secret} first` });
	await own.allSaved();
	const { name, side, remote } = one.view.room.participants[one.seat]!;
	const [work, company] = [canary(), canary()];
	await one.act({ type: 'ChangeSeat', name, side, remote, function: work, company });
	const minute = await keepMinute(server.log, play.workshop);
	const named = name.split(' ').at(-1)!;
	const gone = [...secrets, minute, named, work, company];
	const others = marked.canaries.filter((word) => word !== named);
	expect(await foundIn(folder, gone)).toEqual(gone);
	const { token } = play.facilitator;
	const reported = async () => {
		const report = await fetch(`${server.url}/api/workshops/${play.workshop}/report.json`, {
			headers: { authorization: `Bearer ${token}` },
		});
		const text = await report.text();
		return others.filter((word) => text.includes(word));
	};
	const shown = await reported();
	expect(shown.length).toBeGreaterThan(200);

	const begun = performance.now();
	const path = `${play.workshop}/people/${one.seat}`;
	expect(await askToErase(server, path, token, { name })).toEqual([204, '']);
	expect(performance.now() - begun).toBeLessThan(60_000);
	expect(await foundIn(folder, gone)).toEqual([]);
	expect(await reported()).toEqual(shown);
	await server.close();
	expect(await foundIn(folder, gone)).toEqual([]);
	const again = await serve(folder);
	expect(await foundIn(folder, gone)).toEqual([]);
	const events = await again.log.readEvents(play.workshop);
	expect(events.filter(({ by }) => by === one.seat)).toEqual([]);
	expect(events.some(({ type }) => type === 'AgreementSealed')).toBe(true);
}, 120_000);

it('ER16, ER19 of words that are withheld no byte is left, and their record stays', async () => {
	const { folder, server, marked, play } = await filled();
	const [id, { sealed }] = Object.entries(play.facilitator.view.room.agreements).find(
		([, view]) => view.sealed,
	)!;
	const { text, salt } = sealed!;
	const { firstStep, measure, effects, promise } = text;
	const why = Object.values(effects).map((effect) => effect.why);
	const wordOf = (words: string) => words.split(' ').at(-1)!;
	const card = Object.values(promise ?? {});
	expect(card).toHaveLength(5);
	const gone = [firstStep, measure.indicator, ...card, ...why].filter((words) => words).map(wordOf);
	const secret = [...gone.filter((word) => marked.canaries.includes(word)), salt];
	expect(secret.length).toBeGreaterThan(2);
	expect(await foundIn(folder, secret)).toEqual(secret);
	const later = await WirePlay.open(server.url, script, [], { teamKey: play.created.teamKey });
	later.close();
	await play.facilitator.act({ type: 'WithholdWords', agreement: id });
	await expect.poll(() => server.log.leaving(), { timeout: 30_000 }).toEqual([]);
	expect(await foundIn(folder, secret)).toEqual([]);
	await server.close();
	expect(await foundIn(folder, secret)).toEqual([]);
	const again = await serve(folder);
	const events = await again.log.readEvents(play.workshop);
	const record = events.find((event) => event.type === 'AgreementSealed' && event.agreement === id);
	expect(record).toMatchObject({ record: { hash: sealed!.hash, salt: '' } });
}, 120_000);

it('TD2, TD3 of a card that was taken down no byte is left, and whoever is there goes on', async () => {
	const { folder, server, play } = await filled();
	const one = play.crew.of('p03');
	const own = await one.open(privateName);
	const [card, other] = [newId(), newId()];
	const [mine, onBoard, minute, stays] = [canary(), canary(), canary(), canary()];
	addCard(own.doc, card, orderAt(10), { salesWants: `${mine} first` });
	addCard(own.doc, other, orderAt(11), { salesWants: `${stays} first` });
	await own.allSaved();
	for (const conflict of [card, other]) await one.act({ type: 'ShareConflict', conflict });
	const board = await play.facilitator.open(boardName);
	await board.until(() => conflictsOf(board.doc).has(card), 'the card');
	cardText(board.doc, card, 'example')!.insert(0, `${onBoard} first`);
	await board.allSaved();
	const head = { beforeSetBack: false, changes: { added: 2, changed: 0, deleted: 0, restored: 0 } };
	const texts = (title: string) => ({ texts: { title }, values: { topic: null } });
	const conflicts = { [card]: texts(minute), [other]: texts(stays) };
	await server.log.addCopy(play.workshop, { ...head, at: 1, board: { ...noBoard(), conflicts } });
	const gone = [mine, onBoard];
	expect(await foundIn(folder, [...gone, stays])).toEqual([...gone, stays]);

	const { startsAt, place } = play.facilitator.view.room.plan;
	await play.facilitator.act({
		...{ type: 'PlanWorkshop', language: 'en', startsAt, place, scope: { kind: 'circle' } },
	});
	const line = play.crew.of('p08');
	await line.act({ type: 'TakeCardDown', conflict: card });
	await board.until(() => !conflictsOf(board.doc).has(card), 'it to leave the board');
	await own.until(() => !conflictsOf(own.doc).has(card), 'it to leave its author');
	await expect.poll(() => server.log.leaving(), { timeout: 30_000 }).toEqual([]);
	expect([line.connected, board.online, own.online]).toEqual([true, true, true]);
	expect(await foundIn(folder, [...gone, stays])).toEqual([stays]);
	const copy = await server.log.readCopy(play.workshop, 1);
	expect(copy?.conflicts).toEqual({ [other]: texts(stays) });
	await one.act({ type: 'ShareConflict', conflict: card });
	expect(conflictsOf(board.doc).has(other)).toBe(true);
	await server.close();
	expect(await foundIn(folder, [...gone, stays])).toEqual([stays]);
}, 120_000);

it('TD2, TD6 of a card and a case on which agreements were sealed no byte is left, and the chain is whole', async () => {
	const { folder, server, marked, play } = await filled();
	const sealed = Object.values(play.facilitator.view.room.agreements).flatMap(
		(one) => one.sealed ?? [],
	);
	const grounds = sealed.flatMap(({ restsOn }) => restsOn);
	const [card, story] = (['conflict', 'case'] as const).map((wanted) =>
		grounds.find(({ kind }) => kind === wanted)!,
	);
	const told = JSON.stringify([
		marked.script.conflicts.find(({ title }) => title === card!.title),
		marked.script.cases.find(({ title }) => title === story!.title),
	]);
	const gone = marked.canaries.filter((one) => told.includes(one));
	const stay = marked.canaries.filter((one) =>
		JSON.stringify(marked.script.dialogue).includes(one),
	);
	expect(gone.length).toBeGreaterThan(8);
	expect(await foundIn(folder, [...gone, ...stay])).toEqual([...gone, ...stay]);
	const later = await WirePlay.open(server.url, script, [], { teamKey: play.created.teamKey });
	later.close();
	const { startsAt, place } = play.facilitator.view.room.plan;
	await play.facilitator.act({
		...{ type: 'PlanWorkshop', language: 'en', startsAt, place, scope: { kind: 'circle' } },
	});
	const one = play.crew.of('p08');
	await one.act({ type: 'TakeCardDown', conflict: card!.id });
	await one.act({ type: 'TakeCaseDown', case: story!.id });
	await expect.poll(() => server.log.leaving(), { timeout: 30_000 }).toEqual([]);
	const after = Object.values(play.facilitator.view.room.agreements).flatMap(
		(agreement) => agreement.sealed?.restsOn.filter(({ takenDown }) => takenDown) ?? [],
	);
	expect(new Set(after.map(({ id }) => id))).toEqual(new Set([card!.id, story!.id]));
	expect(await foundIn(folder, [...gone, ...stay])).toEqual(stay);
	await server.close();
	expect(await foundIn(folder, [...gone, ...stay])).toEqual(stay);
	for await (const { agreements, flaws } of verifyFolder(folder))
		expect([agreements > 0, flaws]).toEqual([true, []]);
	const again = await serve(folder);
	expect(await foundIn(folder, gone)).toEqual([]);
	await again.close();
}, 120_000);
