import { randomBytes } from 'node:crypto';
import { ask } from '../support/ask.ts';
import type { CreateAnswer } from '../../shared/protocol.ts';
import { Player } from '../support/players.ts';
import { median } from './figures.ts';

/** What whoever tries codes would like to tell apart by the time that a no takes. */
const kinds = ['nobody has it', 'its workshop has ended', 'its door is locked'] as const;
type Kind = (typeof kinds)[number];

const mostApart = 1.1;
const rounds = 1000;
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

async function create(url: string, act: (facilitator: Player) => Promise<void>): Promise<string> {
	const request = { title: 'A workshop', template: 'experience', language: 'en' };
	const { workshopId, facilitatorKey, joinCode } = await ask<CreateAnswer>(
		`${url}/api/workshops`,
		request,
	);
	const facilitator = await Player.join(url, workshopId, { key: facilitatorKey });
	await act(facilitator);
	facilitator.leave();
	return joinCode;
}

const unknown = () => [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');

/** Milliseconds that a no to a code of each kind takes, asked in turn and in another order each time. */
async function timeCodes(url: string): Promise<Record<Kind, number[]>> {
	const ended = await create(url, (one) => one.act({ type: 'CloseWorkshop' }));
	const locked = await create(url, (one) => one.act({ type: 'SetDoor', part: 'locked', on: true }));
	const codeOf: Record<Kind, () => string> = {
		'nobody has it': unknown,
		'its workshop has ended': () => ended,
		'its door is locked': () => locked,
	};
	const taken: Record<Kind, number[]> = {
		'nobody has it': [],
		'its workshop has ended': [],
		'its door is locked': [],
	};
	// The first hundred only warm up whatever becomes faster by being used.
	for (let round = -100; round < rounds; round++)
		for (const at of kinds.keys()) {
			const kind = kinds[(at + round + 300) % kinds.length]!;
			const address = `${url}/api/join/${codeOf[kind]()}`;
			const asked = performance.now();
			await (await fetch(address)).arrayBuffer();
			if (round >= 0) taken[kind].push(performance.now() - asked);
		}
	return taken;
}

export interface Apart {
	medians: readonly (readonly [Kind, number])[];
	/** The slowest to the fastest. */
	ratio: number;
}

export async function codeTries(url: string): Promise<Apart> {
	const taken = await timeCodes(url);
	const medians = kinds.map((kind) => [kind, median(taken[kind])] as const);
	const all = medians.map(([, one]) => one);
	return { medians, ratio: Math.max(...all) / Math.min(...all) };
}

export const isAlike = ({ ratio }: Pick<Apart, 'ratio'>): boolean => ratio <= mostApart;

export const apartLine = (apart: Apart): string => {
	const told = apart.medians.map(([kind, one]) => `${one.toFixed(3)} ms where ${kind}`).join(', ');
	return `${isAlike(apart) ? 'passed' : 'failed'}: a no to a code takes ${told}: ${apart.ratio.toFixed(3)} x apart, at most ${mostApart} x`;
};
