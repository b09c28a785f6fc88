import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeat } from '../../server/repeat.ts';
import { Workshops } from '../../server/workshop/workshops.ts';
import { boat } from '../support/boat.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

it('does it again and again, also after a failure, and never two at once', async () => {
	const done: (() => void)[] = [];
	const act = vi.fn(() => new Promise<void>((resolve) => done.push(resolve)));
	const onFailure = vi.fn();
	act.mockRejectedValueOnce(new Error('not now'));
	repeat(1000, act, onFailure);
	await vi.advanceTimersByTimeAsync(1000);
	expect(onFailure).toHaveBeenCalledOnce();
	await vi.advanceTimersByTimeAsync(5000);
	expect(act).toHaveBeenCalledTimes(2);
	done[0]!();
	await vi.advanceTimersByTimeAsync(1000);
	expect(act).toHaveBeenCalledTimes(3);
});

it('stops at once, and says when what was under way is done', async () => {
	let finish = () => undefined as void;
	const act = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
	const { stop } = repeat(1000, act, () => undefined);
	await vi.advanceTimersByTimeAsync(1000);
	const stopped = vi.fn();
	void stop().then(stopped);
	await vi.advanceTimersByTimeAsync(1000);
	expect(stopped).not.toHaveBeenCalled();
	finish();
	await vi.advanceTimersByTimeAsync(5000);
	expect(stopped).toHaveBeenCalledOnce();
	expect(act).toHaveBeenCalledOnce();
});

it('ME2 a server looks every minute what may leave memory', async () => {
	const tidy = vi.spyOn(Workshops.prototype, 'tidy').mockResolvedValue();
	await boat();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(tidy).toHaveBeenCalledOnce();
	vi.useRealTimers();
});
