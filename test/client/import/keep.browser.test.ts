import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { pages } from '../../../client/pages/pages.ts';
import Team from '../../../client/pages/Team.svelte';
import { router } from '../../../client/route.svelte.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { scriptRegister } from '../../support/script-register.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;
const key = 'k'.repeat(22);
const register = () => {
	const made = scriptRegister();
	made.workshops[0]!.applied = 7;
	return made;
};
/** What the browser was given to keep. */
let kept: { name: string; content: Blob }[];

async function open(shown: TeamRegister, fragment = `#${key}`): Promise<void> {
	asked.mockImplementation(async (path) =>
		String(path).startsWith('/api/teams/')
			? Response.json(shown)
			: new Response('# Report', {
					headers: { 'content-disposition': "attachment; filename*=UTF-8''promises.md" },
				}),
	);
	router.go(`/team/team${fragment}`);
	await texts.suggest('en');
	await texts.load(...pages.team.areas);
	await render(Team);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

beforeEach(() => {
	localStorage.clear();
	kept = [];
	vi.stubGlobal('fetch', asked);
	const contents = new Map<string, Blob>();
	vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
		const url = `blob:${contents.size}`;
		if (content instanceof Blob) contents.set(url, content);
		return url;
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		kept.push({ name: this.download, content: contents.get(this.href)! });
	});
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	asked.mockReset();
	localStorage.clear();
	history.replaceState(null, '', address);
});

const reports = page.getByRole('button', { name: /^Reports of / });

test('the team’s page gives its whole register as a file, as it is now', async () => {
	await open({ ...register(), agreements: [] });
	const now = register();
	asked.mockImplementation(async () => Response.json(now));
	await page.getByRole('button', { name: 'Download the register (JSON)' }).click();
	await expect.poll(() => kept.length).toBe(1);
	expect(kept[0]!.name).toMatch(/-register-\d{4}-\d\d-\d\d\.json$/);
	expect(JSON.parse(await kept[0]!.content.text())).toEqual(JSON.parse(JSON.stringify(now)));
	await expect.element(page.getByText(/open again here or on another server/)).toBeVisible();
});

test('when the register cannot be fetched it says so beside the button', async () => {
	await open(register());
	asked.mockRejectedValue(new TypeError('offline'));
	await page.getByRole('button', { name: 'Download the register (JSON)' }).click();
	await expect.element(page.getByRole('alert')).toHaveTextContent(/server cannot be reached/);
	expect(kept).toEqual([]);
});

test.each([
	['Report to read (Markdown)', 'md'],
	['Report to keep or open again (JSON)', 'json'],
])('the team’s link gives the %s of each workshop', async (entry, kind) => {
	await open(register());
	await reports.click();
	await page.getByRole('menuitem', { name: entry }).click();
	await expect.poll(() => kept.length).toBe(1);
	const [path, how] = asked.mock.calls.at(-1)!;
	expect(path).toBe(`/api/workshops/workshop/report.${kind}`);
	expect(how?.headers).toEqual({ authorization: `Bearer ${key}` });
});

test('without the link it is the seat that asks, and without a seat nothing is offered', async () => {
	const seat = { participantId: 'p1', role: 'participant', title: 'A', at: 1 };
	localStorage.setItem('seats', JSON.stringify({ workshop: seat }));
	await open(register(), '');
	await reports.click();
	await page.getByRole('menuitem', { name: /Markdown/ }).click();
	await expect.poll(() => kept.length).toBe(1);
	expect(asked.mock.calls.at(-1)?.[1]?.headers).toEqual({ 'x-seat': 'p1' });
});

test('IM9 of a workshop that came with a register from elsewhere no report is offered', async () => {
	const shown = register();
	shown.workshops[0]!.applied = 0;
	await open(shown);
	await expect.element(page.getByRole('button', { name: /^Download the register/ })).toBeVisible();
	await expect.element(reports).not.toBeInTheDocument();
});

test('R23 the team’s page gives its agreements as a table, in the language of the page', async () => {
	await open(register());
	await page.getByRole('button', { name: 'Agreements for a spreadsheet (CSV)' }).click();
	await expect.poll(() => kept.length).toBe(1);
	expect(kept[0]!.name).toMatch(/-register-\d{4}-\d\d-\d\d\.csv$/);
	expect(kept[0]!.content.type).toBe('text/csv;charset=utf-8');
	const bytes = new Uint8Array(await kept[0]!.content.arrayBuffer());
	expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const [head, first] = (await kept[0]!.content.text()).split('\r\n');
	expect(head).toContain('"Number","Agreement","State","Sealed on"');
	expect(first).toMatch(/"a1",".+","Open","2026-/);
});

test('R23 without an agreement there is no table to take', async () => {
	await open({ ...register(), agreements: [] });
	await expect.element(page.getByRole('button', { name: /^Download the register/ })).toBeVisible();
	await expect.element(page.getByRole('button', { name: /CSV/ })).not.toBeInTheDocument();
});
