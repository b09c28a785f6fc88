import type { Player } from '../support/players.ts';
import { newId } from '../support/players.ts';
import type { Script } from '../support/script.ts';
import type { Ensemble } from './ensemble.ts';
import { twoSides } from '../../shared/workshop/sides.ts';

/** The team's strategy is written before anybody comes. Returns what its objectives are called here. */
export async function prepareStrategy(host: Player, { strategy }: Script) {
	const { statement } = strategy;
	const names = new Map(strategy.objectives.map(({ id }) => [id, newId()]));
	const objectives = strategy.objectives.map(({ asks: _asks, ...form }) => {
		return { ...form, id: names.get(form.id)! };
	});
	const { version: basis } = host.view.room.strategy;
	await host.act({ type: 'SetStrategy', basis, statement, objectives });
	return names;
}

/** Each side says what each objective asks of it. */
export async function translate(ensemble: Ensemble): Promise<void> {
	const { objectives } = ensemble.script.strategy;
	for (const [index, { id, asks }] of objectives.entries()) {
		for (const side of twoSides) {
			if (!asks[side]) continue;
			await ensemble.pauseAt('translation', () => ensemble.at('strategy'));
			const objective = ensemble.room.strategy.objectives.find(
				(one) => one.id === ensemble.idOf(id),
			);
			if (!objective || objective.asks[side]) continue;
			const sentence = { objective: objective.id, side, text: asks[side] };
			const player = ensemble.speaker(side, index);
			await ensemble.attempt(player, { type: 'TranslateObjective', ...sentence });
		}
		ensemble.count(index + 1, objectives.length, 'objectives translated');
	}
}
