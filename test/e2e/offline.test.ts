import { expect, onTestFinished, test } from 'vitest';
import { readDraft } from '../../shared/board/agreement-draft.ts';
import { openBoard } from '../support/crew.ts';
import { find, script } from '../support/script.ts';
import { Closers } from '../../server/closers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { openLine, type Line } from '../screens/line.ts';
import { Actor } from './spine/actor.ts';
import { networkName, openBrowser, serve } from './spine/cast.ts';
import { sayWhoOneIs } from './spine/entrance.ts';

const person = find(script.participants, 'p04');
const want = 'What do you in Operations want?';
const example = 'Last Friday, for the third time this month';
const firstStep = 'Planning sends the list';
const later = ', every Monday before ten';
const last = ', and Sales reads it';

interface Trip {
	actor: Actor;
	line: Line;
	play: WirePlay;
	room: string;
	/** Whether the browser keeps the page for a reload without the server. */
	isKept: boolean;
}

/** Half of the script's people over the wire, one at a browser whose line can be cut. */
async function setOut(device: 'phone' | 'laptop', host: string): Promise<Trip> {
	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const origin = `http://${host}`;
	const server = await serve(await temporaryFolder(), closers, { publicUrl: origin });
	const line = await openLine(Number(new URL(server.url).port));
	closers.add('line', async () => line.close());
	const browser = await openBrowser(closers, line.port, host);
	const others = script.participants.filter(({ id }) => id !== person.id).slice(0, 6);
	const play = await WirePlay.open(server.url, script, others);
	closers.add('play', async () => play.close());
	const actor = await Actor.enter(browser, `${person.name} on a ${device}`, device);
	await actor.page.goto(`${origin}/join/${play.created.joinCode}`);
	await sayWhoOneIs(actor, person);
	const isKept = await actor.page.evaluate(() => isSecureContext);
	return { actor, line, play, room: actor.page.url(), isKept };
}

const strip = (actor: Actor) => actor.button('1 text could not go where you wrote it');

async function write(actor: Actor, label: string, words: string): Promise<void> {
	const field = actor.page.getByRole('textbox', { name: label, exact: true });
	// Findings appear above while one writes: a tap would aim at where the field was.
	await field.focus();
	await field.pressSequentially(words);
	expect(await field.inputValue(), `what ${actor.name} typed into “${label}”`).toBe(words);
}

/** Opens the room in the same tab, which may show the browser's own page of a failed load. */
async function comeBack({ actor, room }: Trip): Promise<void> {
	await actor.page.goto(room);
	await actor.page.bringToFront();
}

/** Reloads while there is no line: the page with the unsent text or, over plain http, the browser's own. */
async function reloadWithout({ actor, isKept }: Trip): Promise<void> {
	if (isKept) {
		await actor.page.reload();
		await actor.sees(actor.page.getByText('The server cannot be reached.'), 'what is the matter');
		await actor.sees(actor.page.getByText(example), 'what was not sent');
		return;
	}
	// It is shown a moment after the load has failed.
	const shown = actor.page.waitForEvent('framenavigated');
	await expect(actor.page.reload()).rejects.toThrow(/net::ERR/);
	await shown;
}

/** Once the page has loaded what it loads in the background. */
async function pullThePlug({ actor, line }: Trip): Promise<void> {
	await actor.page.waitForLoadState('networkidle');
	line.cut();
	await actor.showsStatus(/^Offline/);
}

/** What is put aside says its reason and holds the words; then it is discarded. */
async function findAside(actor: Actor, reason: string, words: string): Promise<void> {
	await actor.press(strip(actor));
	const tray = actor.dialog('Put aside for you');
	await actor.sees(tray.getByText(reason), `“${reason}”`);
	await actor.sees(tray.getByText(words), `“${words}”`);
	await actor.expectAccessible();
	await actor.press(tray.getByRole('button', { name: 'Copy' }));
	await actor.sees(tray.getByText('Copied.'), 'that it is copied');
	await actor.press(tray.getByRole('button', { name: 'Discard' }));
	await actor.sees(tray.getByText('Discarded.'), 'that it is discarded');
	await actor.press(tray.getByRole('button', { name: 'Close' }));
}

