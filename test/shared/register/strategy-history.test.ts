import { describe, expect, it } from 'vitest';
import type { RegisteredStrategy } from '../../../shared/register/register.ts';
import { strategyHistory } from '../../../shared/register/strategy-history.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { agreement } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';

const objective = (id: string, title: string, target = '') => ({
	...{ id: idOf(id), title, businessGoal: '', indicator: '', baseline: '', target, horizon: '' },
	asks: { sales: '', operations: '' },
});
const version = (
	number: number,
	workshop: string,
	...objectives: ReturnType<typeof objective>[]
): RegisteredStrategy => ({
	...{ workshop: idOf(workshop), at: number * 1000, brought: false },
	strategy: { version: number, sponsor: '', statement: 'Serve whom we can', objectives },
});

/** Two workshops that both called theirs 2, and a third that was brought what stood then. */
function team() {
	const register = emptyRegister(idOf('team'));
	register.strategies = [
		version(1, 'first', objective('otif', 'On time'), objective('margin', 'Margin')),
		version(2, 'first', objective('otif', 'On time', '98 %'), objective('margin', 'Margin')),
		version(
			2,
			'second',
			objective('otif', 'On time and in full', '98 %'),
			objective('waste', 'Waste'),
		),
	];
	register.strategy = { ...register.strategies[2]!.strategy, version: 3 };
	const judged = (number: number, workshop: string, against: number) => ({
		...agreement(number),
		...{ workshop: idOf(workshop), strategy: against },
	});
	register.agreements = [
		judged(1, 'first', 1),
		judged(2, 'first', 2),
		judged(3, 'second', 2),
		judged(4, 'second', 1),
		judged(5, 'third', 3),
	];
	return register;
}

describe('the strategy over all workshops of a team', () => {
	it('O18 each version has a number of its own, its workshop and its day, the latest first', () => {
		const told = strategyHistory(team()).map(({ version: number, workshop, at }) => [
			...[number, workshop, at],
		]);
		expect(told).toEqual([
			[3, idOf('second'), 2000],
			[2, idOf('first'), 2000],
			[1, idOf('first'), 1000],
		]);
	});

	it('O18 each says what it says otherwise than the one before: a target moved, renamed, new, taken out', () => {
		const [latest, middle, first] = strategyHistory(team());
		expect(latest!.changes!.objectives.map(({ is }) => is)).toEqual([
			...['renamed', 'added', 'removed'],
		]);
		expect(middle!.changes!.objectives[0]).toMatchObject({
			...{ is: 'changed', fields: [{ field: 'target', before: '', after: '98 %' }] },
		});
		expect(first).toMatchObject({ changes: null, titles: ['On time', 'Margin'] });
	});

	it('O18 an agreement stands under the version against which it was judged, of two 2s under its own workshop’s', () => {
		expect(strategyHistory(team()).map(({ judged }) => judged)).toEqual([
			['a3', 'a5'],
			['a2'],
			['a1', 'a4'],
		]);
	});

	it('O18 a register from before it kept a history has the one that stands, of no day', () => {
		const old = { ...team(), strategies: [] };
		expect(strategyHistory(old)).toMatchObject([{ version: 3, workshop: '', at: null }]);
		expect(strategyHistory(emptyRegister(idOf('team')))).toEqual([]);
	});
});
