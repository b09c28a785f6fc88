import { setTopic } from '../../../shared/board/card-tags.ts';
import {
	addCard,
	cardText,
	cardTexts,
	conflictsOf,
	setDeleted,
} from '../../../shared/board/conflict-card.ts';
import { topics } from '../../../shared/workshop/state.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { randomId } from '../../../client/connection/random-id.ts';
import type { Device } from './device.ts';
import { commandOf } from './commands.ts';
import type { OpenDocument } from './open-document.ts';
import type { World } from './world.ts';

type Operation = (world: World) => void | Promise<void>;

const words = ['a', 'bc', ' ', 'é', '🙂', 'we promise', 'long enough to be split by somebody'];

const mostCards = 6;

/** A page lets one type where its seat may write; in a frozen document a word may still slip in. */
const mayType = ({ chance }: World, { mode, maySlip }: OpenDocument): boolean =>
	mode === 'write' || (maySlip && chance.odds(0.1));

function write(world: World, device: Device): void {
	const { chance } = world;
	const open = [...device.documents.values()].filter((document) => mayType(world, document));
	if (open.length === 0) return;
	const { session, undo } = chance.pick(open);
	const { doc } = session;
	const cards = [...conflictsOf(doc).keys()].sort();
	if (cards.length === 0 || (cards.length < mostCards && chance.odds(0.15))) {
		const draft = chance.odds(0.5) ? { salesWants: chance.pick(words) } : {};
		return addCard(doc, randomId(), orderAt(chance.below(100)), draft);
	}
	const card = chance.pick(cards);
	const text = cardText(doc, card, chance.pick(cardTexts));
	if (!text) return;
	undo.addToScope(text);
	chance.weighted([
		[6, () => text.insert(chance.below(text.length + 1), chance.pick(words))],
		[
			text.length > 3 ? 3 : 0,
			() => text.delete(chance.below(text.length - 3), 1 + chance.below(3)),
		],
		[2, () => undo.undo()],
		[1, () => setTopic(doc, card, chance.pick(topics))],
		[1, () => setDeleted(doc, card, chance.odds(0.5))],
	])();
}

function ask({ chance, devices }: World, device: Device): void {
	if (!device.view) return;
	const own = [...device.documents.values()].filter(({ stored }) => stored.startsWith('private/'));
	const cards = own.flatMap(({ session }) => [...conflictsOf(session.doc).keys()].sort());
	const command = commandOf(device.view, device === devices[0], cards, chance);
	if (command) device.send(command);
}

const cut: Operation = ({ chance, network }) => {
	const wires = [...network.wires];
	if (wires.length > 0) chance.pick(wires).cut(chance.pick(['both', 'client', 'server']));
};

/** Nobody is there for some minutes: what is not used leaves the server's memory, written anew. */
async function rest(world: World): Promise<void> {
	for (const { line } of world.devices) world.offline(line);
	for (let minutes = 6 + world.chance.below(14); minutes > 0; minutes--) {
		await world.pass(60_000);
		await world.steps(30);
	}
	for (const { line } of world.devices) line.isOffline = line.isSilent = false;
}

/** After so long without a word both ends of the line for facts take it for lost. */
const patience = 8000;

/** Each as often as its weight says. */
const operations: readonly (readonly [weight: number, operation: Operation])[] = [
	[60, (world) => write(world, world.chance.pick(world.devices))],
	[20, (world) => ask(world, world.chance.pick(world.devices))],
	[
		8,
		async (world) => {
			await world.pass(world.chance.below(1000));
			await world.steps(40);
		},
	],
	[2, (world) => world.pass(2000 + world.chance.below(7000))],
	[4, cut],
	[1.5, (world) => world.offline(world.chance.pick(world.devices).line)],
	[1, (world) => world.silence(world.chance.pick(world.devices).line, patience)],
	[
		6,
		({ chance, devices }) => {
			const { line } = chance.pick(devices);
			line.isOffline = line.isSilent = false;
		},
	],
	[1.5, (world) => world.crash()],
	[0.4, (world) => world.failDisk()],
	[0.4, ({ space, chance }) => void (space.isFull = chance.odds(0.5))],
	[0.8, ({ chance, devices }) => chance.pick(devices).reload()],
	[0.3, ({ chance, devices }) => chance.pick(devices).replace()],
	[0.15, rest],
];

/** One thing that people, the network, the disk or the power do. */
export const operate = async (world: World): Promise<void> =>
	world.chance.weighted(operations)(world);
