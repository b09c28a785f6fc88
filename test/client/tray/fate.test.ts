import { describe, expect, it } from 'vitest';
import type { DocumentStatus } from '../../../client/connection/documents.ts';
import { fateOf, fateOfLeft } from '../../../client/tray/fate.ts';

type Room = Parameters<typeof fateOf>[2];
const room = {
	workshop: { closed: false },
	imported: null,
	frozen: false,
	rounds: {},
} as unknown as Room;
const readOnly: DocumentStatus = { is: 'read-only', kept: 1 };
const refused = (code: 'not-found' | 'no-seat' | 'too-large' | 'malformed' | 'read-only') =>
	({ is: 'refused', code, kept: 1 }) as const;
const open = { 1: { number: 1, status: 'open' } } as unknown as Room['rounds'];

describe('OF6 what becomes of text that has no way to the server', () => {
	it('OF6 the server’s refusal is the reason', () => {
		expect(fateOf('board~1', refused('malformed'), room, false)).toBe('damaged');
		expect(fateOf('board~1', refused('too-large'), room, false)).toBe('too-large');
		expect(fateOf('board~1', refused('no-seat'), room, false)).toBe('seat');
		expect(fateOf('board~1', refused('not-found'), room, false)).toBe('gone');
		expect(fateOf('group/g~1', refused('not-found'), room, false)).toBe('table');
	});

	it('OF6 where writing has ended the workshop’s end, the step or the table is', () => {
		const closed = { ...room, workshop: { ...room.workshop, closed: true } };
		for (const name of ['board~1', 'private~1', 'group/g~1'])
			expect(fateOf(name, readOnly, closed, false)).toBe('closed');
		expect(fateOf('board~1', readOnly, room, false)).toBe('step');
		expect(fateOf('group/g~1', readOnly, room, false)).toBe('table');
		expect(fateOf('board~1', refused('read-only'), room, false)).toBe('step');
	});

	it('OF5 it waits while writing may open again, unless the workshop has ended', () => {
		for (const waits of [{ frozen: true }, { rounds: open }])
			expect(fateOf('board~1', readOnly, { ...room, ...waits }, false)).toBe(null);
		expect(fateOf('board~1', readOnly, room, true)).toBe(null);
		expect(fateOf('private~1', readOnly, room, false)).toBe(null);
		const closed = { ...room, frozen: true, workshop: { ...room.workshop, closed: true } };
		expect(fateOf('board~1', readOnly, closed, true)).toBe('closed');
	});

	it('OF5 what is saving or offline has its way still', () => {
		for (const status of [{ is: 'saving' }, { is: 'saved' }, { is: 'offline', kept: 3 }] as const)
			expect(fateOf('board~1', status, room, false)).toBe(null);
	});
});

it('OF8 what was left belongs to a document that was begun anew, another table, or nothing any more', () => {
	expect(fateOfLeft('board~1', ['board~2', 'private~1'])).toBe('anew');
	expect(fateOfLeft('group/g~1', ['board~1', 'group/h~1'])).toBe('table');
	expect(fateOfLeft('private~1', ['board~1'])).toBe('gone');
});
