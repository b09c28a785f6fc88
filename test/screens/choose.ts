import { readCases } from '../../shared/board/case-card.ts';
import { openBoard } from '../support/crew.ts';
import { newId } from '../support/players.ts';
import { find, script } from '../support/script.ts';
import { voteOnCases } from '../support/table-acts.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { middle, sees, type Album } from './album.ts';
import { undecided } from './roles.ts';

/** One side says what it understood of the other's sentence. */
async function readBack(album: Album, { crew, facilitator }: WirePlay): Promise<void> {
	const { id, title } = facilitator.view.room.strategy.objectives[0]!;
	const { asks } = find(script.strategy.objectives, script.strategy.objectives[0]!.id);
	const reader = crew.one('operations');
	await reader.act({ type: 'ReadBack', objective: id, side: 'sales', text: asks.sales });
	await album.room('read-back', 'phone', middle('[data-read-back=waiting]'));
	const question = { question: newId(), about: { kind: 'objective', id } } as const;
	await reader.act({
		type: 'AskStrategy',
		...question,
		text: `What comes first: ${title}?`,
		by: null,
	});
}

/** From the strategy to the cases that are worked. */
export async function choose(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	const objective = script.strategy.objectives[0]!.title;
	await play.agreeOnStrategy();
	await album.everywhere('strategy', objective);
	await readBack(album, play);
	await play.pickFocus();
	await album.room('picks', 'phone', sees(objective));
	await album.room('picks', 'facilitator', sees(objective));
	await album.room('picks', 'screen', sees(/24/));
	await play.showFocus();
	await album.everywhere('focus', /6\s?%/);
	await play.goTo('break');
	await album.everywhere('break', /break|pauze/i);
	await play.tellCases();
	await album.everywhere('cases', script.cases[0]!.title);
	const [story] = readCases((await openBoard(facilitator)).doc);
	await facilitator.act({ type: 'Show', what: 'case', id: story!.id });
	await album.everywhere('case', story!.title);
	await facilitator.act({ type: 'Show', what: 'case', id: null });
	await facilitator.act({ type: 'OpenRound', over: 'cases', budget: 1, maxPerItem: 1 });
	await voteOnCases(crew.without(...undecided));
	await album.everywhere('case-vote', /\d+ (of|van) \d+/);
	await facilitator.act({ type: 'CancelRound' });
	await play.chooseCases();
	await album.everywhere('chosen', story!.title);
}
