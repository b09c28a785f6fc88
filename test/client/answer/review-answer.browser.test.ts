import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Answer from '../../../client/pages/Answer.svelte';
import { pages } from '../../../client/pages/pages.ts';
import { router } from '../../../client/route.svelte.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { ReviewPage } from '../../../shared/workshop/answer-page.ts';
import type { BeforehandWords } from '../../../shared/workshop/beforehand.ts';
import { agreement } from '../../support/register-contract.ts';
import { leaveNothingBehind } from '../../support/team-page.ts';

leaveNothingBehind();

const { id, number, text, hash, sealedAt } = agreement(1);
const sam = text.owners[0]!;
const evidence = () => page.getByLabelText('What shows it?');
const typed = 'Eight of ten lists came';
const device = () => localStorage.getItem('beforehand') ?? '';

/** The server as an owner's link reaches it, as long as there is a line. */
function server() {
	const asked: ReviewPage = {
		for: 'review',
		workshop: { title: 'The crossing', language: 'en', ended: true },
		...{ agreement: id, number, person: sam, side: 'sales', sealedAt, text, hash },
		people: { [sam]: { name: 'Sam', side: 'sales' } },
		...{ objectives: [], written: null, others: [] },
	};
	const line = { isLost: false, asked };
	vi.stubGlobal('fetch', async (_path: string, { body }: { body?: string } = {}) => {
		if (line.isLost) throw new TypeError('Failed to fetch');
		if (body !== undefined) {
			const { words } = JSON.parse(body) as { words: BeforehandWords };
			line.asked = { ...asked, written: { ...words, at: sealedAt + 1 } };
		}
		return Response.json(line.asked);
	});
	return line;
}

/** Opens the link; what comes back reloads it, as a browser does: nothing of the page is left. */
async function arrive() {
	router.go(`/answer/w1#${'k'.repeat(22)}`);
	await texts.suggest('en');
	await texts.load(...pages.answer.areas);
	const shown = await render(Answer);
	await expect.element(evidence()).toBeVisible();
	return async () => {
		await shown.unmount();
		return arrive();
	};
}

test('BH11 what is typed is kept on the device with each word, and is there after a reload', async () => {
	server();
	const reload = await arrive();
	expect(device()).not.toContain('{"seen"');
	await evidence().fill('Eight');
	await expect.poll(device).toContain('Eight');
	await evidence().fill(typed);
	await page.getByRole('radio', { name: 'Partly' }).click();
	await expect.poll(device).toContain(typed);
	await reload();
	await expect.element(evidence()).toHaveValue(typed);
	await expect.element(page.getByRole('radio', { name: 'Partly' })).toBeChecked();
});

test('BH11 over a lost line it stays on the page and on the device, and goes out when the line is back', async () => {
	const line = server();
	const reload = await arrive();
	await page.getByRole('radio', { name: 'Partly' }).click();
	await evidence().fill(typed);
	line.isLost = true;
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect.element(page.getByRole('alert')).toBeVisible();
	await expect.element(evidence()).toHaveValue(typed);
	expect(device()).toContain(typed);
	line.isLost = false;
	await reload();
	await expect.element(evidence()).toHaveValue(typed);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect.element(page.getByText('It is kept for the session.')).toBeVisible();
	expect(line.asked.written?.texts.evidence).toBe(typed);
});

test('BH11 once it is on the server the device keeps nothing of it, and what is typed after that is kept anew', async () => {
	const line = server();
	const reload = await arrive();
	await page.getByRole('radio', { name: 'Partly' }).click();
	await evidence().fill(typed);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect.element(page.getByText('It is kept for the session.')).toBeVisible();
	await expect.poll(device).not.toContain(typed);
	await evidence().fill(`${typed}, two late`);
	await expect.poll(device).toContain('two late');
	await reload();
	await expect.element(evidence()).toHaveValue(`${typed}, two late`);
	expect(line.asked.written?.texts.evidence).toBe(typed);
});
