import { describe, expect, it, vi } from 'vitest';
import { LoadedOnce } from '../../../server/workshop/loaded-once.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';

interface Thing {
	name: string;
	busy: boolean;
}

const idle = 1000;

function things() {
	const clock = { now: 0 };
	const load = vi.fn((name: string): Promise<Thing | null> =>
		Promise.resolve({ name, busy: false }),
	);
	const settle = vi.fn(() => Promise.resolve(true));
	const [left, back] = [vi.fn(), vi.fn()];
	const kept = new LoadedOnce<Thing>({
		...{ load, settle, left, back },
		now: () => clock.now,
		inUse: ({ busy }) => busy,
	});
	const wait = (milliseconds = idle) => {
		clock.now += milliseconds;
		return kept.letGo(idle);
	};
	return { load, settle, left, back, kept, wait };
}

describe('what is loaded', () => {
	it('ME1 is loaded once, however many ask for it', async () => {
		const { kept, load } = things();
		const [one, other] = await Promise.all([kept.get('a'), kept.get('a')]);
		expect(one).toBe(other);
		expect(await kept.get('b')).not.toBe(one);
		expect(load.mock.calls).toEqual([['a'], ['b']]);
		expect(await kept.all()).toHaveLength(2);
	});

	it('ME1 is asked for again when it could not be loaded or was not there', async () => {
		const { kept, load } = things();
		load.mockRejectedValueOnce(new Error('a bad sector'));
		await expect(kept.get('a')).rejects.toThrow('a bad sector');
		load.mockResolvedValueOnce(null);
		expect(await kept.get('a')).toBeNull();
		expect(kept.size).toBe(0);
		expect(await kept.get('a')).toMatchObject({ name: 'a' });
	});

	it('ME2 is let go when nobody has used it for a while', async () => {
		const { kept, left, wait } = things();
		const thing = await kept.get('a');
		await wait(idle - 1);
		await kept.get('a');
		await wait(idle - 1);
		expect(kept.size).toBe(1);
		await wait(1);
		expect(kept.size).toBe(0);
		expect(left).toHaveBeenCalledExactlyOnceWith(thing);
	});

	it('ME2 stays while it is in use, and for a while after that', async () => {
		const { kept, wait } = things();
		const thing = (await kept.get('a'))!;
		thing.busy = true;
		await wait();
		thing.busy = false;
		await wait(idle - 1);
		expect(kept.size).toBe(1);
		await wait(1);
		expect(kept.size).toBe(0);
	});

	it('ME2 stays until all of it is kept elsewhere', async () => {
		const { kept, settle, wait } = things();
		await kept.get('a');
		settle.mockResolvedValueOnce(false);
		await wait();
		expect(kept.size).toBe(1);
		await wait();
		expect(kept.size).toBe(0);
	});

	it.each(['is asked for', 'is used'] as const)('ME2 stays when it %s meanwhile', async (what) => {
		const { kept, settle, left, wait } = things();
		const thing = (await kept.get('a'))!;
		settle.mockImplementationOnce(async () => {
			if (what === 'is used') thing.busy = true;
			else await kept.get('a');
			return true;
		});
		await wait();
		expect(kept.size).toBe(1);
		expect(left).not.toHaveBeenCalled();
	});

	it('ME2 one that cannot be loaded keeps no other from leaving', async () => {
		const { kept, load, wait } = things();
		await kept.get('a');
		load.mockRejectedValueOnce(new Error('a bad sector'));
		kept.get('b').catch(() => undefined);
		await wait();
		expect(kept.size).toBe(0);
	});

	it('ME3 is never there twice: who still holds it shares it with whoever asks', async () => {
		const { kept, load, back, wait } = things();
		const thing = await kept.get('a');
		await wait();
		await collectGarbage();
		expect(await kept.get('a')).toBe(thing);
		expect(load).toHaveBeenCalledOnce();
		expect(back).toHaveBeenCalledExactlyOnceWith(thing);
		expect(kept.size).toBe(1);
		await wait();
		expect(kept.size).toBe(0);
	});

	it('ME2 leaves memory when nobody holds it, and is loaded anew', async () => {
		const { kept, load, back } = things();
		const clock = { now: 0 };
		const free = new LoadedOnce<Thing>({
			load,
			settle: () => Promise.resolve(true),
			now: () => clock.now,
			inUse: ({ busy }) => busy,
			back,
		});
		const seen = new WeakRef((await free.get('a'))!);
		clock.now = idle;
		load.mockClear();
		await free.letGo(idle);
		await collectGarbage();
		expect(seen.deref()).toBeUndefined();
		expect(await free.get('a')).toMatchObject({ name: 'a' });
		expect(load).toHaveBeenCalledOnce();
		expect(back).not.toHaveBeenCalled();
		expect(kept.size).toBe(0);
	});
});
