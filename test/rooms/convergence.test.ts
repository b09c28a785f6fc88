import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../server/docs/room.ts';
import { addCard, cardText, cardTexts, conflictsOf } from '../../shared/board/conflict-card.ts';
import { Device, Disk, settle, turn } from '../server/docs/scene.ts';

type Step =
	| { do: 'type'; device: number; at: number; text: string }
	| { do: 'erase'; device: number; at: number; length: number }
	| { do: 'add'; device: number; card: number }
	| { do: 'flag'; device: number }
	| { do: 'send' | 'read'; device: number; count: number }
	| { do: 'cut' | 'connect' | 'freeze' | 'thaw'; device: number }
	| { do: 'disk'; count: number }
	| { do: 'wait'; milliseconds: number }
	| { do: 'rest' }
	| { do: 'server' }
	| { do: 'compact' }
	| { do: 'crash' };

const device = fc.nat(3);
const count = fc.integer({ min: 1, max: 3 });
const words = fc.constantFrom('a', 'bc', ' ', 'é', '🙂', 'long enough to split');
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({ do: fc.constant('type'), device, at: fc.nat(), text: words }),
	},
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('erase'), device, at: fc.nat(), length: count }),
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('add'), device, card: fc.nat(4) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('flag'), device }) },
	{ weight: 8, arbitrary: fc.record({ do: fc.constantFrom('send', 'read'), device, count }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constantFrom('cut', 'connect'), device }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constantFrom('freeze', 'thaw'), device }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('disk'), count }) },
	{
		weight: 3,
		arbitrary: fc.record({ do: fc.constant('wait'), milliseconds: fc.constantFrom(10, 50, 2000) }),
	},
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('rest') }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('server') }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('compact') }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('crash') }) },
);

/** Two devices of one seat and two more seats, on one board whose disk is slow. */
class Play {
	readonly disk = new Disk();
	readonly devices = ['anna', 'anna', 'bert', 'carla'].map(
		(seat, index) => new Device(seat, index + 1),
	);
	room!: Room;
	/** A frozen device that goes on writing is closed. */
	readonly frozen = new Set<Device>();
	#servers = 100;

	async begin() {
		this.#open();
		await this.#write((doc) => addCard(doc, 'card 0', 'a'));
		this.disk.isSlow = true;
		for (const device of this.devices) device.connect(this.room);
	}

	#open() {
		this.room = this.disk.open();
		this.room.doc.clientID = this.#servers++;
	}

	#write(change: (doc: Y.Doc) => void) {
		return this.room.write(change, (record) => this.disk.append(record ? [record] : []));
	}

	async take(step: Step) {
		if ('device' in step) this.#act(this.devices[step.device]!, step);
		else if (step.do === 'disk') this.disk.finish(step.count);
		else if (step.do === 'wait') vi.advanceTimersByTime(step.milliseconds);
		else if (step.do === 'rest') await this.#rest();
		else if (step.do === 'compact') void this.room.compact();
		else if (step.do === 'server') {
			void this.#write((doc) => conflictsOf(doc).get('card 0')?.set('topic', 'scope'));
		} else {
			for (const device of this.devices) device.pair?.cut();
			this.disk.crash();
			this.#open();
		}
		for (let i = 0; i < 5; i++) await turn();
	}

	#act(device: Device, step: Extract<Step, { device: number }>) {
		switch (step.do) {
			case 'type':
			case 'erase':
				return this.#edit(device.doc, step);
			case 'add':
				return addCard(device.doc, `card ${step.device} ${step.card}`, 'b');
			case 'flag':
				return void conflictsOf(device.doc).get('card 0')?.set('deleted', true);
			case 'send':
				return device.pair?.deliverToServer(step.count);
			case 'read':
				return device.pair?.deliverToClient(step.count);
			case 'cut':
				return device.pair?.cut();
			case 'connect':
				return device.pair?.isOpen ? undefined : void device.connect(this.room);
			case 'freeze':
				this.frozen.add(device);
				return device.changeMode('read');
			case 'thaw':
				return device.changeMode('write');
		}
	}

	#edit(doc: Y.Doc, step: Extract<Step, { do: 'type' | 'erase' }>) {
		const cards = [...conflictsOf(doc).keys()].sort();
		const card = cards[step.at % Math.max(cards.length, 1)];
		const text = card && cardText(doc, card, cardTexts[step.at % cardTexts.length]!);
		if (!text) return;
		const at = step.at % (text.length + 1);
		if (step.do === 'type') text.insert(at, step.text);
		else text.delete(at, Math.min(step.length, text.length - at));
	}

	/** What says "saved" could be lost by pulling the plug now, and would still be there. */
	checkSaved() {
		for (const device of this.devices.filter(({ isSaved, pair }) => isSaved && pair?.isOpen)) {
			const onDisk = this.disk.open().doc;
			let missing = 0;
			onDisk.on('update', () => missing++);
			Y.applyUpdate(onDisk, Y.encodeStateAsUpdate(device.doc));
			expect(missing).toBe(0);
			onDisk.destroy();
		}
	}

	/** Time for everything that is on its way to arrive. */
	async #rest() {
		for (let i = 0; i < 3; i++) {
			await settle(...this.devices);
			vi.advanceTimersByTime(50);
			this.disk.finish();
		}
		await settle(...this.devices);
	}

	async end() {
		await this.#rest();
		for (const device of this.devices) {
			device.pair?.cut();
			device.mode = 'write';
			device.connect(this.room);
		}
		await this.#rest();
	}
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('any interleaving of writing, sending, losing, crashing and writing anew', () => {
	const plays = fc.array(step, { minLength: 20, maxLength: 120 });

	it('S23 ends with the same text everywhere, nothing saved is lost, and nobody honest is refused', async () => {
		let savedSeen = 0;
		const property = fc.asyncProperty(plays, async (steps) => {
			const play = new Play();
			await play.begin();
			for (const step of steps) {
				await play.take(step);
				play.checkSaved();
				for (const device of play.devices) {
					const allowed = play.frozen.has(device) ? [1006, 4403] : [1006];
					if (device.closed) expect(allowed).toContain(device.closed.code);
				}
				savedSeen += play.devices.filter(({ isSaved }) => isSaved).length;
			}
			await play.end();
			const board = conflictsOf(play.room.doc).toJSON();
			for (const device of play.devices) {
				expect(device.closed).toBe(null);
				expect(device.isSaved).toBe(true);
				expect(conflictsOf(device.doc).toJSON()).toEqual(board);
			}
			expect(conflictsOf(play.disk.open().doc).toJSON()).toEqual(board);
		});
		await fc.assert(property, { numRuns: 150, seed: 4_211 });
		expect(savedSeen).toBeGreaterThan(500);
	}, 60_000);
});
