import { castDots } from './ballots.ts';
import { answerGuesses, writeCards } from './cards.ts';
import { discuss } from './dialogue.ts';
import { writeAgreements } from './drafting.ts';
import type { Ensemble } from './ensemble.ts';
import { sayFarewell } from './farewell.ts';
import { pickFocus } from './focus.ts';
import { tellCases } from './stories.ts';
import { translate } from './strategy.ts';
import { workAtTables } from './tables.ts';
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
	focus: pickFocus,
	cases: tellCases,
	work: workAtTables,
	dialogue: discuss,
	agreements: writeAgreements,
	words: sayWords,
	farewell: sayFarewell,
};

/** Lets the people play. One of them that fails takes nobody along. */
export function perform(ensemble: Ensemble): void {
	for (const [name, scene] of Object.entries(scenes))
		ensemble.beside(scene(ensemble).then(() => ensemble.finish(name)));
}
