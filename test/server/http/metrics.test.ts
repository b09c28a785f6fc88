import { expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { Gauges } from '../../../server/http/gauges.ts';
import { serveMetrics } from '../../../server/http/metrics.ts';
import { addProcessGauges } from '../../../server/http/process-gauges.ts';

const gaugesOf = (read: () => number) => {
	const gauges = new Gauges();
	gauges.add('sameboat_connections', 'Open connections.', read);
	return gauges;
};

const asked = async (
	from: string,
	{ token, headers = {} }: { token?: string; headers?: Record<string, string> } = {},
) => {
	const app = createApp({ logLevel: 'silent' });
	serveMetrics(app, { gauges: gaugesOf(() => 7), token });
	return app.inject({ url: '/metrics', remoteAddress: from, headers });
};

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s reads them', async (from) => {
	const answer = await asked(from);
	expect(answer.statusCode).toBe(200);
	expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
	expect(answer.body).toBe(
		'# HELP sameboat_connections Open connections.\n# TYPE sameboat_connections gauge\nsameboat_connections 7\n',
	);
});

test.each(['192.168.1.5', '::ffff:10.0.0.1', '2001:db8::1', '1127.0.0.1'])(
	'%s does not',
	async (from) => {
		const answer = await asked(from);
		expect(answer.statusCode).toBe(403);
		expect(answer.json()).toMatchObject({ error: { code: 'not-allowed' } });
		expect(answer.body).not.toContain('connections');
	},
);

test('no header turns a visitor into this computer, and one turns a proxy into a visitor', async () => {
	const forwarded = { 'x-forwarded-for': '127.0.0.1', host: 'localhost' };
	expect((await asked('192.168.1.5', { headers: forwarded })).statusCode).toBe(403);
	expect((await asked('127.0.0.1', { headers: forwarded })).statusCode).toBe(403);
});

test('with a token set only its bearer reads them, wherever from', async () => {
	const token = 'sixteen-letters-';
	const bearing = (text: string) => ({ token, headers: { authorization: text } });
	expect((await asked('192.168.1.5', bearing(`Bearer ${token}`))).statusCode).toBe(200);
	expect((await asked('127.0.0.1', { token })).statusCode).toBe(403);
	expect((await asked('127.0.0.1', bearing('Bearer sixteen-letters+'))).statusCode).toBe(403);
	expect((await asked('127.0.0.1', bearing(token))).statusCode).toBe(403);
});

test('a gauge is read each time and named once', () => {
	let now = 1;
	const gauges = gaugesOf(() => now++);
	expect(gauges.toText()).toContain('sameboat_connections 1\n');
	expect(gauges.toText()).toContain('sameboat_connections 2\n');
	expect(() => gauges.add('sameboat_connections', '', () => 0)).toThrow('two gauges');
});

test('the process tells its uptime, memory and delay', () => {
	const gauges = new Gauges();
	const stop = addProcessGauges(gauges);
	const figure = (name: string) =>
		Number(new RegExp(`^${name} (.+)$`, 'm').exec(gauges.toText())?.[1]);
	expect(figure('sameboat_uptime_seconds')).toBeGreaterThan(0);
	expect(figure('sameboat_memory_resident_bytes')).toBeGreaterThan(10_000_000);
	expect(figure('sameboat_event_loop_delay_p99_seconds')).toBeGreaterThanOrEqual(0);
	stop();
});
