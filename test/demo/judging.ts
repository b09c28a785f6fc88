import { effectsHere, groundHere, isOpen, type Draft } from './draft.ts';
import type { Ensemble } from './ensemble.ts';

/** The people of its scope say what they think it does: what the writers think, but for third functions. */
export async function judge(ensemble: Ensemble, { id, scripted }: Draft): Promise<void> {
	const people = ensemble.crew.people.filter(({ company }) => company === scripted.scope);
	for (const { objective, effect } of effectsHere(ensemble, scripted)) {
		for (const person of people) {
			await ensemble.pauseAt('judgement', () => ensemble.at('agreements') || !isOpen(ensemble, id));
			if (!isOpen(ensemble, id)) return;
			const isCautious = person.side === 'other' && effect === 'strengthens';
			const judged = { agreement: id, objective, effect: isCautious ? 'neutral' : effect } as const;
			await ensemble.attempt(ensemble.crew.of(person.id), { type: 'JudgeEffect', ...judged });
		}
	}
}

/** The writer shows where it would have changed the story. */
export async function tap(ensemble: Ensemble, { id, scripted, writer }: Draft): Promise<void> {
	const tapped = ensemble.script.replay[scripted.id];
	const story = tapped && groundHere(ensemble, tapped.case);
	if (!tapped || !story) return;
	await ensemble.pauseAt('tap', () => ensemble.at('agreements') || !isOpen(ensemble, id));
	if (!isOpen(ensemble, id)) return;
	const { line, how } = tapped;
	await ensemble.attempt(writer, {
		type: 'TapLine',
		...{ agreement: id, case: story, line, how, on: true },
	});
}
