import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchorAt, indexOf } from '../../../client/connection/anchor.ts';

let mine: Y.Text;
let theirs: Y.Text;

const send = (from: Y.Text, to: Y.Text) =>
	Y.applyUpdate(to.doc!, Y.encodeStateAsUpdate(from.doc!, Y.encodeStateVector(to.doc!)));

/** A text with a bar where the caret stands. */
const write = (text: Y.Text, marked: string) => {
	text.insert(0, marked.replace('|', ''));
	return anchorAt(text, marked.indexOf('|'));
};
const read = (text: Y.Text, anchor: ReturnType<typeof anchorAt>) => {
	const index = indexOf(text, anchor);
	if (index === undefined) return undefined;
	const words = text.toString();
	return `${words.slice(0, index)}|${words.slice(index)}`;
};

beforeEach(() => {
	mine = new Y.Doc().getText('text');
	theirs = new Y.Doc().getText('text');
});

test.each(['|', '|ab', 'a|b', 'ab|'])('%s is the same place for everybody', (marked) => {
	const anchor = write(mine, marked);
	expect(read(mine, anchor)).toBe(marked);
	send(mine, theirs);
	expect(read(theirs, anchor)).toBe(marked);
});

test('it stays where it is while others write and delete in front of it, behind it and around it', () => {
	const anchor = write(mine, 'one | two');
	send(mine, theirs);
	theirs.insert(0, 'nought ');
	theirs.insert(theirs.length, ' three');
	expect(read(theirs, anchor)).toBe('nought one | two three');
	theirs.delete(0, 7);
	expect(read(theirs, anchor)).toBe('one | two three');
	theirs.delete(theirs.length - 6, 6);
	expect(read(theirs, anchor)).toBe('one | two');
	theirs.delete(2, 4);
	expect(read(theirs, anchor)).toBe('on|wo');
});

test('whoever types there pushes it along, and nobody has to be told', () => {
	const anchor = write(mine, 'one| two');
	mine.insert(3, ' and a half');
	send(mine, theirs);
	expect(read(theirs, anchor)).toBe('one and a half| two');
	mine.delete(3, 11);
	send(mine, theirs);
	expect(read(theirs, anchor)).toBe('one| two');
	const end = anchorAt(mine, mine.length);
	mine.insert(mine.length, ' three');
	expect(read(mine, end)).toBe('one two three|');
});

test('when all around it is gone it stands between what is left', () => {
	const anchor = write(mine, 'left gone |gone right');
	send(mine, theirs);
	theirs.delete(5, 10);
	expect(read(theirs, anchor)).toBe('left |right');
	theirs.delete(0, theirs.length);
	expect(read(theirs, anchor)).toBe('|');
	theirs.insert(0, 'anew');
	expect(read(theirs, anchor)).toMatch(/^\|anew$|^anew\|$/);
});

test('two who write at once see it before the same letter', () => {
	write(mine, 'shelf price');
	send(mine, theirs);
	mine.insert(0, 'our ');
	theirs.insert(0, 'the ');
	const anchor = anchorAt(mine, mine.toString().indexOf('price'));
	send(mine, theirs);
	send(theirs, mine);
	expect(read(mine, anchor)).toMatch(/^(our the|the our) shelf \|price$/);
	expect(read(theirs, anchor)).toBe(read(mine, anchor));
});

test('an emoji is two units long, here as in the field', () => {
	const anchor = write(mine, '👍🏽 good | 👩‍🚀');
	send(mine, theirs);
	theirs.insert(0, '🙂');
	expect(read(theirs, anchor)).toBe('🙂👍🏽 good | 👩‍🚀');
	theirs.delete(0, 2);
	theirs.delete(0, 4);
	expect(read(theirs, anchor)).toBe(' good | 👩‍🚀');
});

test('whatever is written, it is where a relative position of Yjs itself would be', () => {
	const edit = fc.record({
		by: fc.boolean(),
		at: fc.nat(),
		remove: fc.nat(3),
		insert: fc.constantFrom('', 'a', 'bc', '🙂'),
		send: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(edit), fc.nat(), fc.array(edit), (before, at, after) => {
			const texts = [new Y.Doc().getText('text'), new Y.Doc().getText('text')] as const;
			const play = (edits: typeof before) => {
				for (const { by, at: where, remove, insert, send: sends } of edits) {
					const [text, other] = by ? texts : [texts[1], texts[0]];
					const index = where % (text.length + 1);
					text.delete(index, Math.min(remove, text.length - index));
					text.insert(index, insert);
					if (sends) send(text, other);
				}
			};
			play(before);
			const index = at % (texts[0].length + 1);
			const anchor = anchorAt(texts[0], index);
			const relative = Y.createRelativePositionFromTypeIndex(texts[0], index);
			play(after);
			for (const text of texts) {
				const there = Y.createAbsolutePositionFromRelativePosition(relative, text.doc!, false);
				expect(indexOf(text, anchor)).toBe(there?.index);
			}
		}),
	);
});

describe('it is nowhere', () => {
	test('until its letter has come', () => {
		write(mine, 'old');
		send(mine, theirs);
		mine.insert(3, ' new');
		const anchor = anchorAt(mine, 5);
		expect(read(theirs, anchor)).toBeUndefined();
		send(mine, theirs);
		expect(read(theirs, anchor)).toBe('old n|ew');
	});

	test('in another text of the same document', () => {
		const other = mine.doc!.getText('other');
		other.insert(0, 'elsewhere');
		mine.insert(0, 'here');
		expect(indexOf(mine, anchorAt(other, 3))).toBeUndefined();
	});
});
