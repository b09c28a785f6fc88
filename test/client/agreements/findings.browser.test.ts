import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { find, script } from '../../support/script.ts';
import {
	button,
	draftIn,
	openAgreement,
	part,
	shownFindings,
	shownRules,
} from './agreement-page.ts';

const summary = page.getByRole('region', { name: 'What the check says' });
const expected = (names: readonly string[]) => [...new Set(names)].sort();

test.each(script.agreements)(
	'$id as it is brought: the page says what the check finds',
	async (one) => {
		await openAgreement(one.id);
		expect(shownRules(one.id)).toEqual(expected(one.expectedFindings));
	},
);

test.each(script.agreements.filter((one) => one.expectedFindingsAfter))(
	'$id once it is mended: what is left stays on the page',
	async (one) => {
		await openAgreement(one.id, { mended: true });
		expect(shownRules(one.id)).toEqual(expected(one.expectedFindingsAfter!));
	},
);

test('each finding stands at its field, with its weight as icon and word', async () => {
	await openAgreement('a6');
	expect(shownFindings('a6')).toEqual([
		{ rule: 'vague', place: 'statement', state: 'hint' },
		{ rule: 'no-objective', place: 'effects', state: 'blocking' },
		{ rule: 'no-measure', place: 'measure', state: 'warning' },
		{ rule: 'incomplete', place: 'firstStep', state: 'blocking' },
		{ rule: 'no-review-date', place: 'reviewOn', state: 'blocking' },
		{ rule: 'no-example', place: 'restsOn', state: 'warning' },
		{ rule: 'day-to-day', place: 'level', state: 'hint' },
	]);
	await expect
		.element(part('First step and dates'))
		.toHaveTextContent(/Blocks the seal There is no first step/);
	await expect
		.element(part('What we agree'))
		.toHaveTextContent(/Hint .*“should”, “try to”,? and “improve”/);
});

test('a harm, a clash and a missing translation stand at their objective, in names', async () => {
	await openAgreement('a5');
	expect(shownFindings('a5')).toEqual([
		{ rule: 'one-sided', place: 'owners', state: 'blocking' },
		{ rule: 'contradicts', place: 'effect/margin', state: 'warning' },
		{ rule: 'not-translated', place: 'effect/people', state: 'hint' },
	]);
	const margin = find(script.strategy.objectives, 'margin').title;
	await expect.element(part(margin)).toHaveTextContent(new RegExp(`a3 pulls “${margin}”`));
	await expect.element(part('Who owns it')).toHaveTextContent(/Operations at Delta Snacks/);
});

test('a case of which no line is marked asks for one, where it is replayed', async () => {
	await openAgreement('a1', {
		play: (room) =>
			void room.do({ type: 'TapLine', agreement: 'a1', case: 'k1', line: 0, how: '', on: false }),
	});
	expect(shownFindings('a1')).toEqual([
		{ rule: 'would-not-have-helped', place: 'case/k1', state: 'warning' },
	]);
});

test('one sentence counts what there is, and leads to it', async () => {
	await openAgreement('a6');
	await expect
		.element(summary)
		.toHaveTextContent(/^3 things block the seal, 2 stay on the record, 2 hints\./);
	await button('Blocks the seal: First step').click();
	await expect.element(part('First step and dates')).toHaveFocus();
});

test('F38 the way to what is folded unfolds it, and leads into its field', async () => {
	await openAgreement('a6');
	await expect.element(page.getByRole('radio', { name: 'Strategic' })).not.toBeInTheDocument();
	await button('Hint: Level').click();
	await expect.element(page.getByRole('radio', { name: 'Strategic' })).toBeVisible();
	await expect.element(page.getByRole('radio', { name: 'Not said' })).toHaveFocus();
});

test('where the check is content the page says so', async () => {
	await openAgreement('a1');
	await expect.element(summary).toHaveTextContent('The check has nothing to say.');
	await expect.element(summary.getByRole('button')).not.toBeInTheDocument();
});

