import { addCase, caseText, readCase, readCases } from '../../shared/board/case-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import type { ScriptCase } from '../support/script.ts';
import type { Ensemble } from './ensemble.ts';
import { themesAmong } from './themes.ts';
import { type } from './typing.ts';

/** Those who lived them tell the cases, one after the other. */
export async function tellCases(ensemble: Ensemble): Promise<void> {
	const { cases } = ensemble.script;
	for (const [index, story] of cases.entries()) {
		await ensemble.pauseAt('story', () => ensemble.at('cases'));
		await tell(ensemble, story);
		ensemble.finish(story.id);
		ensemble.say(`${index + 1} of ${cases.length} cases told: ${story.title}`);
	}
}

async function tell(ensemble: Ensemble, story: ScriptCase): Promise<void> {
	const presenter = ensemble.crew.of(story.by);
	const board = await presenter.open(boardName);
	const { doc } = board;
	const id = ensemble.name(story.id);
	const themes = themesAmong(ensemble, ensemble.room.themes);
	addCase(doc, id, orderAfter(readCases(doc)), {
		title: story.title,
		presenter: presenter.seat,
		cost: story.cost,
		themes: story.themes.flatMap((theme) => themes.get(theme) ?? []),
	});
	const wanted = () => readCase(doc, id)?.deleted === false;
	for (const field of ['situation', 'timeline', 'salesSaw', 'operationsSaw', 'question'] as const) {
		const words = field === 'timeline' ? story.timeline.join('\n') : story[field];
		await type(ensemble, { text: caseText(doc, id, field), words, wanted });
	}
	await board.allSaved();
}