/** The plug is pulled while one types, the page is reloaded, and the room has shown the card meanwhile. */
async function atTheCards(trip: Trip): Promise<void> {
	const { actor, line, play, isKept } = trip;
	await play.write();
	await actor.pressButton('Write a card');
	await actor.type(want, 'A yes on the phone');
	await actor.type('Example', 'Last Friday');
	await actor.showsStatus(/^Saved$/);
	// What the page says then is of the page that is kept: that takes a moment of its own.
	const isShellKept = () => actor.page.evaluate(async () => Boolean(await caches.match('/')));
	if (isKept) await expect.poll(isShellKept).toBe(true);
	const since = Date.now();
	await actor.page.waitForLoadState('networkidle');
	line.swallow();
	await actor.type('Example', example.slice('Last Friday'.length));
	await actor.showsStatus(/^Offline, 1 change kept on this device$/);
	expect(Date.now() - since, 'how long a lost line went unnoticed').toBeLessThanOrEqual(10_000);
	await actor.sees(actor.page.getByText('No connection. Go on writing'), 'what it says');
	const warning = actor.page.getByText('Do not reload this page until then');
	expect(await warning.count()).toBe(isKept ? 0 : 1);

	line.cut();
	await reloadWithout(trip);
	await play.reveal();
	await play.goTo('agreements');
	line.mend();
	await comeBack(trip);
	await actor.sees(strip(actor), 'that a text is put aside');
	await actor.showsStatus(/^Saved$/);
	await findAside(actor, 'The room had been shown it as it was', example);
}

/** Offline while the room is asked: the words are in the draft. Offline while it ends: they are in the tray. */
async function atTheAgreement(trip: Trip): Promise<void> {
	const { actor, line, play } = trip;
	await actor.pressButton('Write an agreement');
	await write(actor, 'Statement', 'Sales calls before it promises');
	await write(actor, 'First step', firstStep);
	await actor.showsStatus(/^Saved$/);
	const [agreement = ''] = Object.keys(play.facilitator.view.room.agreements);
	await pullThePlug(trip);
	await actor.page.keyboard.type(later);
	await actor.showsStatus(/^Offline, 1 change kept on this device$/);
	await play.facilitator.act({ type: 'CallForConsent', agreement });
	line.mend();
	await actor.showsStatus(/^Saved$/);
	const board = await openBoard(play.facilitator);
	const written = () => readDraft(board.doc, agreement)?.firstStep;
	await expect.poll(written).toBe(`${firstStep}${later}`);
	expect(play.facilitator.view.room.agreements[agreement]!.calls[0]!.text.firstStep).toBe(
		firstStep,
	);

	await pullThePlug(trip);
	await actor.page.keyboard.type(last);
	await actor.showsStatus(/^Offline, 1 change kept on this device$/);
	await play.facilitator.act({ type: 'CloseWorkshop' });
	line.mend();
	await actor.sees(strip(actor), 'that a text is put aside');
	await comeBack(trip);
	await actor.showsStatus(/^Saved$/);
	await findAside(
		actor,
		'The workshop had ended before it arrived.',
		`${firstStep}${later}${last}`,
	);
	expect(written()).toBe(`${firstStep}${later}`);
}

test.each([
	['on a phone over plain http', 'phone', networkName],
	['at a laptop on localhost', 'laptop', 'localhost'],
] as const)(
	'OF2, OF4, OF6, OF10, OF12 text typed without a line is there or in the tray, %s',
	async (_where, device, host) => {
		const trip = await setOut(device, host);
		await trip.play.goTo('write');
		await atTheCards(trip);
		await atTheAgreement(trip);
		trip.actor.expectNoComplaint({ serverWasAway: true });
	},
	120_000,
);
