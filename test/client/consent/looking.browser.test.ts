import { flushSync } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { look } from './look.svelte.ts';

let field: HTMLTextAreaElement;

beforeEach(() => {
	field = document.createElement('textarea');
	document.body.replaceChildren(field);
});

function begin(room: string | null = null) {
	const { looking, turn } = look(room);
	return {
		looking,
		turn: (to: string | null) => {
			turn(to);
			flushSync();
		},
	};
}

test('opens what the room is shown, and goes back to the list with it', () => {
	const { looking, turn } = begin();
	expect(looking.shown).toBe(null);
	turn('a3');
	expect(looking.shown).toBe('a3');
	expect(looking.elsewhere).toBe(null);
	turn(null);
	expect(looking.shown).toBe(null);
});

test('stays where somebody types, says so, and goes along when asked', () => {
	const { looking, turn } = begin('a1');
	field.focus();
	turn('a3');
	expect(looking.shown).toBe('a1');
	expect(looking.elsewhere).toBe('a3');
	looking.follow();
	expect(looking.shown).toBe('a3');
	expect(looking.elsewhere).toBe(null);
});

test('stays with what somebody opened, until the room is there too', () => {
	const { looking, turn } = begin();
	looking.open('a1');
	turn('a3');
	expect(looking.shown).toBe('a1');
	expect(looking.elsewhere).toBe('a3');
	turn('a1');
	expect(looking.elsewhere).toBe(null);
	turn('a5');
	expect(looking.shown).toBe('a5');
});

test('who went back to the list goes along with the next one', () => {
	const { looking, turn } = begin('a1');
	looking.open(null);
	expect(looking.shown).toBe(null);
	expect(looking.elsewhere).toBe('a1');
	turn('a3');
	expect(looking.shown).toBe('a3');
});

test('who types on the list stays there', () => {
	const { looking, turn } = begin();
	looking.open(null);
	field.focus();
	turn('a3');
	expect(looking.shown).toBe(null);
	expect(looking.elsewhere).toBe('a3');
});

test('goes on when the room turns after one has stopped typing', () => {
	const { looking, turn } = begin('a1');
	field.focus();
	turn('a3');
	field.blur();
	turn('a5');
	expect(looking.shown).toBe('a5');
});
