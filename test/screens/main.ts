// `npm run screens`: plays the workshops of the script on a server of its own and takes the pictures. Words
// behind `--` take only those whose name has all of them; `nl` takes them in Dutch. A part's name plays
// that one alone: `experience` with the session that follows it, `team`, `dutch`, `readiness`, `empty`,
// `long`, `door`, `names`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as launcher } from 'playwright';
import type { CreateRequest } from '../../shared/protocol.ts';
import { Closers } from '../../server/closers.ts';
import { chromium } from '../support/chromium.mjs';
import { script, type Script } from '../support/script.ts';
import { launch, whenRunning } from '../support/server-process.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Album } from './album.ts';
import { writeBeforehand } from './beforehand.ts';
import { chairsIn } from './chairs.ts';
import { standAtTheDoor } from './door.ts';
import { comeIn, openAgain } from './doors.ts';
import { dutch, fillDutch } from './dutch.ts';
import { beEmpty } from './empty.ts';
import { fill } from './fill.ts';
import { openLine } from './line.ts';
import { fillLong, long } from './long.ts';
import { meetAgain, rateReadiness } from './other-workshops.ts';
import { carryNames } from './names.ts';
import { Studio } from './studio.ts';
import { comeBack } from './team.ts';

/** A name of the network: to the browser its plain http is no secure context. */
const networkName = 'sameboat.test';
const folder = join(import.meta.dirname, '../../screens');
const parts = ['experience', 'team', 'dutch', 'readiness', 'empty', 'long', 'door', 'names'];
const asked = process.argv.slice(2);
const words = asked.filter((word) => !parts.includes(word));
const plays = (part: string): boolean => asked.includes(part) || asked.length === words.length;

interface Opened extends Partial<CreateRequest> {
	played?: Script;
	onlyLight?: boolean;
	onlyDutch?: boolean;
}

async function run(closers: Closers): Promise<Studio> {
	const data = await mkdtemp(join(tmpdir(), 'same-boat-screens-'));
	closers.add('data', () => rm(data, { recursive: true, force: true }));
	const launched = launch({ DATA_DIR: data, PORT: '0', PUBLIC_URL: `http://${networkName}` });
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
	const open = async ({
		played = script,
		onlyLight = false,
		onlyDutch = false,
		...another
	}: Opened) => {
		const play = await WirePlay.open(url, played, played.participants, another);
		const chairs = await chairsIn(url, play);
		closers.add(
			play.workshop,
			() => void [play.close(), chairs.screen.player.leave(), chairs.observer.player.leave()],
		);
		const allInDutch = words.includes('nl');
		return {
			play,
			album: new Album({ studio, line, play, chairs, allInDutch, onlyLight, onlyDutch }),
		};
	};

	if (plays('experience')) {
		const { album, play } = await open({});
		await comeIn(album, play);
		await fill(album, play);
		await openAgain(album, url, play);
		await writeBeforehand(album, url, play);
		const { teamKey } = play.created;
		const plan = { startsAt: `${script.regularSession.date}T09:00`, place: '', scope: null };
		const title = 'Two months later';
		const second = await open({ title, template: 'regular-session', teamKey, plan });
		await meetAgain(second.album, second.play);
	}
	if (plays('team')) {
		const { album, play } = await open({ title: 'What we keep' });
		await comeBack(album, url, play);
	}
	if (plays('dutch')) {
		const title = dutch.workshop.title;
		const { album, play } = await open({ title, language: 'nl', played: dutch, onlyDutch: true });
		await fillDutch(album, play);
	}
	if (plays('readiness')) {
		const { album, play } = await open({ title: 'Ready for what we sell', template: 'readiness' });
		await rateReadiness(album, play);
	}
	if (plays('empty')) {
		const { album, play } = await open({ title: 'Before anything is written', onlyLight: true });
		await beEmpty(album, play);
	}
	if (plays('long')) {
		const { title } = long.workshop;
		const { album, play } = await open({ title, played: long, onlyLight: true });
		await fillLong(album, play);
	}
	if (plays('door')) {
		const { album, play } = await open({ title: 'Who may come in' });
		await standAtTheDoor(album, play);
	}
	if (plays('names')) {
		const { album, play } = await open({ title: 'Who wrote what' });
		await carryNames(album, play);
	}
	return studio;
}

const closers = new Closers((name, error) => console.error(name, error));
try {
	const { taken, defects } = await run(closers);
	console.log(`${taken.length} pictures in screens/`);
	if (defects > 0) process.exitCode = 1;
} finally {
	await closers.closeAll();
}
