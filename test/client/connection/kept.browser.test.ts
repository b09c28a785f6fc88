import { beforeEach, expect, test } from 'vitest';
import { keepLinks, linksOf } from '../../../client/connection/kept-links.ts';
import {
	forgetSeat,
	keepSeat,
	keepTitle,
	placeOf,
	seatAt,
	seats,
} from '../../../client/connection/kept.ts';
import { randomId } from '../../../client/connection/random-id.ts';

const seat = (role: string) => ({ participantId: `p-${role}`, role, title: 'Spring', at: 1 });

beforeEach(() => localStorage.clear());

test('the screen on the facilitator’s laptop does not take the facilitator’s seat', () => {
	keepSeat('w1', seat('facilitator'));
	keepSeat('w1', seat('screen'));
	expect(seatAt('w1')?.role).toBe('facilitator');
	expect(seatAt(placeOf('w1', 'screen'))?.role).toBe('screen');
	forgetSeat('w1');
	expect(Object.keys(seats())).toEqual(['w1/screen']);
});

test('a workshop that was renamed is remembered by its new name, and one that was left is not', () => {
	keepSeat('w1', seat('facilitator'));
	keepSeat('w1', seat('screen'));
	keepTitle('w1', 'Autumn');
	keepTitle('w2', 'Winter');
	expect(seats()).toEqual({
		w1: { ...seat('facilitator'), title: 'Autumn' },
		'w1/screen': seat('screen'),
	});
});

test('what somebody else wrote into the storage is passed over', () => {
	keepSeat('w1', seat('participant'));
	const kept: unknown = JSON.parse(localStorage.getItem('seats') ?? '');
	localStorage.setItem('seats', JSON.stringify({ ...(kept as object), w2: { role: 7 }, w3: null }));
	expect(Object.keys(seats())).toEqual(['w1']);
	localStorage.setItem('seats', 'not json');
	expect(seats()).toEqual({});
	localStorage.setItem('seats', 'null');
	expect(seats()).toEqual({});
});

test('the links of a new workshop are kept for its facilitator', () => {
	const links = {
		facilitatorKey: 'f',
		joinKey: 'j',
		screenKey: 's',
		cohostKey: 'c',
		observerKey: 'o',
		joinCode: 'c',
		teamId: 't',
		teamKey: 'k',
	};
	keepLinks({ workshopId: 'w1', ...links });
	expect(linksOf('w1')).toEqual(links);
	expect(linksOf('w2')).toBeUndefined();
});

test('ids are 22 characters base64url, made without a secure context', () => {
	const ids = Array.from({ length: 200 }, randomId);
	expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
	expect(new Set(ids).size).toBe(200);
});
