// `npm run screens`: plays the workshops of the script on a server of its own and takes the pictures. Words
// behind `--` take only those whose name has all of them; `nl` takes them in Dutch.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as launcher } from 'playwright';
import type { CreateRequest } from '../../shared/protocol.ts';
import { Closers } from '../../server/closers.ts';
import { chromium } from '../support/chromium.mjs';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { launch, whenRunning } from '../support/server-process.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Album } from './album.ts';
import { fill } from './fill.ts';
import { openLine } from './line.ts';
import { meetAgain, rateReadiness } from './other-workshops.ts';
import { atThePhone } from './roles.ts';
import { Studio, type Chair } from './studio.ts';

/** A name of the network: to the browser its plain http is no secure context. */
const networkName = 'sameboat.test';
const folder = join(import.meta.dirname, '../../screens');
const words = process.argv.slice(2);

async function run(closers: Closers): Promise<string[]> {
	const data = await mkdtemp(join(tmpdir(), 'same-boat-screens-'));
	closers.add('data', () => rm(data, { recursive: true, force: true }));
	const launched = launch({ DATA_DIR: data, PORT: '0' });
	closers.add('server', () => launched.end('SIGTERM').then(() => undefined));
	const { url } = await whenRunning(launched);
	const line = await openLine(Number(new URL(url).port));
	closers.add('line', () => line.close());
	const args = [
		...chromium.args,
		`--host-resolver-rules=MAP ${networkName} 127.0.0.1:${line.port}`,
		'--hide-scrollbars',
	];
	const browser = await launcher.launch({ ...chromium, args });
	closers.add('browser', () => browser.close());
	await mkdir(folder, { recursive: true });
	const studio = new Studio(browser, `http://${networkName}`, folder, words);

	/** A workshop with everybody in it, and what takes its pictures. */
	const open = async (another: Partial<CreateRequest> = {}) => {
		const play = await WirePlay.open(url, script, script.participants, another);
		const { workshopId: workshop, screenKey, observerKey, ...links } = play.created;
		const screen = await Player.join(url, workshop, { key: screenKey });
		const name = 'Chair of the association';
		const observer = await Player.join(url, workshop, { key: observerKey, name });
		const { title } = { ...script.workshop, ...another };
		const chair = (role: string, player: Player): Chair => ({ workshop, title, role, player });
		const phone = chair('participant', play.crew.of(atThePhone));
		const kept = { ...links, screenKey, observerKey };
		const chairs = {
			phone,
			latecomer: { ...phone, isLate: true },
			observer: chair('observer', observer),
			facilitator: { ...chair('facilitator', play.facilitator), links: kept },
			screen: chair('screen', screen),
		};
		const leave = () => [play.close(), screen.leave(), observer.leave()];
		closers.add(title, () => void leave());
		const album = new Album({ studio, line, play, chairs, allInDutch: words.includes('nl') });
		return { play, album };
	};

	const first = await open();
	await fill(first.album, first.play);
	const { teamKey } = first.play.created;
	const plan = { startsAt: `${script.regularSession.date}T09:00`, place: '', scope: null };
	const title = 'Two months later';
	const second = await open({ title, template: 'regular-session', teamKey, plan });
	await meetAgain(second.album, second.play);
	const third = await open({ title: 'Ready for what we sell', template: 'readiness' });
	await rateReadiness(third.album, third.play);
	return studio.taken;
}

const closers = new Closers((name, error) => console.error(name, error));
try {
	const taken = await run(closers);
	console.log(`${taken.length} pictures in screens/`);
} finally {
	await closers.closeAll();
}
