import { vi } from 'vitest';
import { endlessSpace } from '../../../server/space/space.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { Id } from '../../../shared/ids.ts';
import type { CreateAnswer, JoinAnswer } from '../../../shared/protocol.ts';
import { noon } from '../scenario.ts';
import { Chance } from './chance.ts';
import { Disk, disks } from './disk.ts';
import { drawn } from './drawn.ts';
import { startServer } from './server.ts';

interface SeatOfDevice {
	name: string;
	seat: Id;
	token: string;
}

/** A workshop in which everybody has a seat, and nothing else has happened: what every run begins with. */
export interface Beginning {
	at: number;
	bytes: Uint8Array;
	workshop: Id;
	devices: SeatOfDevice[];
}

const people = [
	{ name: 'Anna', side: 'sales' },
	{ name: 'Bert', side: 'operations' },
	{ name: 'Carla', side: 'sales' },
] as const;

/** The first devices have a seat each; those behind them share one. */
export const seatsOfBeginning = 1 + people.length;

export async function begin(): Promise<Beginning> {
	drawn.chance = new Chance(0);
	vi.setSystemTime(noon);
	const disk = new Disk(undefined, { isInstant: true });
	disks.set('/beginning', disk);
	const log = (_details: unknown, message: string) => {
		throw new Error(message);
	};
	const around = { register: new MemoryRegister(), space: endlessSpace, log };
	const { post } = await startServer({ folder: '/beginning', ...around });
	const asked = { title: 'Boat', template: 'experience', language: 'en' };
	const made = (await post('/api/workshops', {}, asked)) as CreateAnswer;
	const join = async (name: string, request: object): Promise<SeatOfDevice> => {
		const path = '/api/workshops/:id/join';
		const answer = (await post(path, { id: made.workshopId }, request)) as JoinAnswer;
		return { name, seat: answer.participantId, token: answer.token! };
	};
	const devices = [await join('Frida', { key: made.facilitatorKey })];
	for (const { name, side } of people)
		devices.push(await join(name, { key: made.joinKey, name, side }));
	// Anna has her laptop beside her phone.
	devices.push({ ...devices[1]!, name: "Anna's laptop" });
	return { at: noon, bytes: disk.bytes, workshop: made.workshopId, devices };
}
