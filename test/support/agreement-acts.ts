/** What people of the script do from the strategy to the seal, played over the wire. */
import { readDraft } from '../../shared/board/agreement-draft.ts';
import { readCases } from '../../shared/board/case-card.ts';
import { readCards } from '../../shared/board/conflict-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import type { Closing } from '../../shared/check/consent.ts';
import type { Id } from '../../shared/ids.ts';
import type { AgreementView } from '../../shared/workshop/agreement-view.ts';
import { openBoard, type Crew } from './crew.ts';
import { newId, type Player } from './players.ts';
import { find, type ScriptAgreement } from './script.ts';
import { mendDraft, writeCase, writeDraft, type Names } from './script-texts.ts';
import { twoSides } from '../../shared/workshop/sides.ts';

/** What the things of the script are called in the workshop that a player sees; seats by their people's names. */
export async function namesFor(player: Player, { script }: Crew): Promise<Names> {
	const board = await openBoard(player);
	const { room } = player.view;
	const idOf = (things: readonly { id: Id; title: string }[], title: string) => {
		const found = things.find((thing) => thing.title === title);
		if (!found) throw new Error(`${player.name} sees no “${title}”.`);
		return found.id;
	};
	return {
		person: (id) => {
			const { name, company } = find(script.participants, id);
			const all = Object.values(player.view.room.participants);
			return all.find((seat) => seat.name === name && seat.company === company)!.id;
		},
		objective: (id) => idOf(room.strategy.objectives, find(script.strategy.objectives, id).title),
		theme: (id) => idOf(player.view.room.themes, find(script.themes, id).title),
		ground: (id) =>
			id.startsWith('k')
				? idOf(readCases(board.doc), find(script.cases, id).title)
				: idOf(readCards(board.doc), find(script.conflicts, id).title),
	};
}

/** The facilitator writes the strategy; somebody of each side says what it asks of them. */
export async function setStrategy(facilitator: Player, crew: Crew): Promise<void> {
	const { statement, objectives } = crew.script.strategy;
	const forms = objectives.map(({ asks: _asks, ...form }) => ({ ...form, id: newId() }));
	const { version } = facilitator.view.room.strategy;
	await facilitator.act({ type: 'SetStrategy', basis: version, statement, objectives: forms });
	await translate(crew);
}

/** Somebody of each side translates the objectives; `except` is translated by others. */
export async function translate(crew: Crew, except: readonly string[] = []): Promise<void> {
	for (const side of twoSides) {
		const player = crew.one(side);
		const known = () => player.view.room.strategy.objectives;
		await player.until(() => known().length > 0, 'the strategy');
		for (const { id, title, asks } of crew.script.strategy.objectives) {
			if (except.includes(id)) continue;
			const objective = known().find((one) => one.title === title)!.id;
			if (asks[side])
				await player.act({ type: 'TranslateObjective', objective, side, text: asks[side] });
		}
	}
}

/** Their presenters write the cases; `except` is written by others. */
export async function tellCases(crew: Crew, except: readonly string[] = []): Promise<void> {
	for (const story of crew.script.cases.filter(({ id }) => !except.includes(id))) {
		const player = crew.of(story.by);
		const board = await openBoard(player);
		const names = await namesFor(player, crew);
		writeCase(board.doc, newId(), orderAfter(readCases(board.doc)), story, names);
		await board.allSaved();
	}
}

/** The agreement that bears a number: "a3". */
export const agreementCalled = (player: Player, label: string): [Id, AgreementView] => {
	const all = Object.entries(player.view.room.agreements);
	const found = all.find(([, { number }]) => `a${number}` === label);
	if (!found) throw new Error(`${player.name} sees no ${label}.`);
	return found;
};

/** Writes an agreement of the script as its writers bring it; its first owner writes. */
export async function draftAgreement(crew: Crew, scripted: ScriptAgreement): Promise<Id> {
	const writer = crew.of(scripted.owners[0]!);
	const id = newId();
	await writer.act({ type: 'AddAgreement', agreement: id });
	const board = await openBoard(writer);
	await board.until(() => readDraft(board.doc, id) !== undefined, 'the draft');
	const names = await namesFor(writer, crew);
	writeDraft(board.doc, id, scripted, names);
	await board.allSaved();
	const tap = crew.script.replay[scripted.id];
	if (tap) {
		const { case: story, line, how } = tap;
		const at = { agreement: id, case: names.ground(story), line };
		await writer.act({ type: 'TapLine', ...at, how, on: true });
	}
	return id;
}

