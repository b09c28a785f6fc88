import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import type { Id } from '../../shared/ids.ts';
import { documentProtocol } from '../../shared/protocol.ts';
import { isAlsoFor, mayCommand, routeRights, type Asker, type Route } from '../../shared/rights.ts';
import { boardName, groupName, privateName } from '../../shared/workshop/documents.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { commandForms, type Type } from '../shared/command-forms.ts';
import { wholeServer } from '../support/whole-server.ts';

const title = 'What nobody else may read';
const types = Object.keys(commandForms) as Type[];
const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;

/** Two workshops of two teams; in ours two tables work, each with one of Sales and one of Operations. */
async function house() {
	const log = new MemoryLog();
	const { routes, ...server } = await wholeServer({ log, metricsToken: 'the metrics token' });
	const ours = await server.create(title);
	const theirs = await server.create('Another workshop');
	const sit = async (key: string, name?: string, side?: 'sales' | 'operations') =>
		server.join(ours.workshopId, { key, ...(name && { name }), ...(side && { side }) });
	const frida = await sit(ours.facilitatorKey, 'Frida');
	const [anna, bert, cas, dora] = [
		await sit(ours.joinKey, 'Anna', 'sales'),
		await sit(ours.joinKey, 'Bert', 'operations'),
		await sit(ours.joinKey, 'Cas', 'sales'),
		await sit(ours.joinKey, 'Dora', 'operations'),
	];
	const removed = await sit(ours.joinKey, 'Rem', 'sales');
	const observer = await sit(ours.observerKey, 'Olga');
	const screen = await sit(ours.screenKey);
	const stranger = await server.join(theirs.workshopId, { key: theirs.facilitatorKey, name: 'X' });
	const lead = await server.connect({ token: frida.token });
	const act = async (command: object) =>
		expect(await lead.send(command)).toMatchObject({ ok: true });
	await act({ type: 'RemovePerson', person: removed.participantId });
	await act({ type: 'MakeTables', tables: 2 });
	const [first, second] = Object.keys(lead.seen.view!.room.groups) as [Id, Id];
	for (const [{ participantId: seat }, group] of [
		...([anna, bert].map((one) => [one, first]) as [typeof anna, Id][]),
		...([cas, dora].map((one) => [one, second]) as [typeof anna, Id][]),
	])
		await act({ type: 'MoveToTable', seat, group });
	await act({ type: 'BeginTables' });
	const seats = { frida, anna, cas, removed, observer, screen, stranger };
	return { server, log, routes, ours, theirs, lead, act, seats, first, second };
}

it('P31 every address of the API that is served has a row in the table of rights, and every row an address', async () => {
	const { routes } = await house();
	const served = routes.map(({ method, url }) => `${method} ${url}`);
	const ofApi = served.filter((route) =>
		/^(?!HEAD)\S+ \/(api|admin|health|ready|metrics)/.test(route),
	);
	expect([...ofApi].sort()).toEqual(Object.keys(routeRights).sort());
	// Beside them there are pages and files alone, which say nothing of any workshop.
	const rest = served.filter((route) => !ofApi.includes(route) && !route.startsWith('HEAD'));
	expect(rest.every((route) => /^GET \/(\*|join|w\/|team\/|answer\/|$)/.test(route))).toBe(true);
});

type Seats = Awaited<ReturnType<typeof house>>['seats'];
type Who = keyof Seats | 'nobody' | 'teamLink' | 'theirTeamLink' | 'screenLink';
/** Who of these is answered, besides the operator, whom each row asks in its own way. */
const answered: Record<Exclude<Asker, 'operator'>, readonly Who[]> = {
	anybody: [],
	creator: [],
	seat: ['frida', 'anna', 'cas', 'observer', 'screen'],
	facilitator: ['frida'],
	reader: ['frida', 'anna', 'cas', 'observer', 'screen', 'teamLink', 'screenLink'],
	// Those who bear a link of that kind are tested where these are given: answer-links.test.ts.
	answerer: [],
	teamLead: ['frida'],
	team: ['frida', 'anna', 'cas', 'observer', 'screen', 'teamLink'],
};

const asked = Object.entries(routeRights).filter(
	([, asker]) => !['anybody', 'creator'].includes(asker),
) as [Route, keyof typeof answered | 'operator'][];

it.each(asked)('P31 %s answers a %s, and nobody else a byte of it', async (route, asker) => {
	const { server, seats, ours, theirs, first } = await house();
	const [method, path] = route.split(' ') as [string, string];
	const address = path
		.replace(':id', path.includes('/teams/') ? ours.teamId : ours.workshopId)
		.replace(':person', seats.cas.participantId)
		.replace(':at', '1');
	const tokens: Record<Who, string> = {
		...(Object.fromEntries(Object.entries(seats).map(([who, { token }]) => [who, token])) as Record<
			keyof Seats,
			string
		>),
		nobody: '',
		teamLink: ours.teamKey,
		theirTeamLink: theirs.teamKey,
		screenLink: ours.screenKey,
	};
	const ask = async (who: Who) => {
		const response = await fetch(server.url + address, {
			method,
			headers: {
				...(tokens[who] && { authorization: `Bearer ${tokens[who]}` }),
				...(method !== 'GET' && { 'content-type': 'application/json' }),
			},
			// Of another shape: nothing is done for those who may, and others do not get so far.
			...(method !== 'GET' && { body: JSON.stringify([]) }),
		});
		return { status: response.status, text: await response.text() };
	};
	const whoMay = asker === 'operator' ? [] : answered[asker];
	for (const who of Object.keys(tokens) as Who[]) {
		const { status, text } = await ask(who);
		if (whoMay.includes(who)) {
			expect(['wrong-key', 'no-seat', 'not-allowed']).not.toContain(
				status === 200 ? 'ok' : codeOf(JSON.parse(text)),
			);
			continue;
		}
		expect([who, status >= 400]).toEqual([who, true]);
		for (const secret of [title, 'Anna', ours.joinCode, first]) expect(text).not.toContain(secret);
	}
});

