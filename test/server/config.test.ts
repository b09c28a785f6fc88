import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

test('nothing needs to be set', () => {
	expect(readConfig({})).toEqual({
		port: 3000,
		host: '0.0.0.0',
		dataDir: resolve('data'),
		publicUrl: undefined,
		logLevel: 'warn',
		metricsToken: undefined,
		createKey: undefined,
		proxies: [],
		minFree: 64 * 1024 * 1024,
		keepDays: undefined,
		underNpm: false,
	});
	expect(readConfig({ PORT: '', PUBLIC_URL: '', METRICS_TOKEN: '' })).toEqual(readConfig({}));
});

test('what is set is taken', () => {
	const set = {
		PORT: '8080',
		HOST: '::1',
		DATA_DIR: '/srv/boat',
		PUBLIC_URL: 'https://boat.example.org/',
		LOG_LEVEL: 'debug',
		MIN_FREE_MB: '128',
		RETENTION_DAYS: '365',
		METRICS_TOKEN: 'sixteen-letters-',
		CREATE_KEY: 'sixteen-letters+',
		TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
	};
	expect(readConfig(set)).toEqual({
		port: 8080,
		host: '::1',
		dataDir: '/srv/boat',
		publicUrl: 'https://boat.example.org',
		logLevel: 'debug',
		metricsToken: 'sixteen-letters-',
		createKey: 'sixteen-letters+',
		proxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
		minFree: 128 * 1024 * 1024,
		keepDays: 365,
		underNpm: false,
	});
});

test.each([
	['PORT', 'door'],
	['PORT', '-1'],
	['PORT', '65536'],
	['PORT', '80.5'],
	['HOST', 'http://here'],
	['PUBLIC_URL', 'boat.example.org'],
	['PUBLIC_URL', 'ftp://boat.example.org'],
	['PUBLIC_URL', 'https://boat.example.org/under/a/path'],
	['PUBLIC_URL', 'https://boat.example.org?a=b'],
	['LOG_LEVEL', 'loud'],
	['MIN_FREE_MB', '0'],
	['MIN_FREE_MB', 'plenty'],
	['RETENTION_DAYS', '0'],
	['RETENTION_DAYS', '-5'],
	['RETENTION_DAYS', '1.5'],
	['RETENTION_DAYS', '100000'],
	['RETENTION_DAYS', 'a year'],
	['CREATE_KEY', 'short'],
	['CREATE_KEY', 'with a space in the middle'],
	['TRUST_PROXY', 'true'],
	['TRUST_PROXY', '*'],
	['TRUST_PROXY', 'proxy.example.org'],
	['TRUST_PROXY', '10.0.0.0/0'],
	['TRUST_PROXY', '10.0.0.0/33'],
	['TRUST_PROXY', '127.0.0.1,'],
	['METRICS_TOKEN', 'short'],
	['METRICS_TOKEN', 'with a space in the middle'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
	expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
});
