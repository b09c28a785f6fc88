/** What people say when the room is asked about an agreement, and what becomes of objections. */
import type { Id } from '../../shared/ids.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { isTaken } from '../../shared/workshop/temperature.ts';
import { versionOf } from '../support/agreement-acts.ts';
import type { Player } from '../support/players.ts';
import { find, type Person, type ScriptConsents } from '../support/script.ts';
import { isOpen } from './draft.ts';
import type { Ensemble } from './ensemble.ts';
import { takeUp } from './mending.ts';

/** One question to the room. */
interface Question {
	id: Id;
	version: number;
	/** What the script has people say of it; nothing where it is not of the script. */
	consents: ScriptConsents;
	/** Whether it can still be answered: a later question or the seal ends it. */
	stands: () => boolean;
}

/** Whenever the room is asked, those who are asked answer. */
export async function sayWords(ensemble: Ensemble): Promise<never> {
	const heard = new Map<Id, number>();
	const unheard = () =>
		Object.entries(ensemble.room.agreements).find(
			([id, { calls }]) => calls.length > (heard.get(id) ?? 0),
		);
	for (;;) {
		await ensemble.when(() => unheard() !== undefined);
		const [id, { calls }] = unheard()!;
		heard.set(id, calls.length);
		ensemble.beside(answer(ensemble, questionOf(ensemble, id, calls.at(-1)!.version)));
	}
}

/** The name under which a question is finished: everybody has said a word, objections are closed. */
export const answered = (id: Id, version: number): string => `${id}, version ${version}`;

function questionOf(ensemble: Ensemble, id: Id, version: number): Question {
	const consents = ensemble.script.consents[ensemble.scriptedAs(id) ?? ''] ?? {};
	const stands = () =>
		isOpen(ensemble, id) && ensemble.room.agreements[id]!.calls.at(-1)!.version === version;
	return { id, version, consents, stands };
}

async function answer(ensemble: Ensemble, question: Question): Promise<void> {
	const { id, version, consents, stands } = question;
	const { crew } = ensemble;
	await ensemble.when(() => crew.players.every((player) => versionOf(player, id) >= version));
	const asked = crew.people.filter((person) => crew.of(person.id).view.mine.asked[id]);
	const isSilent = ({ id: person }: Person) => consents.silent?.includes(person) ?? false;
	await giveTemperatures(ensemble, question, asked);
	const speakers = [
		...asked.filter((person) => !isSilent(person)),
		...(consents.then ? asked.filter(isSilent) : []),
	];
	if (!stands()) return;
	for (const person of speakers) {
		const isFirstOfLate = isSilent(person) && person.id === consents.silent?.[0];
		await ensemble.pause(isFirstOfLate ? 'patience' : asked.length > 8 ? 'judgement' : 'word');
		if (!stands()) return;
		await say(ensemble, question, crew.of(person.id), person.id);
	}
	await closeObjections(ensemble, question);
	await ensemble.when(() => !stands() || isHeard(ensemble, question, speakers));
	if (!stands()) return;
	const { number, outcome, words } = ensemble.room.agreements[id]!;
	const isChanging = Object.values(words).some((word) => word.closed === 'integrated');
	if (outcome?.verdict === 'not-carried')
		ensemble.say(`a${number}: all have answered, and the room does not carry it yet`);
	else if (!isChanging) ensemble.say(`a${number}: all have answered, and the room carries it`);
	ensemble.finish(answered(id, version));
}

/** Where the temperature is taken first, each gives one that goes with the own word, and waits until it is shown. */
async function giveTemperatures(
	ensemble: Ensemble,
	{ id, version, consents, stands }: Question,
	asked: readonly Person[],
): Promise<void> {
	const isWaiting = () => stands() && isTaken(ensemble.room.agreements[id]!);
	for (const [index, { id: person }] of asked.entries()) {
		if (!isWaiting()) return;
		await ensemble.pause(asked.length > 8 ? 'judgement' : 'word');
		if (!isWaiting()) return;
		const easy = index % 3 === 0 ? 'hot' : 'warm';
		const doubtful = consents.reservation?.[person] ? 'lukewarm' : easy;
		const temperature = consents.object?.[person] ? 'cold' : doubtful;
		const given = { agreement: id, version, temperature } as const;
		await ensemble.attempt(ensemble.crew.of(person), { type: 'GiveTemperature', ...given });
	}
	const { number } = ensemble.room.agreements[id]!;
	if (isWaiting()) ensemble.say(`a${number}: all have given their temperature: show it`);
	await ensemble.when(() => !isWaiting());
}

/** Whether the room knows what each of these people knows of the own word: news arrive at each in their time. */
const isHeard = ({ crew, room }: Ensemble, { id }: Question, people: readonly Person[]): boolean =>
	people.every((person) => {
		const { mine } = crew.of(person.id).view;
		const known = room.agreements[id]!.words[mine.participant];
		return known?.version === mine.words[id]?.version && known?.closed === mine.words[id]?.closed;
	});

/** The script's word; who objected once and was taken up agrees. */
async function say(ensemble: Ensemble, question: Question, player: Player, person: string) {
	const { id, version, consents } = question;
	const isTakenUp = player.view.mine.words[id]?.closed === 'integrated';
	const objection = isTakenUp ? undefined : consents.object?.[person];
	const reservation = consents.reservation?.[person];
	const word = objection ? 'object' : reservation ? 'reservation' : 'agree';
	const reason = objection ?? reservation ?? '';
	const said = { agreement: id, version, word, reason, named: true } as const;
	if (!(await ensemble.attempt(player, { type: 'SayWord', ...said })) || !reason) return;
	const { number } = ensemble.room.agreements[id]!;
	const verb = objection ? 'objects' : 'agrees with a reservation';
	ensemble.say(`a${number}: ${player.name} ${verb}: “${reason}”`);
}

/** Objections end as the script says: the text takes them up, or they stand beside the seal. */
async function closeObjections(ensemble: Ensemble, question: Question): Promise<void> {
	const { id, consents, stands } = question;
	if (!consents.then || Array.isArray(consents.then)) return;
	for (const [author, { closedAs, change }] of Object.entries(consents.then)) {
		await ensemble.pause('answer');
		const player = ensemble.crew.of(author);
		const word = player.view.mine.words[id];
		if (!stands() || word?.word !== 'object' || word.closed) continue;
		const how = closedAs === 'integrated' ? 'integrated' : 'dissent';
		if (how === 'integrated' && change) await mendText(ensemble, id, change);
		const closing = { agreement: id, author: player.seat, how } as const;
		if (!(await ensemble.attempt(player, { type: 'CloseObjection', ...closing }))) continue;
		const { number } = ensemble.room.agreements[id]!;
		ensemble.say(
			how === 'integrated'
				? `a${number}: the objection is in the text now: ask the room about the new text`
				: `a${number}: the objection of ${player.name} stands beside it`,
		);
	}
}

async function mendText(ensemble: Ensemble, id: Id, change: string): Promise<void> {
	const scripted = find(ensemble.script.agreements, ensemble.scriptedAs(id)!);
	const writer = ensemble.crew.of(scripted.owners[0]!);
	const board = await writer.open(boardName);
	await takeUp(ensemble, { id, scripted, writer, board }, change);
}
