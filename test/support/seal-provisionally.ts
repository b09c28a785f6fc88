/** A room over the wire where Sales alone was asked: an agreement that is sealed provisionally. */
import type { Id } from '../../shared/ids.ts';
import type { CreateRequest } from '../../shared/protocol.ts';
import { call, draftAgreement, seal } from './agreement-acts.ts';
import { newId } from './players.ts';
import { find, script } from './script.ts';
import { WirePlay } from './wire-play.ts';

const scripted = { ...find(script.agreements, 'a1'), owners: ['p03'], restsOn: [] };
const people = script.participants.filter(({ id }) => ['p01', 'p03'].includes(id));

/** Two of Sales, and nobody of Operations: that its side is missing was waived. */
export async function sealProvisionally(
	url: string,
	another: Partial<CreateRequest> = {},
): Promise<{ play: WirePlay; agreement: Id }> {
	const play = await WirePlay.open(url, script, people, another);
	const { facilitator } = play;
	const crew = play.crew.playing({ ...script, replay: {} });
	const { statement, objectives } = script.strategy;
	const forms = objectives.map(({ asks: _asks, ...form }) => ({ ...form, id: newId() }));
	// A team that has met before brings its own.
	if (facilitator.view.room.strategy.version === 0)
		await facilitator.act({ type: 'SetStrategy', basis: 0, statement, objectives: forms });
	await play.goTo('agreements');
	const known = () => crew.players.every(({ view }) => view.room.strategy.objectives.length > 0);
	for (const player of crew.players) await player.until(known, 'the strategy');
	const agreement = await draftAgreement(crew, scripted);
	await facilitator.until(() => facilitator.view.room.agreements[agreement] !== undefined, 'it');
	await facilitator.act({
		...{ type: 'WaiveFinding', agreement },
		waiver: { rule: 'one-sided', subject: 'operations', reason: 'They answer by link' },
		asks: { question: newId(), text: 'May it be sealed?' },
	});
	const version = await call(facilitator, agreement);
	for (const player of crew.players) {
		await player.until(() => player.view.mine.asked[agreement] === true, 'the question');
		const said = { word: 'agree', reason: '', named: true } as const;
		await player.act({ type: 'SayWord', agreement, version, ...said });
	}
	await seal(facilitator, agreement);
	const sealed = () => facilitator.view.room.agreements[agreement]?.sealed?.provisional === true;
	await facilitator.until(sealed, 'the provisional seal');
	return { play, agreement };
}
