import { expect } from 'vitest';
import { pickFocus } from '../../support/table-acts.ts';
import { find, type Script } from '../../support/script.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import type { Actor } from './actor.ts';
import { participants, roles, type Cast, type RoleName } from './cast.ts';

/** Ticks what the person of a browser really acts on, and says how many goals count. */
async function pick({ script, ...cast }: Cast, role: RoleName): Promise<void> {
	const actor = cast[role];
	const person = roles[role];
	for (const id of script.focusPicks[person]!) {
		const { title } = find(script.strategy.objectives, id);
		await actor.press(actor.page.getByRole('checkbox', { name: title, exact: true }));
	}
	const goals = script.close.goalsInAppraisal[person];
	if (goals !== undefined) await actor.type(/^How many goals count/, String(goals));
}

/** Three pick by hand, the others over the wire; until it is shown everybody sees only how many have. */
export async function checkFocus(cast: Cast): Promise<void> {
	const { facilitator, screen, phone, crew, script } = cast;
	await Promise.all([
		...(['laptop', 'phone', 'guest'] as const).map((role) => pick(cast, role)),
		pickFocus(crew),
	]);
	const all = script.participants.length;
	for (const actor of [facilitator, screen, phone])
		await actor.sees(actor.page.getByText(`${all} of ${all} have answered`), 'the turnout');
	await phone.expectAccessible();
	await facilitator.pressButton('Show the result');
	for (const actor of [facilitator, ...participants(cast)])
		expect(await readFocus(actor, script), `the focus as ${actor.name} reads it`).toEqual(
			focusOf(script),
		);
	await screen.sees(screen.page.getByText(focusOf(script).overlap, { exact: true }), 'the overlap');
}

/** The figures of the script, as the page words them. */
function focusOf({ expected, strategy }: Script) {
	const { focusByObjective, focusOverlapPercent, agreementWithinSide, actsOn } = expected;
	const titles = (ids: readonly string[]) =>
		ids.map((id) => find(strategy.objectives, id).title).sort();
	const percent = (share: number) => `${Math.round(100 * share)}%`;
	return {
		focusByObjective,
		overlap: `${focusOverlapPercent}%`,
		within: {
			sales: percent(agreementWithinSide.sales),
			operations: percent(agreementWithinSide.operations),
		},
		actsOn: { sales: titles(actsOn.sales), operations: titles(actsOn.operations) },
		together: `together on ${actsOn.together.length} of ${strategy.objectives.length}.`,
	};
}

/** The same, read off the page: its sentence, its large figures, its table. */
async function readFocus(actor: Actor, { strategy }: Script) {
	const picture = actor.page.locator('figure');
	const finding = await picture.getByRole('heading', { level: 2 }).innerText();
	const said = (side: string) => {
		const [, objectives = ''] =
			new RegExp(`${side} (?:acts )?on (.*?),? (?:and )?(?=Operations|together)`).exec(finding) ??
			[];
		return [...objectives.matchAll(/“([^”]*)”/g)].map(([, title]) => title).sort();
	};
	const fact = (word: RegExp) =>
		picture.locator('dl > div').filter({ hasText: word }).locator('dd').innerText();
	const within = await fact(/within a side/);
	await actor.pressButton('Show as a table');
	const rows = picture.getByRole('table').getByRole('row');
	await actor.sees(rows.nth(1), 'the table of the picks');
	const lines = await Promise.all(
		(await rows.all()).map((row) => row.locator('th, td').allInnerTexts()),
	);
	const counts = ({ id, title }: { id: string; title: string }): [string, Record<Side, number>] => {
		const line = lines.find(([name]) => name === title);
		const [, sales, operations, other] = line ?? [];
		return [id, { sales: Number(sales), operations: Number(operations), other: Number(other) }];
	};
	return {
		focusByObjective: Object.fromEntries(strategy.objectives.map(counts)),
		overlap: await fact(/^Overlap/),
		within: {
			sales: /Sales (\d+%)/.exec(within)?.[1],
			operations: /Operations (\d+%)/.exec(within)?.[1],
		},
		actsOn: { sales: said('Sales'), operations: said('Operations') },
		together: finding.split(', ').at(-1),
	};
}
