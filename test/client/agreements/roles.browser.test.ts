import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draftsOf, roleTexts } from '../../../shared/board/agreement-draft.ts';
import { noRoles } from '../../../shared/check/decision-roles.ts';
import { writeText } from '../../support/script-texts.ts';
import { violationsIn } from '../../support/violations.ts';
import { look, participate, roomWith } from '../consent/scene.ts';
import { button, draftIn, openAgreement, part } from './agreement-page.ts';

const field = (name: string) => page.getByLabelText(name, { exact: true });
const section = () => part('Roles in the decision');

beforeEach(() => page.viewport(360, 740));

test('K19, X8 they begin as one button, and lead into the first field', async () => {
	const room = await openAgreement('a6');
	await expect.element(section()).toBeVisible();
	await expect.element(section().getByRole('textbox')).not.toBeInTheDocument();
	await button('Name who decides what').click();
	await expect.element(field('Recommends')).toHaveFocus();
	await userEvent.keyboard('Key accounts');
	await field('Decides').fill('Plant manager');
	await expect
		.poll(() => draftIn(room, 'a6').roles)
		.toEqual({ ...noRoles(), recommend: 'Key accounts', decide: 'Plant manager' });
	expect(await violationsIn(section().element())).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('K19 a draft from before there were any says nothing of them', async () => {
	await openAgreement('a6', {
		play: (room) => {
			const draft = draftsOf(room.board.doc).get('a6')!;
			for (const role of roleTexts) draft.delete(role);
		},
	});
	await expect.element(page.getByRole('heading', { name: 'Promise card' })).toBeVisible();
	await expect.element(button('Name who decides what')).not.toBeInTheDocument();
});

test('X8 they stand in the text to which one consents, on the record, and in what has changed', async () => {
	const room = roomWith('a3');
	writeText(room.board.doc, 'a3', 'role/decide', 'Portfolio board');
	room.ask('a3');
	look(room, 'a3');
	await participate(room, 'p13');
	const roles = () => document.querySelector('[data-roles]')?.textContent?.replaceAll(/\s+/g, ' ');
	await expect.poll(roles).toMatch(/Decides Portfolio board/);
	room.seal('a3');
	await expect
		.poll(() => document.querySelector('[data-sealed] [data-roles]')?.textContent)
		.toMatch(/Portfolio board/);
});
