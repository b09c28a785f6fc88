import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { texts } from '../../../client/text/texts.svelte.ts';
import Menu from '../../../client/ui/Menu.svelte';

const edit = vi.fn();
const moveUp = vi.fn();
const remove = vi.fn();

const focused = () => document.activeElement?.textContent.trim();

beforeEach(async () => {
	vi.resetAllMocks();
	await texts.load('common');
	await render(Menu, {
		label: 'More: lead time',
		entries: [
			{ label: 'Edit', onselect: edit },
			{ label: 'Move up', onselect: moveUp, why: 'It is the first.' },
			{ label: 'Delete', onselect: remove, removes: true },
		],
	});
	await userEvent.tab();
});

test('arrows go round, Home and End jump, a letter finds its entry', async () => {
	await userEvent.keyboard('{Enter}');
	await expect.poll(focused).toBe('Edit');
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	expect(focused()).toBe('Delete');
	await userEvent.keyboard('{ArrowDown}');
	expect(focused()).toBe('Edit');
	await userEvent.keyboard('{ArrowUp}');
	expect(focused()).toBe('Delete');
	await userEvent.keyboard('{Home}m');
	expect(focused()).toContain('Move up');
});

test('the arrow down opens it; an entry chosen by Enter acts once and gives the focus back', async () => {
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(focused).toBe('Edit');
	await userEvent.keyboard('{End}{Enter}');
	expect(remove).toHaveBeenCalledOnce();
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	expect(document.activeElement?.getAttribute('aria-label')).toBe('More: lead time');
});

test('Escape closes it and does nothing', async () => {
	await userEvent.keyboard('{Enter}');
	await expect.poll(focused).toBe('Edit');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
	expect(document.activeElement?.getAttribute('aria-label')).toBe('More: lead time');
	expect(edit).not.toHaveBeenCalled();
});

test('an entry that cannot be chosen says why and stays', async () => {
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('It is the first.')).toBeVisible();
	await userEvent.keyboard('m{Enter}');
	expect(moveUp).not.toHaveBeenCalled();
	await expect.element(page.getByRole('menu')).toBeVisible();
});

test('it opens inside the window', async () => {
	await userEvent.keyboard('{Enter}');
	const menu = page.getByRole('menu').element();
	await expect.poll(() => menu.getBoundingClientRect().left).toBeGreaterThanOrEqual(8);
	expect(menu.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
});
