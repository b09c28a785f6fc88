import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readImport } from '../../../shared/read-import.ts';
import { broughtBy } from '../../../shared/register/brought.ts';
import { dueFirst } from '../../../shared/register/due.ts';
import type { RegisteredReview, TeamRegister } from '../../../shared/register/register.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { agreement } from '../../support/register-contract.ts';
import { damagedFiles } from '../../support/damage.ts';
import { holds } from '../../support/holds.ts';
import { wire } from '../../support/play.ts';
import { recordOf, registerOf, withWireIds } from '../../support/record.ts';
import { created } from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';
import { everything, rhythm } from '../report/everything.ts';

const { keyHash: _keyHash, ...kept } = wire(
	registerOf(recordOf(withWireIds(wire(everything().report()))).state),
) as TeamRegister & { keyHash: string };
/** With something in every list of a record. */
const whole: TeamRegister = { ...kept, agreements: [...kept.agreements, agreement(9)] };
/** By the rules alone nothing is hashed. */
const hashes = new Map<string, string>();
const read = (file: unknown) =>
	readImport(file, (text) => {
		const [, salt] = JSON.parse(text) as [string, string];
		return hashes.get(salt) ?? '';
	});
const sealed = (register: TeamRegister): TeamRegister => ({
	...register,
	agreements: register.agreements.map((one) => {
		hashes.set(one.salt, `of ${one.salt}`);
		return { ...one, hash: `of ${one.salt}` };
	}),
});

it('IM9 a register is read whole', () => {
	const file = sealed(whole);
	expect(read(wire(file))).toEqual({ kind: 'team', register: file });
});

it('W20, W22, IM9 rhythm and pulse come with the register of a record, and what is none is refused', () => {
	const [workshop] = whole.workshops;
	expect(workshop).toMatchObject({ next: { on: '2027-01-28' }, rhythm: { rhythm } });
	expect(workshop?.pulse).toEqual(everything().report().close.pulse.rows);
	expect(workshop?.pulse?.[0]).toEqual({ sales: 3, operations: 3, other: 3 });
	const state = stateAfter([created, by('', broughtBy(whole, 0))]);
	expect(roomView(state).close.rhythm).toEqual(rhythm);
	for (const broken of [
		{ rhythm: { at: 1, rhythm: { ...rhythm, nth: 2 as const } } },
		{ pulse: [{ sales: 6, operations: 3, other: null }] },
	])
		expect(
			read(wire(sealed({ ...whole, workshops: [{ ...workshop!, ...broken }] }))),
		).toMatchObject({ refusal: { code: 'import-damaged' } });
});

it('MV5, IM9 measured values come with their reviews, and reviews from before have none', () => {
	const bare: RegisteredReview[] = kept.agreements.slice(0, 1).map(({ id, workshop }) => ({
		...{ agreement: id, workshop, at: 5, seen: {}, outcome: null, ratings: {}, decision: null },
		texts: { measured: '7', evidence: '', again: '', wentWell: '', clashed: '', next: '' },
	}));
	expect(bare).toHaveLength(1);
	for (const reviews of [bare, bare.map((review) => ({ ...review, measuredValue: -7.5 }))]) {
		const file = sealed({ ...whole, reviews });
		expect(read(wire(file))).toEqual({ kind: 'team', register: file });
	}
	const huge = bare.map((review) => ({ ...review, measuredValue: 1e13 }));
	expect(read(wire(sealed({ ...whole, reviews: huge })))).toMatchObject({
		refusal: { code: 'import-damaged' },
	});
});

it('IM1 a damaged register is refused, or a workshop can begin with it', () => {
	holds(
		fc.property(damagedFiles(sealed(whole)), (file) => {
			const brought = read(file);
			if ('refusal' in brought) {
				expect(brought.refusal.code).toMatch(/^import-(damaged|newer|not-ours|changed)$/);
				return;
			}
			if (brought.kind !== 'team') throw new Error('a report');
			const { register } = brought;
			const state = stateAfter([created, by('', broughtBy(register, 0))]);
			dueFirst(register, '2026-11-26');
			expect(wire(roomView(state)).earlier).toEqual(roomView(state).earlier);
		}),
		{ runs: 150 },
	);
});
