import { expect, test } from 'vitest';
import { boardName, privateName } from '../../../shared/workshop/documents.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { nextId } from '../../support/boat.ts';
import { openWorkshops, room } from './scene.ts';

type Plain = Extract<
	Command,
	{ type: 'Freeze' | 'SetTimer' | 'PauseTimer' | 'RaiseHand' | 'GiveFloor' | 'SetReady' }
>;

test('BA8 a freeze is told to everybody who has a document open, and so is the thaw', async () => {
	const { live, host, anna } = await room();
	const does = (by: string, command: Plain) =>
		live.perform(by, { ...command, commandId: nextId() });
	const modes = () => [privateName, boardName].map((name) => live.mode(anna, name));
	const told: (string | null)[][] = [];
	live.onRightsChanged(() => told.push(modes()));
	await does(host, { type: 'Freeze', frozen: true });
	await does(host, { type: 'Freeze', frozen: true });
	await does(host, { type: 'Freeze', frozen: false });
	expect(told).toEqual([
		['read', 'read'],
		['write', 'read'],
	]);
});

test('BA1, BA5, BA7 timer, floor, hands and signs are the same after a restart', async () => {
	const { live, log, clock, host, anna, bert } = await room();
	const does = (by: string, command: Plain) =>
		live.perform(by, { ...command, commandId: nextId() });
	await does(host, { type: 'SetTimer', minutes: 5 });
	clock.now += 61_000;
	await does(host, { type: 'PauseTimer' });
	await does(anna, { type: 'RaiseHand', raised: true });
	await does(bert, { type: 'SetReady', ready: true });
	await does(host, { type: 'GiveFloor', seat: bert });
	clock.now += 20_000;
	await does(host, { type: 'GiveFloor', seat: null });
	await does(host, { type: 'Freeze', frozen: true });
	const again = await openWorkshops(log).open(live.id);
	expect(again?.state).toEqual(live.state);
	expect(again?.state).toMatchObject({
		timer: { endsAt: null, paused: 239_000 },
		floor: { seat: null, spoken: { operations: 20_000 } },
		...{ hands: [anna], ready: [bert], frozen: true },
	});
});
