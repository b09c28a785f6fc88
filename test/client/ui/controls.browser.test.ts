import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { texts } from '../../../client/text/texts.svelte.ts';
import Button from '../../../client/ui/Button.svelte';
import Choice from '../../../client/ui/Choice.svelte';
import Dialog from '../../../client/ui/Dialog.svelte';
import TextArea from '../../../client/ui/TextArea.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

beforeEach(() => texts.load('common'));

describe('Choice', () => {
	const options = [
		{ value: 'sales', label: 'Sales', side: 'sales' },
		{ value: 'operations', label: 'Operations', side: 'operations' },
		{ value: 'other', label: 'Another function' },
	] as const;

	test('Tab enters it once, arrows choose', async () => {
		await render(Choice, { legend: 'I speak for', value: undefined, options });
		await userEvent.tab();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(page.getByRole('radio', { name: 'Operations' })).toBeChecked();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(page.getByRole('radio', { name: 'Another function' })).toBeChecked();
		await userEvent.tab();
		expect(document.activeElement).toBe(document.body);
	});

	test('a tap anywhere on its card chooses it', async () => {
		await render(Choice, { legend: 'I speak for', value: undefined, options });
		await page.getByText('Operations').click({ position: { x: 1, y: 1 } });
		await expect.element(page.getByRole('radio', { name: 'Operations' })).toBeChecked();
	});

	test('what is wrong is part of its description', async () => {
		await render(Choice, {
			legend: 'I speak for',
			value: undefined,
			options,
			error: 'Choose one.',
		});
		await expect
			.element(page.getByRole('radiogroup', { name: 'I speak for' }))
			.toHaveAccessibleDescription('Choose one.');
	});
});

describe('Dialog', () => {
	test('opens with the focus inside, closes on Escape and says so', async () => {
		const onclose = vi.fn();
		await render(Dialog, { open: true, title: 'Themes', children: words('Text'), onclose });
		const dialog = page.getByRole('dialog', { name: 'Themes' });
		await expect.element(dialog).toBeVisible();
		expect(dialog.element().contains(document.activeElement)).toBe(true);
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
		expect(onclose).toHaveBeenCalledOnce();
	});

	test('that asks for something opens in its first field, at what is chosen there', async () => {
		const field = createRawSnippet(() => ({
			render: () => `<p>Of the theme <label>Title <input /></label><input /></p>`,
		}));
		await render(Dialog, { open: true, title: 'Themes', children: field });
		await expect.element(page.getByLabelText('Title')).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		const choice = createRawSnippet(() => ({
			render: () =>
				`<p><label><input type="radio" name="how" />One</label><label><input type="radio" name="how" checked />Two</label></p>`,
		}));
		await render(Dialog, { open: true, title: 'Choose', children: choice });
		await expect.element(page.getByRole('radio', { name: 'Two' })).toHaveFocus();
	});

	test('its cross closes it', async () => {
		await render(Dialog, { open: true, title: 'Themes', children: words('Text') });
		await page.getByRole('button', { name: 'Close' }).click();
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	});
});

describe('Button', () => {
	test('one that cannot be pressed says why, keeps the focus and does nothing', async () => {
		const onclick = vi.fn();
		await render(Button, { why: 'Nobody is here yet.', onclick, children: words('Reveal') });
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onclick).not.toHaveBeenCalled();
		const button = page.getByRole('button', { name: 'Reveal' });
		await expect.element(button).toHaveFocus();
		await expect.element(button).toHaveAccessibleDescription('Nobody is here yet.');
	});

	test('under way it cannot be pressed again', async () => {
		const onclick = vi.fn();
		await render(Button, { busy: true, onclick, children: words('Joining …') });
		await page.getByRole('button').click({ force: true });
		expect(onclick).not.toHaveBeenCalled();
	});
});

describe('TextArea', () => {
	test('cuts nothing off: it says how much is too much', async () => {
		await render(TextArea, { label: 'Example', max: 10 });
		await page.getByLabelText('Example').fill('0123456789abc');
		await expect.element(page.getByLabelText('Example')).toHaveValue('0123456789abc');
		await expect.element(page.getByLabelText('Example')).toBeInvalid();
		await expect.element(page.getByText(/^3 characters too many/)).toBeVisible();
	});

	test('grows with its text', async () => {
		await render(TextArea, { label: 'Example' });
		const area = page.getByLabelText('Example');
		const before = area.element().getBoundingClientRect().height;
		await area.fill('line\n'.repeat(6));
		expect(area.element().getBoundingClientRect().height).toBeGreaterThan(before + 60);
	});
});
