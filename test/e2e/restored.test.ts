import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { saveBackup } from '../../server/backup/save-backup.ts';
import { Closers } from '../../server/closers.ts';
import { readDraft } from '../../shared/board/agreement-draft.ts';
import { openBoard } from '../support/crew.ts';
import { find, script } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';
import { openBrowser, serve } from './spine/cast.ts';
import { sayWhoOneIs } from './spine/entrance.ts';

const person = find(script.participants, 'p04');
const statement = 'Sales calls before it promises';
const since = ' a date';
const firstStep = 'Planning sends the list';

test('OF17, BU7 what was saved after the backup that is brought back is in the tray of its author', async () => {
	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const home = await temporaryFolder();
	const [folder, file] = [join(home, 'data'), join(home, 'backup')];
	const server = await serve(folder, closers);
	const { port } = new URL(server.url);
	const actor = await Actor.enter(await openBrowser(closers), person.name, 'phone');
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 2));
	closers.add('play', async () => play.close());
	await actor.page.goto(`${server.url}/join/${play.created.joinCode}`);
	await sayWhoOneIs(actor, person);
	const room = actor.page.url();
	await play.goTo('agreements');
	const field = (label: string) => actor.page.getByRole('textbox', { name: label, exact: true });
	const write = async (label: string, words: string) => {
		await field(label).focus();
		await actor.page.keyboard.press('End');
		await field(label).pressSequentially(words);
		await actor.showsStatus(/^Saved$/);
	};
	await actor.pressButton('Write an agreement');
	await write('Statement', statement);

	await server.end('SIGTERM');
	await saveBackup(folder, file, Date.now());
	const again = await serve(folder, closers, { port });
	await actor.showsStatus(/^Saved$/);
	await write('Statement', since);
	await write('First step', firstStep);
	await actor.page.goto('about:blank');
	await again.end('SIGTERM');
	await restoreBackup({ file, folder, moveAside: true, now: Date.now() });
	await serve(folder, closers, { port });

	for (let visit = 0; visit < 2; visit++) {
		await actor.page.goto(room);
		await actor.showsStatus(/^Saved$/);
		await actor.press(actor.button('1 text could not go where you wrote it'));
		const tray = actor.dialog('Put aside for you');
		await actor.sees(tray.getByText('begun anew'), 'the reason');
		for (const words of [since.trim(), firstStep])
			await actor.sees(tray.getByText(words, { exact: true }), `“${words}”`);
		await actor.expectAccessible();
		await actor.press(tray.getByRole('button', { name: 'Close' }));
		await actor.sees(actor.page.getByText(statement, { exact: true }).first(), 'the older text');
	}
	const board = await openBoard(play.facilitator);
	const [draft] = Object.keys(play.facilitator.view.room.agreements);
	expect(readDraft(board.doc, draft!)).toMatchObject({ statement, firstStep: '' });
	actor.expectNoComplaint({ serverWasAway: true });
}, 120_000);
