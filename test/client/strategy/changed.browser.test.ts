import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import StrategyPanel from '../../../client/facilitator/StrategyPanel.svelte';
import StrategyStage from '../../../client/stages/StrategyStage.svelte';
import { Drafting } from '../../../client/workshop/drafting.svelte.ts';
import { positions } from '../../../shared/workshop/agenda.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';
import { roomWith } from '../consent/scene.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const forms = script.strategy.objectives.map(({ asks: _asks, ...form }) => form);
const [first, second, ...others] = forms as [(typeof forms)[0], (typeof forms)[0]];

function atStrategy(room: LocalRoom): LocalRoom {
	const { stage } = positions(room.state.agenda).find(({ step }) => step === 'strategy')!;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: 'strategy' } });
	return room;
}

/** The first objective has another name, the second is gone, a new one is there. */
function changed(room: LocalRoom): LocalRoom {
	const { statement, version } = room.state.strategy;
	room.do({
		...{ type: 'SetStrategy', basis: version, statement: `${statement} Together.` },
		objectives: [
			{ ...first, title: `${first.title} to the day` },
			...others,
			{ ...second, id: 'oNew', title: 'Fewer returns' },
		],
	});
	return room;
}
const unfold = (version = 1) => page.getByText(`What changed since version ${version}`).click();

beforeEach(() => page.viewport(360, 740));

test('O16 what changed is folded, and unfolds side by side with its words marked', async () => {
	await showInRoom(StrategyStage, {
		room: changed(new LocalRoom().playTo('strategy')),
		seat: 'p03',
	});
	await unfold();
	const section = (id: string) =>
		page.elementLocator(document.querySelector(`[data-objective="${id}"]`)!);
	await expect.poll(() => document.querySelectorAll('[data-is]').length).toBe(3);
	await expect.element(section(first.id)).toHaveTextContent(/Renamed/);
	expect(document.querySelector(`[data-objective="${first.id}"] ins`)?.textContent).toContain(
		'to the day',
	);
	const now = document.querySelector(`[data-objective="${first.id}"] ins`)!.parentElement!;
	expect(now.textContent.replaceAll(/\s+/g, ' ')).toContain(`${first.title} put in: to the day`);
	await expect.element(section(second.id)).toHaveTextContent(/Taken out/);
	await expect.element(section('oNew')).toHaveTextContent(/New/);
	await expect.element(page.getByText(/objectives? (is|are) as before/)).toBeVisible();
	expect(await violationsIn(document.querySelector('details')!)).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('O16 of a first version there is nothing to compare', async () => {
	await showInRoom(StrategyPanel, { room: new LocalRoom().playTo('strategy') });
	await expect.element(button('Edit the strategy')).toBeVisible();
	expect(document.querySelectorAll('details summary').length).toBe(
		[...document.querySelectorAll('details summary')].filter(
			(one) => !one.textContent.includes('What changed'),
		).length,
	);
});

test('O17 what was judged against the old one is opened from there, judged again, and goes', async () => {
	const room = roomWith('a1', 'a2');
	const judge = (agreement: string) =>
		room.do({ type: 'JudgeEffect', agreement, objective: first.id, effect: 'strengthens' }, 'p03');
	judge('a1');
	judge('a2');
	atStrategy(changed(room));
	judge('a2');
	room.sent.length = 0;
	const drafting = new Drafting();
	await showInRoom(StrategyStage, { room, seat: 'p03', drafting });
	await unfold();
	await expect.element(button('Judge a1 again')).toBeVisible();
	await expect.element(button('Judge a2 again')).not.toBeInTheDocument();
	await button('Judge a1 again').click();
	expect(drafting.opened).toEqual({ id: 'a1', begun: false });
	await drafting.back();
	await expect.element(button('Judge a1 again')).toHaveFocus();
	judge('a1');
	await expect.element(button('Judge a1 again')).not.toBeInTheDocument();
});
