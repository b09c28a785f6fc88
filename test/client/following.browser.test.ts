import { flushSync } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import { follow } from '../support/follow.svelte.ts';

let field: HTMLTextAreaElement;

beforeEach(() => {
	field = document.createElement('textarea');
	document.body.replaceChildren(field);
});

/** The room goes through these steps, and the page has time to follow each. */
const go = (move: (step: string) => void, ...steps: string[]) => {
	for (const step of steps) {
		move(step);
		flushSync();
	}
};

it('moves along with the room', () => {
	const { following, move } = follow();
	go(move, 'themes');
	expect(following.shown.step).toBe('themes');
	expect(following.behind).toBe(false);
});

it('stays where somebody types, says so, and catches up when asked', () => {
	field.focus();
	const { following, move } = follow();
	go(move, 'thats-us', 'themes');
	expect(following.shown.step).toBe('write');
	expect(following.behind).toBe(true);
	following.catchUp();
	expect(following.shown.step).toBe('themes');
	expect(following.behind).toBe(false);
});

it('is not behind when the room comes back to where one stayed', () => {
	field.focus();
	const { following, move } = follow();
	go(move, 'themes', 'write');
	expect(following.behind).toBe(false);
});

it('goes on when the room moves after one has stopped typing', () => {
	field.focus();
	const { following, move } = follow();
	go(move, 'thats-us');
	field.blur();
	go(move, 'themes');
	expect(following.shown.step).toBe('themes');
});

it('BA10 comes at once when everybody is brought here', () => {
	field.focus();
	const { following, move, summon } = follow();
	go(move, 'themes');
	field.blur();
	expect(following.behind).toBe(true);
	summon();
	flushSync();
	expect(following.behind).toBe(false);
});

it('BA10 whoever types comes when that is done, and not before', async () => {
	field.focus();
	const { following, move, summon } = follow();
	go(move, 'themes');
	summon();
	flushSync();
	expect(following.behind).toBe(true);
	const other = document.createElement('input');
	document.body.append(other);
	other.focus();
	await new Promise((resolve) => setTimeout(resolve));
	expect(following.behind).toBe(true);
	other.blur();
	await expect.poll(() => following.behind).toBe(false);
});
