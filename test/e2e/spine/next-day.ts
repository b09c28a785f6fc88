import { expect } from 'vitest';
import { find } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import { networkOrigin, serve, type Cast } from './cast.ts';
import { takenUp } from './consent.ts';

/** The link that the facilitator keeps for afterwards. */
export async function teamLink({ facilitator }: Cast): Promise<string> {
	await facilitator.pressButton('Invite');
	const dialog = facilitator.dialog('Invite people');
	const link = await dialog.getByLabel('Link of the team', { exact: true }).inputValue();
	await facilitator.page.keyboard.press('Escape');
	return link;
}

/** The report as a file, with every sealed agreement in it. */
export async function takeReport({ facilitator, script }: Cast): Promise<void> {
	const download = facilitator.page.waitForEvent('download');
	await facilitator.choose('Workshop menu', 'Report for people (Markdown)');
	const chunks = [];
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^from-sales-versus-operations.*\.md$/);
	for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
	const markdown = Buffer.concat(chunks).toString();
	for (const id of script.sealOrder)
		expect(markdown, id).toContain(find(script.agreements, id).firstStep);
}

/** The server has been stopped and started; another device opens the team's link and reads the register. */
export async function readRegister(cast: Cast, link: string, nextDay: Actor): Promise<void> {
	const { script } = cast;
	await cast.server.end('SIGTERM');
	cast.server = await serve(cast.dataDir, cast.closers, {
		port: new URL(cast.server.url).port,
		publicUrl: networkOrigin,
	});
	await nextDay.page.goto(link);
	await nextDay.sees(nextDay.heading('Register of agreements'), 'the register');
	for (const id of script.sealOrder) {
		const { statement } = find(script.agreements, id);
		const entry = nextDay.page.getByRole('article').filter({ hasText: statement });
		await nextDay.sees(entry.getByText(statement), id);
		await nextDay.press(entry.getByText('Everything that was sealed'));
		await nextDay.sees(entry.getByText(/Version 1: the room was asked/), `the history of ${id}`);
	}
	const { a1, a3, a5 } = script.consents;
	for (const [said, what] of [
		[takenUp(script, 'a2'), 'the text that took the objection up'],
		[a3!.object!['p15']!, 'the dissent'],
		[a1!.reservation!['p02']!, 'the reservation about a1'],
		[a5!.reservation!['p15']!, 'the reservation about a5'],
	] as const)
		await nextDay.sees(nextDay.page.getByText(said), what);
	await nextDay.expectAccessible();
}

/** From the register to a new workshop, which begins with its strategy and its open agreements. */
export async function meetAgain({ script }: Cast, nextDay: Actor): Promise<void> {
	// The close planned a regular session; the team wants the whole workshop once more.
	const { page } = nextDay;
	await nextDay.sees(page.getByText(/^Planned for /), 'what the close planned');
	await nextDay.press(page.getByRole('radio', { name: /^Experience Workshop/ }));
	await nextDay.type('Title', 'Two months later');
	await nextDay.pressButton('Create the workshop');
	await nextDay.sees(nextDay.heading('Two months later'), 'the room of the new workshop');
	await nextDay.jump('Strategy');
	await nextDay.sees(nextDay.page.getByText(script.strategy.statement), 'the strategy');
	await nextDay.jump('Agreements');
	await nextDay.sees(nextDay.heading('Still open from before'), 'what is still open');
	for (const id of script.sealOrder)
		await nextDay.sees(nextDay.page.getByText(find(script.agreements, id).statement), id);
	await nextDay.expectAccessible();
	nextDay.expectNoComplaint();
}
