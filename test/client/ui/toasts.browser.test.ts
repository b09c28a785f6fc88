import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { texts } from '../../../client/text/texts.svelte.ts';
import ToastArea from '../../../client/ui/ToastArea.svelte';
import { Toasts } from '../../../client/ui/toasts.svelte.ts';

let toasts: Toasts;

beforeEach(async () => {
	await texts.load('common');
	toasts = new Toasts();
	await render(ToastArea, { toasts });
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
	vi.useRealTimers();
});

test('a deleted card can be taken back for ten seconds', async () => {
	const undo = vi.fn();
	toasts.show('Card deleted', undo);
	vi.advanceTimersByTime(9_999);
	await expect.element(page.getByText('Card deleted')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	expect(undo).toHaveBeenCalledOnce();
	await expect.element(page.getByText('Card deleted')).not.toBeInTheDocument();
});

test('after ten seconds it goes by itself', async () => {
	const undo = vi.fn();
	toasts.show('Card deleted', undo);
	vi.advanceTimersByTime(10_000);
	await expect.element(page.getByText('Card deleted')).not.toBeInTheDocument();
	expect(undo).not.toHaveBeenCalled();
});

test('while the focus is in it, it waits; afterwards the rest of the time runs', async () => {
	toasts.show('Card deleted', () => undefined);
	vi.advanceTimersByTime(6_000);
	await userEvent.tab();
	await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
	vi.advanceTimersByTime(60_000);
	await expect.element(page.getByText('Card deleted')).toBeVisible();
	(document.activeElement as HTMLElement).blur();
	vi.advanceTimersByTime(3_999);
	await expect.element(page.getByText('Card deleted')).toBeVisible();
	vi.advanceTimersByTime(1);
	await expect.element(page.getByText('Card deleted')).not.toBeInTheDocument();
});

test('while somebody points at it, it waits', async () => {
	toasts.show('Card deleted', () => undefined);
	await page.getByText('Card deleted').hover();
	vi.advanceTimersByTime(60_000);
	await expect.element(page.getByText('Card deleted')).toBeVisible();
});

test('mere words let the pointer through to what they cover, and are closed by their button', async () => {
	toasts.show('The message is at the table.');
	const words = page.getByText('The message is at the table.');
	await expect.element(words).toBeVisible();
	const { x, y, width, height } = words.element().getBoundingClientRect();
	const beneath = document.elementFromPoint(x + width / 2, y + height / 2);
	expect(words.element().closest('[role=group]')!.contains(beneath)).toBe(false);
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.element(words).not.toBeInTheDocument();
});

test('the newest words replace the ones before and have their own ten seconds', async () => {
	toasts.show('First');
	vi.advanceTimersByTime(8_000);
	toasts.show('Second');
	vi.advanceTimersByTime(9_999);
	await expect.element(page.getByText('First')).not.toBeInTheDocument();
	await expect.element(page.getByText('Second')).toBeVisible();
});

test('what can be taken back stands for its ten seconds, whatever is said meanwhile', async () => {
	const undo = vi.fn();
	toasts.show('Now at Vote', undo, 'Take back');
	vi.advanceTimersByTime(5_000);
	toasts.show('Paul turned the screen off or on.');
	toasts.show('Card deleted', () => undefined);
	vi.advanceTimersByTime(4_999);
	await expect.element(page.getByText('Card deleted')).toBeVisible();
	await page.getByRole('button', { name: 'Take back' }).click();
	expect(undo).toHaveBeenCalledOnce();
	await expect.element(page.getByText('Card deleted')).toBeVisible();
	await expect.element(page.getByText('Now at Vote')).not.toBeInTheDocument();
});

test('of several steps the last one is taken back, and never more than three stand there', async () => {
	toasts.show('Now at Vote', () => undefined, 'Take back');
	toasts.show('Now at Map', () => undefined, 'Take back');
	await expect.element(page.getByText('Now at Vote')).not.toBeInTheDocument();
	for (const n of [1, 2, 3]) toasts.show(`Card ${n} deleted`, () => undefined);
	await expect.element(page.getByText('Card 3 deleted')).toBeVisible();
	await expect.element(page.getByText('Now at Map')).not.toBeInTheDocument();
	expect(toasts.shown).toHaveLength(3);
});
