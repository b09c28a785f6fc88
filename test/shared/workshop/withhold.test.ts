import { noRoles } from '../../../shared/check/decision-roles.ts';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { addDraft, draftText, readDraft, setOwner } from '../../../shared/board/agreement-draft.ts';
import { withholdDraft } from '../../../shared/board/withhold-draft.ts';
import { readImport } from '../../../shared/read-import.ts';
import { isWithheld, withheld } from '../../../shared/register/withhold.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { withoutWordsOf } from '../../../shared/workshop/without-words.ts';
import { decide, evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { a1, a2, agreed, asked, o1, o2, sealing } from '../../support/agreement-room.ts';
import { wire } from '../../support/play.ts';
import { nextDay, recordOf, withWireIds } from '../../support/record.ts';
import { cast, created, frida, olga, sam, wall } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { everything } from '../report/everything.ts';

const withhold = (agreement = a1): Command => ({ type: 'WithholdWords', agreement });
const gone = { type: 'WordsWithheld', agreement: a1 } as const;
const sealed = given(...agreed).when(frida, sealing()).past;
const record = stateAfter(sealed).agreements[a1]!.sealed!;
const { statement } = record.text;

const kept = (past: readonly Recorded[]): Recorded[] => {
	const changed = new Map(
		withoutWordsOf(
			past.map((event, seq) => ({ ...event, seq })),
			a1,
		).map(({ seq, ...event }) => [seq, event as Recorded]),
	);
	return past.map((event, seq) => changed.get(seq) ?? event);
};

describe('withholding the words of a sealed agreement', () => {
	it('ER18 a facilitator does, also where the workshop has ended, and once', () => {
		given(...sealed)
			.when(frida, withhold())
			.then(gone);
		given(...sealed, by(frida, { type: 'WorkshopClosed' }))
			.when(frida, withhold())
			.then(gone);
		given(...sealed, by(frida, gone))
			.when(frida, withhold())
			.thenNothing();
	});

	it('ER18 and in a record', () => {
		const { state } = recordOf(withWireIds(wire(everything().report())));
		const one = Object.entries(state.agreements).find(([, facts]) => facts.sealed)![0];
		const host = { ...cast.frida, joinedAt: nextDay };
		const past = { ...state, participants: { ...state.participants, [host.id]: host } };
		const done = decide(past, withhold(one), { by: host.id, at: noon });
		expect(done).toEqual({ ok: true, events: [{ ...gone, agreement: one }] });
	});

	it('ER18 nobody else, and not what is not sealed', () => {
		for (const seat of [sam, olga, wall])
			given(...sealed)
				.when(seat, withhold())
				.thenRefused('not-allowed');
		for (const agreement of [a1, a2])
			given(...asked)
				.when(frida, withhold(agreement))
				.thenRefused('unknown-agreement');
	});

	it('ER19 the words and the salt go at once, and the rest stays', () => {
		const state = stateAfter([...sealed, by(frida, gone)]);
		const facts = state.agreements[a1]!;
		expect(JSON.stringify(roomView(state))).not.toContain(statement);
		expect(JSON.stringify(facts)).not.toContain(record.salt);
		const { text, salt, ...rest } = facts.sealed!;
		const { text: before, salt: _salt, trace, ...restBefore } = record;
		expect(trace).toBeDefined();
		expect(rest).toEqual(restBefore);
		expect(salt).toBe('');
		expect(text).toEqual({
			...before,
			...{ statement: '', firstStep: '' },
			measure: { indicator: '', baseline: '', target: '' },
			effects: Object.fromEntries(
				Object.entries(before.effects).map(([id, { effect }]) => [
					id,
					{ effect, why: '', tradeOff: '' },
				]),
			),
		});
		expect(Object.keys(before.effects).length).toBeGreaterThan(0);
		expect(facts.calls).toMatchObject([{ salt: '', text, hash: record.hash }]);
		expect(facts.words).toEqual(stateAfter(sealed).agreements[a1]?.words);
	});

	it('ER19 what the log keeps gives the same, without them', () => {
		const past = [...sealed, by(frida, gone)];
		const text = JSON.stringify(kept(past));
		expect(text).not.toContain(statement);
		expect(text).not.toContain(record.salt);
		expect(stateAfter(wire(kept(past)))).toEqual(stateAfter(wire(past)));
		expect(kept(kept(past))).toEqual(kept(past));
	});

	it('ER19 those of others stay', () => {
		const other = withoutWordsOf(sealed, a2);
		expect(other).toEqual([]);
		const answers = { hash: record.hash, confirmed: false, reason: 'No' } as const;
		const past = [by(sam, { type: 'SealConfirmed', agreement: a1, ...answers })];
		expect(withoutWordsOf(past, a2)).toEqual([]);
		expect(withoutWordsOf(past, a1)).toEqual([{ ...past[0], reason: '' }]);
	});

	it('ER19 a later workshop loses what it was brought, and a record what it tells', () => {
		const state = stateAfter(sealed);
		const other = { ...record, id: a2 };
		state.earlier.agreements = [record, other];
		const brought = by('', {
			...{ type: 'RegisterBrought', strategy: state.strategy, earlier: wire(state.earlier) },
		} as const);
		evolve(state, by('', { type: 'EarlierWithheld', agreement: a1 }));
		expect(state.earlier.agreements).toEqual([withheld(record), other]);
		const [amended] = withoutWordsOf([created, brought], a1);
		expect(amended).toMatchObject({ earlier: { agreements: [withheld(record), other] } });

		// From the first days: a strategy alone.
		const { earlier: _, ...bare } = brought;
		expect(withoutWordsOf([created, bare as Recorded], a1)).toEqual([]);

		const report = withWireIds(wire(everything().report()));
		const one = report.agreements.find((told) => told.sealed)!;
		one.confirmation = {
			...{ by: sam, at: noon, hash: one.sealed!.hash },
			...{ confirmed: false, reason: 'Not with two lines down' },
		};
		const imported = by('', { type: 'ReportImported', report });
		const [without] = withoutWordsOf([imported], one.id);
		const words = JSON.stringify(one.sealed!.text.statement);
		expect(JSON.stringify(imported)).toContain(words);
		expect(JSON.stringify(without)).not.toContain(words);
		expect(JSON.stringify(without)).toContain('"salt":""');
		if (without?.type !== 'ReportImported') throw new Error('The record is as it was.');
		const { agreements } = without.report;
		const told = agreements.find(({ id }) => id === one.id)!;
		expect(told.confirmation).toEqual({ ...one.confirmation, reason: '' });
		expect(told.calls).toEqual(
			one.calls.map((call) => ({ ...call, text: withheld(one.sealed!).text })),
		);
		const others = (all: typeof agreements) => all.filter(({ id }) => id !== one.id);
		expect(others(report.agreements).some(({ calls }) => calls.length > 0)).toBe(true);
		expect(others(agreements)).toEqual(others(report.agreements));
		const { confirmation: _confirmation, ...unanswered } = one;
		const plain = { ...report, agreements: [unanswered] };
		const [alone] = withoutWordsOf([by('', { type: 'ReportImported', report: plain })], one.id);
		expect(alone).not.toHaveProperty('report.agreements.0.confirmation');
	});

	it('ER19, AN18 nor has one what it was brought as returned, and those that were not stay', () => {
		const state = stateAfter(sealed);
		const other = { ...record, id: a2 };
		const forget = (earlier: typeof state.earlier) => {
			const later = { ...state, earlier };
			evolve(later, by('', { type: 'EarlierWithheld', agreement: a1 }));
			return later.earlier;
		};
		const brought = { ...state.earlier, agreements: [other] };
		expect(forget({ ...brought, returned: [record, other] })).toEqual({
			...{ ...brought, returned: [withheld(record), other] },
		});
		expect(forget(brought)).toStrictEqual(brought);
	});

	it('ER19 a promise card goes with the words, and the record is one without words', () => {
		const { sealed } = everything()
			.report()
			.agreements.find((one) => one.sealed)!;
		expect(sealed!.text.promise?.ask).toBe('planning');
		const without = withheld(sealed!);
		expect(without.text).not.toHaveProperty('promise');
		expect(isWithheld(without)).toBe(true);
		const { promise } = sealed!.text;
		expect(isWithheld({ ...without, text: { ...without.text, promise: promise! } })).toBe(false);
	});

	it('X8 the roles go with the words, and the record is one without words', () => {
		const { sealed } = everything()
			.report()
			.agreements.find((one) => one.sealed)!;
		const roles = { ...noRoles(), decide: 'Board' };
		const withRoles = { ...sealed!, text: { ...sealed!.text, roles } };
		const without = withheld(withRoles);
		expect(without.text).not.toHaveProperty('roles');
		expect(isWithheld(without)).toBe(true);
		expect(isWithheld({ ...without, text: { ...without.text, roles } })).toBe(false);
	});

	it('ER19 the draft on the board is emptied, and what was chosen stays', () => {
		const doc = new Y.Doc();
		addDraft(doc, a1, [o1, o2], { statement });
		addDraft(doc, a2, [o1], { statement: 'Another one' });
		draftText(doc, a1, `why/${o1}`)!.insert(0, 'Because of Gonda');
		setOwner(doc, a1, sam, true);
		for (const id of [a1, 'nowhere']) withholdDraft(doc, id);
		expect(readDraft(doc, a1)).toMatchObject({ statement: '', owners: [sam] });
		expect(draftText(doc, a1, `why/${o1}`)!.length).toBe(0);
		expect(readDraft(doc, a2)?.statement).toBe('Another one');
	});

	it('ER20 a file in which words are withheld is taken, one in which others stand is not', () => {
		const report = withWireIds(wire(everything().report()));
		const one = report.agreements.find((told) => told.sealed)!;
		const read = (change: (told: typeof one) => void) => {
			const file = wire(report);
			change(file.agreements.find(({ id }) => id === one.id)!);
			// Every other fingerprint is taken for what it says.
			const hashes = new Map(
				[...report.agreements].flatMap(({ sealed: s }) => (s ? [[s.text.statement, s.hash]] : [])),
			);
			const hashOf = (text: string) =>
				[...hashes].find(([words]) => text.includes(JSON.stringify(words)))?.[1] ??
				report.earlier.agreements.find(({ text: { statement: s } }) =>
					text.includes(JSON.stringify(s)),
				)?.hash ??
				'?';
			return readImport(file, hashOf);
		};
		expect(read((told) => (told.sealed = withheld(told.sealed!)))).toMatchObject({
			kind: 'workshop',
		});
		expect(read((told) => (told.sealed!.text.statement = 'Other words'))).toMatchObject({
			refusal: { code: 'import-changed' },
		});
	});
});
