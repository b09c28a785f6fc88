import type { Sending } from '../../../client/connection/control.ts';
import { positions } from '../../../shared/workshop/agenda.ts';
import type { WorkshopView } from '../../../shared/workshop/view.ts';
import { seatsOfBeginning, type Beginning } from './beginning.ts';
import { differences } from './compare.ts';
import { Device } from './device.ts';
import { Ledger } from './ledger.ts';
import { Line } from './network.ts';
import { operate } from './operations.ts';
import { World } from './world.ts';

export interface Outcome {
	seed: number;
	/** Of each crash: what was asked or written and not acknowledged, by those who were online. */
	inFlight: number[];
	acknowledged: number;
	lost: number;
	/** In words; none when all that must hold held. */
	faults: string[];
}

export interface SimulateOptions {
	operations?: number;
	/** The control: people are told before the disk has synced. */
	receiptsFirst?: boolean;
}

interface Run extends SimulateOptions {
	seed: number;
	beginning: Beginning;
}

/** So long everybody has to come back and to rest, in virtual time. */
const restMilliseconds = 90_000;
const pause = 250;

/** Plays one seed, heals everything, and holds what people were told against what is there. */
export async function simulate({ operations = 200, ...run }: Run): Promise<Outcome> {
	const world = new World(run);
	const { ledger, chance } = world;
	await world.start();
	for (let i = 0; i < operations; i++) {
		if (!world.isUp && chance.odds(0.2)) await restart(world);
		await operate(world);
		await world.pass(chance.below(60));
		await world.steps(chance.below(10));
		world.look();
	}
	ledger.faults.push(...(await heal(world)));
	world.close();
	const faults = [...new Set(ledger.faults)];
	return {
		seed: run.seed,
		inFlight: world.inFlightAtCrashes,
		acknowledged: ledger.acknowledged,
		lost: faults.filter((fault) => fault.startsWith('lost')).length,
		faults,
	};
}

async function restart(world: World): Promise<void> {
	world.ledger.faults.push(...(await world.audit()));
	await world.start();
}

/** Everything works again: everybody comes to rest, and sees what the disk holds. */
async function heal(world: World): Promise<string[]> {
	const { devices, network } = world;
	for (const { line } of devices) line.isOffline = line.isSilent = false;
	world.space.isFull = false;
	world.healDisk();
	await restart(world);
	const early = await rest(world, devices);
	const [host] = devices;
	if (!host?.view) return early;
	host.send({ type: 'Freeze', frozen: false });
	// Before the reveal the board is written at some steps alone: what is kept for it has its way there.
	if (!host.view.room.revealed) host.send(toAgreements(host.view));
	if (Object.values(host.view.room.rounds).some(({ status }) => status === 'open'))
		host.send({ type: 'CloseRound' });
	const restless = await rest(world, devices);
	if (restless.length > 0) return restless;
	// What the server has in memory is what it answers to somebody who knows nothing.
	const newcomers = devices
		.slice(0, seatsOfBeginning)
		.map(
			({ owner, line: { cookie } }) =>
				new Device(
					{ ...owner, name: `a new device of ${owner.name}` },
					new Line(network, cookie),
					new Ledger(),
				),
		);
	await rest(world, newcomers);
	const wrong = await differences(world, [...devices, ...newcomers]);
	for (const newcomer of newcomers) newcomer.close();
	return [...wrong, ...(await world.audit())];
}

function toAgreements({ room: { agenda, position } }: WorkshopView): Sending {
	const to = positions(agenda).find(({ step }) => step === 'agreements')!;
	return { type: 'GoTo', from: position, to };
}

async function rest(world: World, devices: readonly Device[]): Promise<string[]> {
	for (let passed = 0; passed < restMilliseconds; passed += pause) {
		while (await world.step());
		world.look();
		if (devices.every(({ unrest }) => unrest === null)) return [];
		await world.pass(pause);
		if (!world.isUp) await restart(world);
	}
	return devices.flatMap(({ unrest }) => unrest ?? []);
}
