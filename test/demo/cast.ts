import { castDots } from './ballots.ts';
import { answerGuesses, writeCards } from './cards.ts';
import { writeAgreements } from './drafting.ts';
import type { Ensemble } from './ensemble.ts';
import { discuss, tellCases } from './stories.ts';
import { translate } from './strategy.ts';
import { estimateCosts, nameThemes, sortCards } from './themes.ts';
import { sayWords } from './words.ts';

/** Everything that people do, each waiting for its own step: the order is the facilitator's. */
const scenes: Record<string, (ensemble: Ensemble) => Promise<unknown>> = {
	cards: writeCards,
	guesses: answerGuesses,
	themes: nameThemes,
	sorting: sortCards,
	costs: estimateCosts,
	ballots: castDots,
	translation: translate,
	cases: tellCases,
	dialogue: discuss,
	agreements: writeAgreements,
	words: sayWords,
};

/** Lets the people play. One of them that fails takes nobody along. */
export function perform(ensemble: Ensemble): void {
	for (const [name, scene] of Object.entries(scenes))
		ensemble.beside(scene(ensemble).then(() => ensemble.finish(name)));
}
