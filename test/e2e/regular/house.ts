/** A team's sessions lie months apart: the server of each stands on the day of that session, and so do its browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { Closers } from '../../../server/closers.ts';
import { script } from '../../support/script.ts';
import { WirePlay } from '../../support/wire-play.ts';
import { Actor, type devices } from '../spine/actor.ts';
import { openBrowser, serve } from '../spine/cast.ts';

export interface House {
	dataDir: string;
	browser: Browser;
	closers: Closers;
	/** The address of the team's register, without the server. */
	team: string;
}

/** Milliseconds from the day of the first workshop, which is today. */
const until = (day: string): number => Date.parse(day) - Date.parse(script.workshop.date);

/** Moves the clock of whatever runs it, and lets it go on from there. */
const clockAhead = (milliseconds: number): string => `{
	const Ours = Date;
	const now = () => Ours.now() + ${milliseconds};
	globalThis.Date = class extends Ours {
		constructor(...given) { given.length > 0 ? super(...given) : super(now()); }
		static now() { return now(); }
	};
}`;

/** A server on the team's folder, on a day of the calendar. */
export function serveOn(day: string, { dataDir, closers }: House) {
	const clock = `data:text/javascript,${encodeURIComponent(clockAhead(until(day)))}`;
	return serve(dataDir, closers, { nodeOptions: ['--import', clock] });
}

/** Somebody at a browser, on a day of the calendar. */
export async function enterOn(
	day: string,
	{ browser }: House,
	name: string,
	device: keyof typeof devices,
): Promise<Actor> {
	const actor = await Actor.enter(browser, name, device);
	await actor.page.addInitScript(clockAhead(until(day)));
	return actor;
}

/** The first workshop of the script over the wire, from its cards to the seals; a6 is withdrawn as in the room. */
async function playTheFirst(url: string): Promise<string> {
	const play = await WirePlay.open(url, script);
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.discuss();
	await play.goTo('agreements');
	for (const { id } of script.agreements)
		if (script.sealOrder.includes(id)) await play.agreeOn(id);
		else {
			const agreement = await play.draft(id);
			await play.facilitator.act({ type: 'WithdrawAgreement', agreement, withdrawn: true });
		}
	await play.sayGoodbye();
	await play.facilitator.act({ type: 'CloseWorkshop' });
	play.close();
	return `/team/${play.created.teamId}#${play.created.teamKey}`;
}

export async function openHouse(): Promise<House> {
	const closers = new Closers((name, error) => console.error(name, error));
	const dataDir = await mkdtemp(join(tmpdir(), 'same-boat-'));
	closers.add('folder', () => rm(dataDir, { recursive: true, force: true }));
	const server = await serve(dataDir, closers);
	const team = await playTheFirst(server.url);
	await server.end('SIGTERM');
	return { dataDir, closers, team, browser: await openBrowser(closers) };
}