it.each(['facilitator', 'participant', 'screen', 'observer'] as const)(
	'P32 every command that has no row for a %s is refused from there, and nothing happens',
	async (role) => {
		const { server, seats, log, ours } = await house();
		const who =
			({ facilitator: 'frida', participant: 'anna' } as const)[role as 'facilitator'] ?? role;
		const { send } = await server.connect({ token: seats[who as keyof typeof seats].token });
		const before = (await log.readEvents(ours.workshopId)).length;
		const refused = types.filter((type) => !mayCommand(role as Role, type));
		expect(refused.length).toBeGreaterThan(20);
		for (const type of refused)
			expect([type, await send({ type, ...commandForms[type].valid[0] })]).toMatchObject([
				type,
				{ ok: false, error: { code: 'not-allowed' } },
			]);
		expect(await log.readEvents(ours.workshopId)).toHaveLength(before);
	},
);

it('P32 a seat that was taken out, a stranger and nobody at all send nothing here', async () => {
	const { server, seats, log, ours } = await house();
	for (const [token, code] of [
		[seats.removed.token, 'person-removed'],
		['nonsense', 'no-seat'],
		['', 'no-seat'],
	])
		await expect(server.connect({ token })).rejects.toMatchObject({ data: { code } });
	const before = await log.readEvents(ours.workshopId);
	const { send } = await server.connect({ token: seats.stranger.token });
	// A command names no workshop: it is for the one that the seat is in.
	expect(await send({ type: 'RenameWorkshop', title: 'Ours now' })).toMatchObject({ ok: true });
	for (const more of [
		{ workshop: ours.workshopId },
		{ workshopId: ours.workshopId },
		{ by: seats.frida.participantId },
	])
		expect(await send({ type: 'RenameWorkshop', title: 'Yours now', ...more })).toMatchObject({
			error: { code: 'malformed' },
		});
	expect(await log.readEvents(ours.workshopId)).toEqual(before);
});

it('P32 a workshop that has ended is changed by none but those commands that have a row for it', async () => {
	const { act, lead, server, seats, log, ours } = await house();
	const player = await server.connect({ token: seats.anna.token });
	await act({ type: 'CloseWorkshop' });
	const before = (await log.readEvents(ours.workshopId)).length;
	for (const type of types.filter((one) => !isAlsoFor('closed', one)))
		for (const [role, { send }] of [
			['facilitator', lead],
			['participant', player],
		] as const) {
			const code = mayCommand(role, type) ? 'workshop-closed' : 'not-allowed';
			expect([type, await send({ type, ...commandForms[type].valid[0] })]).toMatchObject([
				type,
				{ ok: false, error: { code } },
			]);
		}
	expect(await log.readEvents(ours.workshopId)).toHaveLength(before);
});

it('P33 a document opens to those who have a row for it, and to nobody else a byte of it', async () => {
	const { server, seats, ours, theirs, first, second, act } = await house();
	const open = async (who: Who, workshop: Id, name: string) => {
		const token = who in seats ? seats[who as keyof Seats].token : 'nonsense';
		const address = `${server.url.replace('http', 'ws')}/docs/${workshop}/${name}`;
		const socket = new WebSocket(address, [documentProtocol, token]);
		onTestFinished(() => socket.terminate());
		// Asks for all that there is, as whoever opens a document does.
		socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
		return Promise.race([
			once(socket, 'message').then(() => 'opened'),
			once(socket, 'close').then(([code]) => Number(code)),
		]);
	};
	const everybody: Who[] = [...(Object.keys(seats) as Who[]), 'nobody'];
	const readersOf = async (name: string, workshop = ours.workshopId) => {
		const opened = await Promise.all(everybody.map((who) => open(who, workshop, name)));
		for (const outcome of opened) expect(['opened', 4401, 4404, 4409]).toContain(outcome);
		return everybody.filter((_, i) => opened[i] === 'opened').join(' ');
	};
	expect(await readersOf(boardName)).toBe('frida anna cas observer screen');
	expect(await readersOf(privateName)).toBe('anna cas');
	expect(await readersOf(groupName(first))).toBe('frida anna');
	expect(await readersOf(groupName(second))).toBe('frida cas');
	const cas = seats.cas.participantId;
	for (const name of [
		...[`private/${cas}~1`, `private~1/${cas}`, `private/${cas}`, 'private~2', 'board', 'board~0'],
		...[
			'board~1/',
			'board~01',
			'board~1?x',
			'group/~1',
			`group/${cas}~1`,
			'__proto__',
			'..%2Fboard~1',
		],
	])
		expect([name, await readersOf(name)]).toEqual([
			name,
			name === 'board~1?x' ? 'frida anna cas observer screen' : '',
		]);
	expect(await readersOf(boardName, theirs.workshopId)).toBe('stranger');
	await act({ type: 'SetTableDone', group: first, done: true });
	expect(await readersOf(groupName(first))).toBe('frida anna cas observer screen');
});
