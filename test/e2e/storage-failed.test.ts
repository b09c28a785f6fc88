import { expect, onTestFinished, test, vi } from 'vitest';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { Actor } from './spine/actor.ts';

test('SP6 a log that cannot be written is told in words on every page, with what to do next', async () => {
	const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
	onTestFinished(() => exit.mockRestore());
	const log = new MemoryLog();
	const server = await boatWithPages({ log });
	const made = await server.create();
	const host = await server.join(made.workshopId, { key: made.facilitatorKey });
	const program = await server.connect({ token: host.token });
	const browser = await openBrowser();
	const [laptop, phone, screen] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'a participant', 'phone'),
		Actor.enter(browser, 'the screen', 'projector'),
	]);
	const room = `${server.url}/w/${made.workshopId}`;
	await laptop.lead(`${room}#${made.facilitatorKey}`);
	await screen.page.goto(`${room}/screen#${made.screenKey}`);
	await phone.page.goto(`${server.url}/join/${made.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	const pages = [laptop, phone, screen].map(({ page }) => page);
	for (const page of pages) await page.locator('main').waitFor();
	await phone.page.getByText('Saved', { exact: true }).waitFor();

	log.commit = () => Promise.reject(new Error('input/output error'));
	void program.send({ type: 'RenameWorkshop', title: 'Another title' }).catch(() => undefined);
	for (const page of pages) {
		const told = page.getByRole('alert').filter({ hasText: 'can no longer write to its disk' });
		await told.waitFor();
		expect(await told.textContent()).toContain('What was shown as saved is safe.');
		expect(await told.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(200);
	}
	await expect.poll(() => exit.mock.calls).toEqual([[1]]);
});
