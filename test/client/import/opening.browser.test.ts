import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { linksOf } from '../../../client/connection/kept-links.ts';
import Home from '../../../client/pages/Home.svelte';
import { router } from '../../../client/route.svelte.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import { mostImported } from '../../../shared/protocol.ts';
import { violationsIn } from '../../support/violations.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;
const created = {
	...{ workshopId: 'w2', facilitatorKey: 'F', joinKey: 'J', screenKey: 'S' },
	...{ joinCode: 'K7MPX2QD', teamId: 't', teamKey: 'T', observerKey: 'O', cohostKey: 'C' },
};
const report = { format: 'sameboat/report/1', workshop: { title: 'Delivery promises' } };

const choose = page.getByRole('button', { name: 'Choose the file' });
const title = page.getByRole('textbox', { name: 'Title' });
const alert = page.getByRole('alert');

const fileOf = (content: unknown, name = 'promises.json') =>
	new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

/** As a person does: the file dialog gives the page a file. */
const give = (...files: File[]) => {
	const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
	const carried = new DataTransfer();
	for (const file of files) carried.items.add(file);
	field.files = carried.files;
	field.dispatchEvent(new Event('change', { bubbles: true }));
};

const drag = (type: 'dragover' | 'drop', ...files: File[]) => {
	const dataTransfer = new DataTransfer();
	for (const file of files) dataTransfer.items.add(file);
	const init = { dataTransfer, bubbles: true, cancelable: true };
	return !document.body.dispatchEvent(new DragEvent(type, init));
};

const refused = (code: string, params?: object) =>
	Response.json({ error: { code, ...(params && { params }) } }, { status: 422 });

const answering = (answer: () => Response | Promise<Response>) =>
	asked.mockImplementation(async () => answer());

beforeEach(async () => {
	vi.stubGlobal('fetch', asked);
	localStorage.clear();
	history.replaceState(null, '', '/');
	await texts.suggest('en');
	await texts.load('common', 'entry', 'refusals', 'prepare', 'record');
	await render(Home);
});

afterEach(async () => {
	vi.unstubAllGlobals();
	asked.mockReset();
	localStorage.clear();
	await texts.suggest('en');
	history.replaceState(null, '', address);
	document.documentElement.removeAttribute('data-theme');
	await page.viewport(390, 844);
});

test('IM7 a workshop opens as after creating: its links are kept, its facilitator’s key opens the door', async () => {
	answering(() => Response.json({ kind: 'workshop', ...created }, { status: 201 }));
	give(fileOf(report));
	await expect.poll(() => router.route).toMatchObject({ page: 'workshop', id: 'w2' });
	expect(router.key).toBe('F');
	const { workshopId: _id, ...links } = created;
	expect(linksOf('w2')).toEqual(links);
	const [path, how] = asked.mock.calls[0]!;
	expect(path).toBe('/api/import');
	expect(how?.method).toBe('POST');
	expect(JSON.parse(String(how?.body))).toEqual(report);
});

test('IM9 a team opens on its page, with its link', async () => {
	answering(() => Response.json({ kind: 'team', teamId: 't9', teamKey: 'K' }, { status: 201 }));
	give(fileOf({ format: 'sameboat/register/1' }));
	await expect.poll(() => router.route).toMatchObject({ page: 'team', id: 't9' });
	expect(router.key).toBe('K');
});

test.each([
	['import-not-ours', undefined, /^This file is neither a report nor .* Choose the JSON file/],
	['import-newer', undefined, /newer version of Same Boat\..*Update this server/],
	['import-damaged', { where: 'agenda' }, /damaged in its part “agenda”.*Download it again/],
	['import-changed', { label: 'a3' }, /words of agreement a3.*as it was downloaded/],
	['import-too-large', { max: 20 }, /at most 20 MB/],
])('IM3 refused with %s it says so and what to do next; nothing typed is lost', async (...row) => {
	const [code, params, sentence] = row;
	answering(() => refused(code, params));
	await title.fill('Half a ti');
	give(fileOf(report));
	await expect.element(alert).toHaveTextContent(sentence);
	await expect.element(choose).toBeVisible();
	await expect.element(title).toHaveValue('Half a ti');
	expect(location.pathname).toBe('/');
	expect(localStorage.getItem('links')).toBeNull();
});

test('IM3 after a refusal the same file can be chosen again, and the refusal goes', async () => {
	answering(() => refused('import-newer'));
	give(fileOf(report));
	await expect.element(alert).toBeVisible();
	expect(document.querySelector<HTMLInputElement>('input[type=file]')?.value).toBe('');
	answering(() => Response.json({ kind: 'workshop', ...created }, { status: 201 }));
	give(fileOf(report));
	await expect.element(alert).not.toBeInTheDocument();
	await expect.poll(() => location.pathname).toBe('/w/w2');
});

