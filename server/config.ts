import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { StartRefusal } from './start-refusal.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isWebAddress = (text: string) =>
	URL.canParse(text) &&
	/^https?:$/.test(new URL(text).protocol) &&
	/^\/?$/.test(text.slice(text.indexOf('//') + 2).replace(/^[^/?#]*/, ''));

/** Addresses or ranges of them; never everybody: whoever comes could then say to come from anywhere. */
const isProxy = (text: string) => {
	const [address = '', bits, ...more] = text.trim().split('/');
	const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
	const isRange = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
	return most > 0 && isRange && more.length === 0;
};
const areProxies = (text: string) => text.split(',').every(isProxy);

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

/** Every setting, what it must look like and what stands in for it. The README lists the same. */
const settings = v.object({
	PORT: v.pipe(
		v.optional(v.string(), '3000'),
		v.check(isPort, 'PORT must be a number from 0 to 65535, for example PORT=3000.'),
		v.transform(Number),
	),
	HOST: v.pipe(
		v.optional(v.string(), '0.0.0.0'),
		v.regex(/^[\w.:-]+$/, 'HOST must be an address of this computer, for example HOST=127.0.0.1.'),
	),
	DATA_DIR: v.pipe(
		v.optional(v.string(), './data'),
		v.transform((path) => resolve(path)),
	),
	PUBLIC_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(
				isWebAddress,
				'PUBLIC_URL must be a web address without a path, for example PUBLIC_URL=https://boat.example.org.',
			),
			v.transform((text) => new URL(text).origin),
		),
	),
	LOG_LEVEL: v.optional(
		v.picklist(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`),
		'warn',
	),
	MIN_FREE_MB: v.pipe(
		v.optional(v.string(), '64'),
		v.check(
			(text) => /^\d{1,7}$/.test(text) && Number(text) > 0,
			'MIN_FREE_MB must be a number of megabytes, for example MIN_FREE_MB=64.',
		),
		v.transform((text) => Number(text) * 1024 * 1024),
	),
	RETENTION_DAYS: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => /^\d{1,5}$/.test(text) && Number(text) > 0,
				'RETENTION_DAYS must be a whole number of days, for example RETENTION_DAYS=365.',
			),
			v.transform(Number),
		),
	),
	CREATE_KEY: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^[!-~]{16,200}$/, 'CREATE_KEY must have 16 characters or more and no spaces.'),
		),
	),
	TRUST_PROXY: v.optional(
		v.pipe(
			v.string(),
			v.check(
				areProxies,
				'TRUST_PROXY must be the addresses of the proxies in front, for example TRUST_PROXY=127.0.0.1.',
			),
			v.transform((text) => text.split(',').map((one) => one.trim())),
		),
	),
	METRICS_TOKEN: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\S{16,}$/, 'METRICS_TOKEN must have 16 characters or more and no spaces.'),
		),
	),
});

export const settingNames = Object.keys(settings.entries);

export type Config = {
	port: number;
	host: string;
	dataDir: string;
	publicUrl: string | undefined;
	logLevel: (typeof logLevels)[number];
	metricsToken: string | undefined;
	/** Without it anybody creates workshops, so many an hour. */
	createKey: string | undefined;
	/** Whose word on who comes from where is believed. */
	proxies: readonly string[];
	/** In bytes. */
	minFree: number;
	/** For so many days workshops are kept; without it, for good. */
	keepDays: number | undefined;
	/** Started as `npm start`, with a shell in between that passes no signal on. */
	underNpm: boolean;
};

/** Throws a StartRefusal that says which setting to change. An empty setting counts as not set. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
	const given = Object.entries(environment).filter(([, value]) => value !== '');
	const read = v.safeParse(settings, Object.fromEntries(given), { abortEarly: true });
	if (!read.success) throw new StartRefusal(read.issues[0].message);
	return {
		port: read.output.PORT,
		host: read.output.HOST,
		dataDir: read.output.DATA_DIR,
		publicUrl: read.output.PUBLIC_URL,
		logLevel: read.output.LOG_LEVEL,
		metricsToken: read.output.METRICS_TOKEN,
		createKey: read.output.CREATE_KEY,
		proxies: read.output.TRUST_PROXY ?? [],
		minFree: read.output.MIN_FREE_MB,
		keepDays: read.output.RETENTION_DAYS,
		underNpm: environment['npm_lifecycle_event'] === 'start',
	};
};
