import { afterEach, expect, it } from 'vitest';
import { Unsent } from '../../../client/consent/unsent.svelte.ts';
import { forgetUnsent, noteUnsent, unsentIn } from '../../../client/connection/unsent.ts';

const dora = { workshop: 'workshop', participant: 'dora' };
const emil = { workshop: 'workshop', participant: 'emil' };

const write = (seat: string, text: string) => {
	const unsent = new Unsent(seat);
	Object.assign(unsent.of('a1'), { word: 'object', text });
	unsent.keep('a1');
	return unsent;
};
const written = (seat: string) => new Unsent(seat).of('a1').text;

afterEach(() => localStorage.clear());

it('OF11 a reason that is being written and the names of unsent documents leave each other alone', () => {
	noteUnsent(dora, 'board~1', true);
	write('dora', 'Nobody asked the line.');
	expect(unsentIn(dora)).toEqual(['board~1']);
	noteUnsent(dora, 'private~1', true);
	noteUnsent(dora, 'board~1', false);
	expect(written('dora')).toBe('Nobody asked the line.');
	new Unsent('dora').discard('a1');
	expect(unsentIn(dora)).toEqual(['private~1']);
});

it('OF11 it goes when the person leaves the device, and nobody else’s', () => {
	write('dora', 'Nobody asked the line.');
	write('emil', 'Too late for us.');
	noteUnsent(dora, 'board~1', true);
	noteUnsent(emil, 'board~1', true);
	forgetUnsent(dora);
	expect([written('dora'), written('emil')]).toEqual(['', 'Too late for us.']);
	expect([unsentIn(dora), unsentIn(emil)]).toEqual([[], ['board~1']]);
});
