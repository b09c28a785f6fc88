import { expect, it, vi } from 'vitest';
import { Page } from './documents-scene.ts';

/** The provider takes `Date.now` along when it is imported: it must be ours before that. */
const clock = vi.hoisted(() => {
	const now = Date.now.bind(Date);
	const moved = { by: 0 };
	Date.now = () => now() + moved.by;
	return moved;
});

it('a line on which the server is silent for 30 s is offline, and tried again when we say', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
	const random = vi.spyOn(Math, 'random').mockReturnValue(0.999);
	const page = new Page();
	await page.writeCards('card');
	await page.open();
	expect(page.status).toEqual({ is: 'saved' });
	clock.by = 31_000;
	vi.advanceTimersByTime(3000);
	expect(page.status).toEqual({ is: 'offline', kept: 0 });
	expect(page.shown.at(-1)).toBe('offline');
	// The provider's own first pause would be 200 ms, for the whole room at one moment.
	vi.advanceTimersByTime(490);
	expect(page.network.sockets).toHaveLength(1);
	vi.advanceTimersByTime(10);
	expect(page.network.sockets).toHaveLength(2);
	page.session.close();
	random.mockRestore();
	vi.useRealTimers();
});
