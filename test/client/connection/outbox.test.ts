import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Outbox } from '../../../client/connection/outbox.ts';
import type { Acknowledgement, SentCommand } from '../../../shared/protocol.ts';
import { wordRefusal } from '../../../shared/refusal.ts';

const items = new Map<string, string>();
const yes: Acknowledgement = { ok: true, seq: 1 };
const no: Acknowledgement = { ok: false, error: wordRefusal({ code: 'workshop-closed' }) };

const command = (commandId: string, text: string) =>
	({ type: 'SayExpectation', text, commandId }) as unknown as SentCommand;
/** A page of this seat begins. */
const begin = (seat = 'anna', late = vi.fn()) => ({ box: new Outbox(seat, late), late });

beforeEach(() => {
	items.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
});

it('OF11 words without an answer are sent again by the next page of the seat, and by no other', () => {
	begin().box.add(command('c1', 'More time to talk'), vi.fn());
	expect([...begin().box.values()].map((waiting) => waiting.command)).toEqual([
		command('c1', 'More time to talk'),
	]);
	expect(begin('bert').box.size).toBe(0);
});

it('OF11 what has an answer, and what is only tapped, is not sent again', () => {
	const { box } = begin();
	const answer = vi.fn();
	box.add(command('c1', 'More time to talk'), answer);
	box.get('c1')!.answer(no);
	expect(answer).toHaveBeenCalledWith(no);
	box.add(command('c2', 'agree'), vi.fn());
	expect(begin().box.size).toBe(0);
});

it('OF11 what is refused late stays on the device until it is safe elsewhere', () => {
	begin().box.add(command('c1', 'More time to talk'), vi.fn());
	const { box, late } = begin();
	box.get('c1')!.answer(no);
	expect(late).toHaveBeenCalledWith(command('c1', 'More time to talk'), 'error' in no && no.error);
	const again = begin();
	expect(again.box.size).toBe(1);
	again.box.get('c1')!.answer(yes);
	expect(again.late).not.toHaveBeenCalled();
	expect(begin().box.size).toBe(0);
});
