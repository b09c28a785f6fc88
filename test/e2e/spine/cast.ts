import { chromium as launcher, type Browser } from 'playwright';
import type { Id } from '../../../shared/ids.ts';
import type { Closers } from '../../../server/closers.ts';
import { chromium } from '../../support/chromium.mjs';
import type { Crew } from '../../support/crew.ts';
import type { Script } from '../../support/script.ts';
import { launch, whenRunning, type RunningServer } from '../../support/server-process.ts';
import { Actor } from './actor.ts';

/** A name of the network, not the machine's own: to the browser its plain http is no secure context. */
export const networkName = 'sameboat.test';
export const networkOrigin = `http://${networkName}`;

/** Those of the script who are played in a browser; all others are played over the wire. */
export const roles = { laptop: 'p03', phone: 'p04', guest: 'p15' } as const;
export type RoleName = keyof typeof roles;

/** A server, a browser, and five people who have not been anywhere yet. */
export interface Theatre extends Record<RoleName, Actor> {
	script: Script;
	dataDir: string;
	server: RunningServer;
	browser: Browser;
	facilitator: Actor;
	screen: Actor;
	closers: Closers;
}

/** The theatre with everybody in the room. */
export interface Cast extends Theatre {
	workshop: Id;
	code: string;
	crew: Crew;
}

interface Serving {
	port: string;
	/** Where browsers find it besides at this computer. */
	publicUrl: string;
	nodeOptions: string[];
}

/** The server on the theatre's folder, on a port that is free or that it had before. */
export async function serve(
	dataDir: string,
	closers: Closers,
	{ port = '0', publicUrl = '', nodeOptions = [] }: Partial<Serving> = {},
): Promise<RunningServer> {
	const settings = { DATA_DIR: dataDir, PORT: port, PUBLIC_URL: publicUrl };
	const launched = launch(settings, nodeOptions);
	closers.add('server', () => launched.end('SIGKILL').then(() => undefined));
	return whenRunning(launched);
}

/** A browser to which a name of the network is a port of this computer. */
export async function openBrowser(
	closers: Closers,
	port?: number | string,
	name = networkName,
): Promise<Browser> {
	const rules =
		port === undefined ? [] : [`--host-resolver-rules=MAP ${name}:80 127.0.0.1:${port}`];
	const args = [...chromium.args, ...rules];
	const browser = await launcher.launch({ ...chromium, args });
	closers.add('browser', () => browser.close());
	return browser;
}

export async function openTheatre(
	script: Script,
	dataDir: string,
	closers: Closers,
): Promise<Theatre> {
	const server = await serve(dataDir, closers, { publicUrl: networkOrigin });
	const browser = await openBrowser(closers, new URL(server.url).port);
	return {
		script,
		dataDir,
		server,
		browser,
		closers,
		facilitator: await Actor.enter(browser, 'the facilitator', 'laptop'),
		screen: await Actor.enter(browser, 'the screen', 'projector'),
		laptop: await Actor.enter(browser, 'p03 at a laptop', 'laptop'),
		phone: await Actor.enter(browser, 'p04 on a phone', 'phone'),
		guest: await Actor.enter(browser, 'p15 at a laptop', 'laptop'),
	};
}

export const participants = ({ laptop, phone, guest }: Theatre): Actor[] => [laptop, phone, guest];

export const everybody = (theatre: Theatre): Actor[] => [
	theatre.facilitator,
	theatre.screen,
	...participants(theatre),
];

/** axe finds nothing on the pages that show something new, and nobody's page complains. */
export async function lookAround(theatre: Theatre, fresh: readonly Actor[]): Promise<void> {
	await Promise.all(fresh.map((actor) => actor.expectAccessible()));
	await theatre.facilitator.expectFits();
	await theatre.screen.expectFits();
	for (const actor of everybody(theatre)) actor.expectNoComplaint();
}