/** Adds what the check asked for: the trade-off, the second owner. */
export async function mendAgreement(crew: Crew, scripted: ScriptAgreement, id: Id): Promise<void> {
	const writer = crew.of(scripted.owners[0]!);
	const board = await openBoard(writer);
	mendDraft(board.doc, id, scripted, await namesFor(writer, crew));
	await board.allSaved();
}

/** The version that the room is asked about, as one player sees it; 0 before the first call. */
export const versionOf = (player: Player, id: Id): number =>
	player.view.room.agreements[id]?.calls.at(-1)?.version ?? 0;

/** Everybody of the crew who is in scope says the word that the script gives them on a version; others agree. */
export async function sayWords(
	crew: Crew,
	scripted: ScriptAgreement,
	id: Id,
	version: number,
): Promise<void> {
	const { reservation = {}, object = {}, silent = [] } = crew.script.consents[scripted.id] ?? {};
	await crew.without(...silent).each(async (player, person) => {
		if (person.company !== scripted.scope) return;
		await player.until(() => versionOf(player, id) === version, `version ${version}`);
		const reason = reservation[person.id] ?? object[person.id] ?? '';
		const word = reservation[person.id] ? 'reservation' : object[person.id] ? 'object' : 'agree';
		await player.act({ type: 'SayWord', agreement: id, version, word, reason, named: true });
	});
}

/** Everybody of the crew who is in scope agrees to a version, whatever they said before. */
export const confirm = (
	crew: Crew,
	scripted: ScriptAgreement,
	id: Id,
	version: number,
): Promise<void> => sayWords(crew.playing({ ...crew.script, consents: {} }), scripted, id, version);

/** Somebody closes the own objection. */
export const closeObjection = (player: Player, agreement: Id, how: Closing): Promise<void> =>
	player.act({ type: 'CloseObjection', agreement, author: player.seat, how });

export const seal = (facilitator: Player, id: Id): Promise<void> =>
	facilitator.act({ type: 'SealAgreement', agreement: id, version: versionOf(facilitator, id) });

/** Asks the room, and returns the version that it is asked about. */
export async function call(facilitator: Player, id: Id): Promise<number> {
	await facilitator.act({ type: 'CallForConsent', agreement: id });
	return versionOf(facilitator, id);
}

/** One agreement of the script from its draft to its seal, whatever it takes. */
export async function agree(
	facilitator: Player,
	crew: Crew,
	scripted: ScriptAgreement,
): Promise<Id> {
	const id = await draftAgreement(crew, scripted);
	if (scripted.thenTradeOff || scripted.thenOwners) await mendAgreement(crew, scripted, id);
	await carry(facilitator, crew, scripted, id);
	return id;
}

/** A draft that nothing blocks: the room is asked, objections are settled, it is sealed. */
export async function carry(
	facilitator: Player,
	crew: Crew,
	scripted: ScriptAgreement,
	id: Id,
): Promise<void> {
	await sayWords(crew, scripted, id, await call(facilitator, id));
	await settle(facilitator, crew, scripted, id);
	await seal(facilitator, id);
}

/** What becomes of the script's objections, and who answers after all. */
async function settle(facilitator: Player, crew: Crew, scripted: ScriptAgreement, id: Id) {
	const { then } = crew.script.consents[scripted.id] ?? {};
	if (!then) return;
	if (Array.isArray(then)) {
		const late = crew.without(
			...crew.people.map((one) => one.id).filter((one) => !then.includes(one)),
		);
		return confirm(late, scripted, id, versionOf(facilitator, id));
	}
	for (const [author, { closedAs }] of Object.entries(then)) {
		const isTakenUp = closedAs === 'integrated';
		await closeObjection(crew.of(author), id, isTakenUp ? 'integrated' : 'dissent');
		// The text takes the objection up: a new version is called, and everybody confirms it.
		if (isTakenUp) await confirm(crew, scripted, id, await call(facilitator, id));
	}
}