test('a finding goes when its field is mended, and the change is told once one is quiet', async () => {
	await openAgreement('a6');
	await page.getByLabelText('First step', { exact: true }).fill('Meet on Monday');
	expect(shownRules('a6')).not.toContain('incomplete');
	await expect
		.poll(() => document.querySelector('[aria-live]')?.textContent, { timeout: 8000 })
		.toBe('2 things block the seal, 2 stay on the record, 2 hints.');
});

test('N11, U5 the facilitator waives with a written reason, which stays with the finding and becomes a question', async () => {
	const room = await openAgreement('a5', { seat: 'facilitator' });
	await button('Seal in spite of it …').click();
	await button('Waive this finding').click();
	await expect.element(page.getByText('Write the reason first.')).toBeVisible();
	expect(room.sent).toEqual([]);
	await page
		.getByLabelText('Why it may be sealed all the same')
		.fill('The technical manager starts in May');
	await button('Waive this finding').click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(room.state.agreements['a5']?.waivers).toEqual([
		{ rule: 'one-sided', subject: 'operations', reason: 'The technical manager starts in May' },
	]);
	await expect
		.element(part('Who owns it'))
		.toHaveTextContent(/Waived .* Reason: The technical manager starts in May/);
	await expect.element(summary).toHaveTextContent(/^1 stays on the record, 1 hint, 1 is waived\./);
	const asked = () =>
		Object.values(room.state.questions).map(({ about, text }) => [about.id, text]);
	expect(asked()).toEqual([
		['a5', expect.stringContaining('past a finding of the check: The technical manager starts')],
	]);
	await button('Change the reason …').click();
	await page.getByLabelText('Why it may be sealed all the same').fill('She starts in June');
	await button('Waive this finding').click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(asked()).toEqual([['a5', expect.stringContaining('She starts in June')]]);
});

test('a refused waiver keeps the reason in its field', async () => {
	const room = await openAgreement('a5', { seat: 'facilitator' });
	await button('Seal in spite of it …').click();
	const reason = page.getByLabelText('Why it may be sealed all the same');
	await reason.fill('For once');
	room.refuseNext('agreement-withdrawn');
	await button('Waive this finding').click();
	await expect.poll(() => room.sent.length).toBe(1);
	await expect.element(reason).toHaveValue('For once');
});

test('nobody else waives, and what is never waived offers no way', async () => {
	await openAgreement('a5', { seat: 'p13' });
	expect(shownRules('a5')).toContain('one-sided');
	await expect.element(button('Seal in spite of it …')).not.toBeInTheDocument();
});

test('incomplete is never waived; no review date and no objective may be', async () => {
	await openAgreement('a6', { seat: 'facilitator' });
	const ways = [...document.querySelectorAll('[data-place] button')].filter(
		({ textContent }) => textContent.trim() === 'Seal in spite of it …',
	);
	expect(ways.map((way) => way.closest<HTMLElement>('[data-place]')?.dataset['place'])).toEqual([
		'effects',
		'reviewOn',
	]);
});

test('a review on a day that has passed is none', async () => {
	const room = await openAgreement('a2', { seat: 'p22' });
	await page.getByLabelText('Review date').fill('2000-01-01');
	expect(draftIn(room, 'a2').reviewOn).toBe('2000-01-01');
	expect(shownRules('a2')).toEqual(['no-review-date']);
	await expect.element(part('When we look again')).toHaveTextContent(/no review date after today/);
});

test('F37 an owner who was taken out is named beside the owners, and can be taken away there', async () => {
	const [owner] = find(script.agreements, 'a1').owners;
	const { name } = find(script.participants, owner!);
	const room = await openAgreement('a1', {
		mended: true,
		play: (opened) => void opened.do({ type: 'RemovePerson', person: owner! }),
	});
	expect(shownFindings('a1')).toEqual([{ rule: 'owner-gone', place: 'owners', state: 'blocking' }]);
	const owners = part('Who owns it');
	await expect
		.element(owners)
		.toHaveTextContent(`${name} owns it and is not in this workshop any more.`);
	await button(`Remove ${name} from the owners`).click();
	expect(draftIn(room, 'a1').owners).not.toContain(owner);
	await expect.element(owners).not.toHaveTextContent(name);
	expect(shownFindings('a1').map(({ rule }) => rule)).toEqual(['one-sided']);
});
