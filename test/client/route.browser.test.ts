import { afterEach, expect, test } from 'vitest';
import { router } from '../../client/route.svelte.ts';

const address = location.href;
afterEach(() => history.replaceState(null, '', address));

test('a key leaves the address bar at once, survives a reload and goes when it is traded', () => {
	router.go('/w/abc#secret');
	expect(location.href).not.toContain('secret');
	expect(router.route).toEqual({ page: 'workshop', id: 'abc' });
	expect(router.key).toBe('secret');
	expect(history.state).toEqual({ key: 'secret' });
	router.replace('/w/abc');
	expect(router.key).toBeUndefined();
	expect(history.state).toBeNull();
});

test('so does a key that comes to a page that is open', async () => {
	router.go('/w/abc');
	location.hash = 'secret';
	await expect.poll(() => router.key).toBe('secret');
	expect(location.href).not.toContain('secret');
	history.back();
	await expect.poll(() => router.key).toBeUndefined();
	expect(location.href).not.toContain('secret');
});

test('arriving again at the same address is an arrival', () => {
	router.go('/w/abc');
	const before = router.route;
	router.replace('/w/abc');
	expect(router.route).not.toBe(before);
});

test('links of ours change the page, others are left alone', () => {
	const followed = (html: string, init: MouseEventInit = {}) => {
		document.body.insertAdjacentHTML('beforeend', html);
		const link = document.body.lastElementChild;
		const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
		let ours = false;
		document.addEventListener(
			'click',
			(click) => {
				router.follow(click);
				ours = click.defaultPrevented;
				click.preventDefault();
			},
			{ once: true },
		);
		link?.dispatchEvent(event);
		link?.remove();
		return ours;
	};
	expect(followed('<a href="/join/ABC">join</a>')).toBe(true);
	expect(router.route).toEqual({ page: 'join', id: 'ABC' });
	expect(followed('<a href="/join/ABC"><b>join</b></a>', { ctrlKey: true })).toBe(false);
	expect(followed('<a href="/join/ABC" target="_blank">join</a>')).toBe(false);
	expect(followed('<a href="/api/report.pdf">report</a>')).toBe(false);
	expect(followed('<a href="https://example.org/">else</a>')).toBe(false);
});
