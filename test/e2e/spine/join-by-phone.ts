import { openBrowser } from '../../support/browser.ts';
import { Actor } from './actor.ts';

/** A new workshop of a server, and a participant of it on a phone. */
export async function joinByPhone(url: string): Promise<Actor> {
	const created = await fetch(`${url}/api/workshops`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ title: 'The crossing', template: 'experience', language: 'en' }),
	});
	const { joinCode } = (await created.json()) as { joinCode: string };
	const phone = await Actor.enter(await openBrowser(), 'a participant', 'phone');
	await phone.page.goto(`${url}/join/${joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus('Saved');
	return phone;
}
