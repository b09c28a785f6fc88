import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { bindText } from '../../../client/connection/bind-text.ts';

let field: HTMLTextAreaElement;
let mine: Y.Text;
let theirs: Y.Text;
let unbind: () => void;
let over: number[];

function connect(a: Y.Doc, b: Y.Doc): void {
	a.on('update', (update, origin) => {
		if (origin !== 'wire') Y.applyUpdate(b, update, 'wire');
	});
}

function bind(max?: number): void {
	unbind = bindText(field, mine, { max, onOver: (characters) => over.push(characters) });
}

function type(value: string, caret = value.length): void {
	field.value = value;
	field.setSelectionRange(caret, caret);
	field.dispatchEvent(new Event('input'));
}

beforeEach(() => {
	const [here, there] = [new Y.Doc(), new Y.Doc()];
	connect(here, there);
	connect(there, here);
	mine = here.getText('text');
	theirs = there.getText('text');
	over = [];
	field = document.createElement('textarea');
	field.setAttribute('aria-label', 'note');
	document.body.append(field);
	bind();
});

afterEach(() => {
	unbind();
	field.remove();
});

test('typing arrives; the caret stays where it was when others write in front of it', async () => {
	await userEvent.type(field, 'hello');
	expect(theirs.toString()).toBe('hello');
	field.setSelectionRange(3, 3);
	theirs.insert(0, 'XX');
	expect(field.value).toBe('XXhello');
	expect(field.selectionStart).toBe(5);
	await userEvent.keyboard('!');
	expect(theirs.toString()).toBe('XXhel!lo');
});

test('what others append at the caret comes after it', async () => {
	await userEvent.type(field, 'mine');
	theirs.insert(4, ' theirs');
	await userEvent.keyboard('!');
	expect(theirs.toString()).toBe('mine! theirs');
});

test('undo takes back only what one typed oneself, redo brings it again', async () => {
	await userEvent.type(field, 'mine');
	theirs.insert(4, ' theirs');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(theirs.toString()).toBe(' theirs');
	await userEvent.keyboard('{Control>}y{/Control}');
	expect(theirs.toString()).toBe('mine theirs');
	expect(field.selectionStart).toBe(4);
});

describe('input methods', () => {
	const compose = (text: string) =>
		cdp().send('Input.imeSetComposition', {
			text,
			selectionStart: text.length,
			selectionEnd: text.length,
		});

	test('others may write while one composes', async () => {
		await userEvent.type(field, 'ab');
		await compose('に');
		theirs.insert(0, 'ZZ');
		expect(field.value).toBe('abに');
		await compose('にほ');
		await cdp().send('Input.insertText', { text: '日本' });
		await expect.poll(() => theirs.toString()).toBe('ZZab日本');
		expect(field.value).toBe('ZZab日本');
		expect(field.selectionStart).toBe(6);
	});

	test('unbinding in the middle keeps what was composed', async () => {
		await userEvent.type(field, 'ab');
		await compose('に');
		unbind();
		unbind = () => undefined;
		expect(theirs.toString()).toBe('abに');
	});
});

test('an emoji is never torn', () => {
	type('😀');
	type('😁');
	expect(theirs.toString()).toBe('😁');
});

describe('a text that would become too long', () => {
	beforeEach(() => {
		unbind();
		bind(10);
	});

	test('stays in the field, says by how much, and is written once it fits', () => {
		type('hello');
		type('hello, everybody');
		expect(theirs.toString()).toBe('hello');
		expect(field.value).toBe('hello, everybody');
		type('hello, you');
		expect(theirs.toString()).toBe('hello, you');
		expect(over).toEqual([6, 0]);
	});

	test('others may write meanwhile; nothing of either is lost', () => {
		type('hello');
		type('hello, everybody', 16);
		theirs.insert(0, '>');
		expect(field.value).toBe('hello, everybody');
		type('hello, ');
		expect(theirs.toString()).toBe('>hello, ');
		expect(field.value).toBe('>hello, ');
	});

	test('replacing one stretch takes out no word that others put into it', () => {
		type('abbc');
		type('axxxxxxxxxxc', 11);
		theirs.insert(2, 'T');
		type('axc', 2);
		expect(theirs.toString()).toBe('axTc');
	});

	test('undo leaves what was there before', async () => {
		type('hello');
		type('hello, everybody');
		field.focus();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(field.value).toBe('hello');
		expect(over).toEqual([6, 0]);
	});

	test('may be shortened although others made it too long', () => {
		theirs.insert(0, '0123456789abc');
		type('0123456789ab');
		expect(theirs.toString()).toBe('0123456789ab');
	});
});

test('a foreign line end does not shift what is typed after it', () => {
	theirs.insert(0, 'a\r\nb');
	type(`${field.value}c`);
	expect(theirs.toString()).toBe('a\r\nbc');
});

test('2,000 edits of both sides in any order end in one text (seed 7)', () => {
	let seed = 7;
	const below = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
	const pieces = ['a', 'bb', '', 'ccc', '\n', '😀'];
	field.focus();
	for (let edit = 0; edit < 2000; edit++) {
		if (below(2)) {
			const from = below(field.value.length + 1);
			const piece = pieces[below(pieces.length)] ?? '';
			const rest = field.value.slice(from + below(3));
			type(field.value.slice(0, from) + piece + rest, from + piece.length);
		} else {
			const at = below(theirs.length + 1);
			if (below(3)) theirs.insert(at, `R${below(9)}`);
			else theirs.delete(at, Math.min(below(4), theirs.length - at));
		}
		expect(field.value).toBe(theirs.toString());
	}
});