test.each([
	['a text that is no JSON', fileOf('# Report', 'report.md'), /neither a report nor/],
	['an empty file', fileOf('', 'empty.json'), /neither a report nor/],
	['a file that is too large', fileOf('1'.repeat(mostImported + 1)), /at most 20 MB/],
])('IM3 %s is told before anything is sent', async (_what, file, sentence) => {
	give(file);
	await expect.element(alert).toHaveTextContent(sentence);
	expect(asked).not.toHaveBeenCalled();
});

test('IM3 a file that the device cannot read is told so', async () => {
	const gone = fileOf(report);
	gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
	const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
	Object.defineProperty(field, 'files', { value: [gone], configurable: true });
	field.dispatchEvent(new Event('change', { bubbles: true }));
	await expect.element(alert).toHaveTextContent(/could not read the file.*copy it to this device/);
	expect(asked).not.toHaveBeenCalled();
});

test('while it is on its way it says so, to screen readers too, and takes no second file', async () => {
	let arrive: (answer: Response) => void = () => undefined;
	answering(() => new Promise<Response>((resolve) => (arrive = resolve)));
	give(fileOf(report));
	const busy = page.getByRole('button', { name: 'Bringing it here …' });
	await expect.element(busy).toHaveAttribute('aria-busy', 'true');
	await expect.element(page.getByRole('status')).toHaveTextContent('Bringing it here …');
	give(fileOf(report));
	arrive(refused('import-newer'));
	await expect.element(alert).toBeVisible();
	expect(asked).toHaveBeenCalledTimes(1);
	await expect.element(page.getByRole('status')).toHaveTextContent('');
});

test('whoever goes elsewhere meanwhile is not fetched back, and this device knows the workshop', async () => {
	let arrive: (answer: Response) => void = () => undefined;
	answering(() => new Promise<Response>((resolve) => (arrive = resolve)));
	const { unmount } = await render(Home);
	const fields = document.querySelectorAll<HTMLInputElement>('input[type=file]');
	const field = fields[fields.length - 1]!;
	const carried = new DataTransfer();
	carried.items.add(fileOf(report));
	field.files = carried.files;
	field.dispatchEvent(new Event('change', { bubbles: true }));
	await expect.poll(() => asked.mock.calls.length).toBe(1);
	await unmount();
	arrive(Response.json({ kind: 'workshop', ...created }, { status: 201 }));
	await expect.poll(() => linksOf('w2')).toBeDefined();
	expect(location.pathname).toBe('/');
});

test('a file that is dropped anywhere is opened here, not by the browser', async () => {
	answering(() => Response.json({ kind: 'workshop', ...created }, { status: 201 }));
	expect(drag('dragover', fileOf(report))).toBe(true);
	await expect.element(page.getByText('Let go to open this file.')).toBeVisible();
	expect(drag('drop', fileOf(report))).toBe(true);
	await expect.poll(() => location.pathname).toBe('/w/w2');
});

test('IM3 several files at once are not guessed at', async () => {
	await title.fill('Half a ti');
	drag('drop', fileOf(report), fileOf(report));
	await expect.element(alert).toHaveTextContent('These are several files at once.');
	await expect.element(title).toHaveValue('Half a ti');
	expect(asked).not.toHaveBeenCalled();
});

test('text that is dragged is left to the browser', () => {
	const dataTransfer = new DataTransfer();
	dataTransfer.setData('text/plain', 'a title');
	const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
	expect(document.body.dispatchEvent(event)).toBe(true);
});

test('by keyboard alone: the button is reached and opens the file dialog', async () => {
	const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
	const button = document.evaluate(
		'//button[contains(., "Choose the file")]',
		document.body,
		null,
		XPathResult.FIRST_ORDERED_NODE_TYPE,
	).singleNodeValue;
	for (let tabs = 0; tabs < 60 && document.activeElement !== button; tabs++) await userEvent.tab();
	expect(document.activeElement).toBe(button);
	await userEvent.keyboard('{Enter}');
	expect(opened).toHaveBeenCalledTimes(1);
	opened.mockRestore();
});

test.each([
	['light', 360],
	['dark', 360],
	['light', 1280],
	['dark', 1920],
])('axe finds nothing, %s, %d px, also with a refusal, and nothing is wider', async (...how) => {
	const [theme, width] = how;
	document.documentElement.dataset['theme'] = theme;
	await page.viewport(width, 800);
	answering(() => refused('import-damaged', { where: 'agenda' }));
	give(fileOf(report));
	await expect.element(alert).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	const violations = await violationsIn(document.body);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('it is said in Dutch, too', async () => {
	await texts.suggest('nl');
	await expect.element(page.getByRole('button', { name: 'Kies het bestand' })).toBeVisible();
	give(fileOf('# Verslag'));
	await expect.element(alert).toHaveTextContent(/geen verslag en geen teamregister van Same Boat/);
});
