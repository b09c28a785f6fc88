import { expect, onTestFinished, test } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { find, script } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';
import { networkOrigin, openBrowser, serve } from './spine/cast.ts';
import { sayWhoOneIs } from './spine/entrance.ts';

const person = find(script.participants, 'p04');
const part = '**/assets/ThatsUsStage-*.js';
const field = 'What do you in Operations want?';
/** After so many the page is sure that the part is not to be had. */
const tries = 3;
const asked = /ThatsUsStage-.*\.js$/;

/** Somebody who is in with a phone, whose later page of the workshop did not come. */
async function comeIn(refuse: 'no line' | 'another build') {
	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const { url } = await serve(await temporaryFolder(), closers, { publicUrl: networkOrigin });
	const others = script.participants.filter(({ id }) => id !== person.id).slice(0, 4);
	const play = await WirePlay.open(url, script, others);
	closers.add('play', async () => play.close());
	const actor = await Actor.enter(
		await openBrowser(closers, new URL(url).port),
		person.name,
		'phone',
	);
	const { page } = actor;
	if (refuse === 'no line')
		for (const address of [part, '**/health'])
			await page.route(address, (route) => route.abort('internetdisconnected'));
	else await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
	const refused = page.waitForRequest(asked).then((request) => request.response());
	await page.goto(`${networkOrigin}/join/${play.created.joinCode}`);
	await sayWhoOneIs(actor, person);
	await refused;
	let loads = 0;
	page.on('load', () => loads++);
	await play.goTo('write');
	await play.write();
	return { actor, page, play, loads: () => loads };
}

test('a page that could not be fetched is there when the line is back', async () => {
	const { actor, page, play } = await comeIn('no line');
	await play.reveal();
	await page.unrouteAll();
	await actor.sees(actor.button(/^That’s us/, false), 'the cards of the room');
	actor.expectNoComplaint({ serverWasAway: true });
});

test('with another build on the server a phone begins anew, but not while one writes', async () => {
	const { actor, page, play, loads } = await comeIn('another build');
	await actor.pressButton('Write a card');
	await actor.type(field, 'A yes on the ');
	// The part is asked for until the answers leave no doubt.
	let answers = 0;
	page.on('response', (response) => {
		if (response.url().endsWith('/health')) answers++;
	});
	await expect.poll(() => answers).toBeGreaterThan(tries);
	await page.keyboard.type('phone');
	await actor.showsStatus(/^Saved$/);
	expect(loads(), 'how often the page has begun anew').toBe(0);

	const anew = page.waitForEvent('load');
	await page.getByLabel(field).blur();
	await anew;
	await page.unrouteAll();
	await actor.sees(page.getByText('A yes on the phone'), 'what was being written');
	await play.reveal();
	await actor.sees(actor.button(/^That’s us/, false), 'the cards of the room');
	expect(loads(), 'how often the page has begun anew').toBe(1);
});
