import { afterEach, describe, expect, it, vi } from 'vitest';
import { DocumentSession } from '../../../client/connection/documents.ts';
import { forgetUnsent } from '../../../client/connection/unsent.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';

const dora = { workshop: 'workshop', participant: 'dora' };
const pages: DocumentSession[] = [];

/** A page whose server is not there. */
async function open(): Promise<DocumentSession> {
	const page = new DocumentSession({
		...dora,
		server: 'ws://127.0.0.1:9/docs',
		document: 'private~1',
		mode: 'write',
	});
	pages.push(page);
	await page.open();
	return page;
}

const example = (page: DocumentSession) => cardText(page.doc, 'card', 'example')?.toString();
const write = (page: DocumentSession, words: string) =>
	cardText(page.doc, 'card', 'example')!.insert(0, words);
const go = () => dispatchEvent(new Event('pagehide'));
const left = () => localStorage.getItem('unwritten') ?? '{}';

/** The page goes in the middle of it: what it asked to be written from then on is not. */
async function goWhile(page: DocumentSession, type: () => void): Promise<void> {
	const asked = [
		vi.spyOn(IDBObjectStore.prototype, 'add').mockReturnValue({} as IDBRequest<IDBValidKey>),
		vi.spyOn(IDBObjectStore.prototype, 'put').mockReturnValue({} as IDBRequest<IDBValidKey>),
	];
	type();
	// The names of the fields follow the text within the task.
	await Promise.resolve().then(() => Promise.resolve());
	go();
	page.close();
	for (const one of asked) one.mockRestore();
}

/** A page with one card, all of which the copy has. */
async function withCard(): Promise<DocumentSession> {
	const page = await open();
	addCard(page.doc, 'card', 'a');
	await vi.waitFor(() => {
		go();
		expect(left()).toBe('{}');
	});
	return page;
}

afterEach(async () => {
	for (const page of pages.splice(0)) await page.forget();
	localStorage.clear();
});

describe('OF4 text typed a moment before the page goes, which its copy has not got yet,', () => {
	it('is there on the next page, counted, and comes into the copy', async () => {
		const page = await withCard();
		await goWhile(page, () => write(page, 'last words'));

		const next = await open();
		expect(example(next)).toBe('last words');
		expect(next.kept).toContain('card/example');
		await vi.waitFor(() => expect(left()).toBe('{}'));
		next.close();
		expect(example(await open())).toBe('last words');
	});

	it('waits for the next page also when that goes at once', async () => {
		const page = await withCard();
		await goWhile(page, () => write(page, 'words'));
		const next = await open();
		await goWhile(next, () => write(next, 'last '));
		expect(example(await open())).toBe('last words');
	});

	it('goes when the person leaves the device, or the document is forgotten', async () => {
		const page = await withCard();
		await goWhile(page, () => write(page, 'last words'));
		const before = left();
		expect(before).toContain('dora');
		forgetUnsent(dora);
		expect(left()).toBe('{}');

		localStorage.setItem('unwritten', before);
		await page.forget();
		expect(left()).toBe('{}');
	});
});
