import type { Ensemble } from './ensemble.ts';

/** Everybody picks what they really act on, and says how many goals count in the own appraisal. */
export async function pickFocus(ensemble: Ensemble): Promise<void> {
	const { crew, script, idOf } = ensemble;
	for (const [index, { id }] of crew.people.entries()) {
		await ensemble.pauseAt('pick', () => ensemble.at('focus'));
		const known = ensemble.room.strategy.objectives.map((objective) => objective.id);
		const picked = script.focusPicks[id]!.flatMap((scripted) => idOf(scripted) ?? []);
		const objectives = picked.filter((objective) => known.includes(objective));
		const goals = script.close.goalsInAppraisal[id] ?? null;
		const pick = { objectives, notOnList: false, goals };
		await ensemble.attempt(crew.of(id), { type: 'PickFocus', ...pick });
		ensemble.count(index + 1, crew.people.length, 'say what they act on');
	}
}
