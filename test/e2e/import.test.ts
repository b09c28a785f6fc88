import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { complaintsOf, openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { script } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';

const json = 'application/json';

/** What a press makes the browser keep, as text. */
async function taken(page: Page, press: () => Promise<unknown>): Promise<string> {
	const [download] = await Promise.all<Download | unknown>([
		page.waitForEvent('download'),
		press(),
	]);
	return readFile(await (download as Download).path(), 'utf8');
}

const give = (page: Page, content: string, name = 'kept.json') =>
	page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: json, buffer: Buffer.from(content) });

test('IM2 IM4 IM8 IM9 a workshop and its team are kept as files and open again on another server', async () => {
	const home = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(home.url, script);
	onTestFinished(() => play.close());
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.agree();
	const { teamId, teamKey } = play.created;
	const elsewhere = await runServer({ DATA_DIR: await temporaryFolder() });
	const browser = await openBrowser();
	const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
	const page = await context.newPage();
	const complaints = complaintsOf(page);

	// What the team's page offers to keep.
	await page.goto(`${home.url}/team/${teamId}#${teamKey}`);
	const register = await taken(page, () =>
		page.getByRole('button', { name: 'Download the register (JSON)' }).click(),
	);
	await page.getByRole('button', { name: /^Reports of/ }).click();
	const report = await taken(page, () =>
		page.getByRole('menuitem', { name: 'Report to keep or open again (JSON)' }).click(),
	);

	// A file that is none of ours is told, and what was typed stays.
	await page.goto(elsewhere.url);
	await page.getByRole('textbox', { name: 'Title' }).fill('Half a ti');
	await give(page, '{"format":"somebody/else"}');
	await page
		.getByRole('alert')
		.getByText(/neither a report nor a team’s register/)
		.waitFor();
	expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Half a ti');

	// The workshop is a record: walked through, shown, not changed.
	await give(page, report);
	const notice = page.getByRole('region', { name: 'What this is' });
	await notice.getByText('It can be read, not changed.').waitFor();
	expect(page.url()).toMatch(/\/w\/[\w-]+$/);
	expect(page.url()).not.toContain(play.workshop);
	await page.getByRole('button', { name: 'Common ground', exact: true }).click();
	await page.getByRole('figure').first().waitFor();
	await page.getByRole('button', { name: 'Agreements', exact: true }).click();
	for (const label of ['a1', 'a3']) await page.locator(`[data-label=${label}]`).waitFor();
	await expect.poll(() => page.getByRole('button', { name: 'Invite' }).count()).toBe(0);
	const told = await taken(page, async () => {
		await page.getByRole('button', { name: 'Workshop menu' }).click();
		await page.getByRole('menuitem', { name: 'Report to keep or open again (JSON)' }).click();
	});
	const [before, after] = [JSON.parse(report), JSON.parse(told)] as Record<string, unknown[]>[];
	expect(after!['agreements']).toHaveLength(before!['agreements']!.length);

	// It goes on in a workshop of its own, of the same team.
	await page.getByRole('button', { name: 'Begin the next workshop from this one' }).click();
	const dialog = page.getByRole('dialog');
	await expect
		.poll(() => dialog.getByRole('textbox', { name: 'Title' }).inputValue())
		.toBe(script.workshop.title);
	const record = page.url();
	await dialog.getByRole('button', { name: 'Create the workshop' }).click();
	await page.getByRole('button', { name: 'Invite' }).waitFor();
	expect(page.url()).not.toBe(record);

	// The register stands on its own, and leads to no room that is not here.
	await page.goto(elsewhere.url);
	await give(page, register);
	await expect.poll(() => page.getByRole('article').count()).toBe(script.sealOrder.length);
	expect(await page.getByRole('button', { name: /^Reports of/ }).count()).toBe(0);
	expect(complaints.filter((said) => !said.includes('422') && !said.includes('400'))).toEqual([]);
});

test('IM6 nobody takes part in a record: its code says so, and who may read it', async () => {
	const server = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(server.url, script);
	onTestFinished(() => play.close());
	const { workshopId, facilitatorKey } = play.created;
	const report = await fetch(`${server.url}/api/workshops/${workshopId}/report.json`, {
		headers: { authorization: `Bearer ${facilitatorKey}` },
	});
	const brought = await fetch(`${server.url}/api/import`, {
		...{ method: 'POST', headers: { 'content-type': json }, body: await report.text() },
	});
	expect(brought.status).toBe(201);
	const { joinCode } = (await brought.json()) as { joinCode: string };
	const page = await (await openBrowser()).newPage({ locale: 'en-GB' });
	await page.goto(`${server.url}/join/${joinCode}`);
	await page
		.getByRole('alert')
		.getByText(/Nobody takes part any more/)
		.waitFor();
	expect(await page.getByLabel('Your name').count()).toBe(0);
});
