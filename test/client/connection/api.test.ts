import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWorkshop, findByCode, findByKey, join } from '../../../client/connection/api.ts';

const asked = vi.fn<typeof fetch>();

const json = (status: number, body: unknown) => Promise.resolve(Response.json(body, { status }));
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

const bodyOf = (call: number): unknown => JSON.parse(String(asked.mock.calls[call]?.[1]?.body));

beforeEach(() => {
	vi.stubGlobal('fetch', asked);
	vi.useFakeTimers();
});

afterEach(() => {
	asked.mockReset();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const created = {
	workshopId: 'w',
	facilitatorKey: 'f',
	joinKey: 'j',
	screenKey: 's',
	observerKey: 'o',
	cohostKey: 'c',
	joinCode: 'c',
	teamId: 't',
	teamKey: 'k',
};
const found = { workshopId: 'w', title: 'Spring', language: 'nl' };
const arrival = { requestId: 'r', name: 'Ana', side: 'sales' } as const;

test('creating a workshop posts what it is and answers its links', async () => {
	asked.mockReturnValue(json(201, created));
	const workshop = { title: 'Spring', template: 'experience', language: 'nl' };
	expect(await createWorkshop(workshop)).toEqual({ ok: true, value: created });
	expect(asked.mock.calls[0]?.[0]).toBe('/api/workshops');
	expect(bodyOf(0)).toEqual(workshop);
});

test('a code cannot leave its place in the path', async () => {
	asked.mockReturnValue(json(200, found));
	expect(await findByCode('A/../B')).toEqual({ ok: true, value: found });
	expect(asked.mock.calls[0]?.[0]).toBe('/api/join/A%2F..%2FB');
});

test('a key travels in the header, never in the address', async () => {
	asked.mockReturnValue(json(200, { ...found, role: 'participant' }));
	await findByKey('w', 'secret');
	const [path, init] = asked.mock.calls[0] ?? [];
	expect(path).toBe('/api/workshops/w');
	expect(new Headers(init?.headers).get('authorization')).toBe('Bearer secret');
});

test('a refusal keeps its code and what it names', async () => {
	asked.mockReturnValue(
		json(422, { error: { code: 'name-too-long', message: '', next: '', params: { max: 60 } } }),
	);
	const refusal = { code: 'name-too-long', params: { max: 60 } };
	expect(await join('w', { code: 'c' }, arrival)).toEqual({ ok: false, refusal });
});

test.each([
	['a page of a proxy', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 }))],
	['a page of a hotel', () => Promise.resolve(new Response('<h1>Welcome</h1>'))],
	['JSON of something else', () => json(200, { hello: 'world' })],
	['an error of something else', () => json(500, { error: 'oops' })],
	['no JSON at all', () => Promise.resolve(new Response(null, { status: 204 }))],
])('%s is not taken for an answer', async (_what, answer) => {
	asked.mockImplementation(answer);
	expect(await findByCode('c')).toEqual({ ok: false, refusal: { code: 'unreadable' } });
});

test('without a network it says so', async () => {
	asked.mockImplementation(noNetwork);
	expect(await findByCode('c')).toEqual({ ok: false, refusal: { code: 'unreachable' } });
});

test('joining tries again with the same request while nobody answers', async () => {
	asked
		.mockImplementationOnce(noNetwork)
		.mockImplementationOnce(noNetwork)
		.mockReturnValueOnce(json(201, { participantId: 'p', role: 'participant' }));
	const answer = join('w', { code: 'c' }, arrival);
	await vi.runAllTimersAsync();
	expect(await answer).toEqual({ ok: true, value: { participantId: 'p', role: 'participant' } });
	expect(asked).toHaveBeenCalledTimes(3);
	expect(bodyOf(2)).toEqual({ code: 'c', ...arrival, cookie: true });
	expect(bodyOf(0)).toEqual(bodyOf(2));
});

test('joining gives up after three tries, and never repeats what was refused', async () => {
	asked.mockImplementation(noNetwork);
	const answer = join('w', { key: 'k' }, { requestId: 'r' });
	await vi.runAllTimersAsync();
	expect(await answer).toEqual({ ok: false, refusal: { code: 'unreachable' } });
	expect(asked).toHaveBeenCalledTimes(3);

	asked.mockReset().mockReturnValue(json(403, { error: { code: 'workshop-closed' } }));
	await join('w', { key: 'k' }, { requestId: 'r' });
	expect(asked).toHaveBeenCalledTimes(1);
});
