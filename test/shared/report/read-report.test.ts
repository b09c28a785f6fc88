import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addDraft, readDraft } from '../../../shared/board/agreement-draft.ts';
import type { ConflictCard } from '../../../shared/board/conflict-card.ts';
import { fillDraft } from '../../../shared/board/fill-draft.ts';
import { noPromise } from '../../../shared/check/promise-card.ts';
import { readImport } from '../../../shared/read-import.ts';
import { leftOpenBy } from '../../../shared/register/left-open.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportOf, type Report } from '../../../shared/report/report.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { roomView, viewOf } from '../../../shared/workshop/view.ts';
import { a1, o1, text } from '../../support/agreement-room.ts';
import { damagedFiles } from '../../support/damage.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire } from '../../support/play.ts';
import { recordOf, registerOf, withWireIds } from '../../support/record.ts';
import { c1, c2, c3, c4 } from '../../support/room.ts';
import { noon } from '../../support/scenario.ts';
import { everything } from './everything.ts';
import { roomAfter } from './script-room.ts';

const whole = withWireIds(wire(everything().report()));

describe('a report that comes back', () => {
	it.each([0, 1, 2, 3, 4, 5, 6])('IM2 is the same after %i stages of the script', (stages) => {
		const report = withWireIds(wire(roomAfter(stages).report()));
		expect(recordOf(report).told()).toEqual(report);
	});

	it.each(['ShowSayings', 'ShowExpectations'] as const)('IM2 is the same after %s', (shown) => {
		const report = withWireIds(wire(everything(shown).report()));
		const again = recordOf(report).told();
		expect(again).toEqual(report);
		expect(recordOf(again).told()).toEqual(report);
	});

	const card = (id: string, index: number): ConflictCard => ({
		...{ id, title: '', salesWants: `of ${id}`, operationsWants: '', sharedInterest: '' },
		...{
			example: '',
			topic: null,
			moment: index % 2 ? 'delivery' : null,
			scope: index % 2 ? 'Mill & Grain' : '',
			elements: index % 2 ? ['a', 'h'] : [],
			order: String(index),
			deleted: false,
		},
	});
	const doc = new Y.Doc();
	addDraft(doc, a1, [o1]);
	fillDraft(doc, a1, { text: text({}), level: 'strategic', elements: ['b'], restsOn: [c1] });
	const drafts = [readDraft(doc, a1)!];
	const board = { conflicts: [c1, c2, c3, c4].map(card), cases: [], drafts, sheets: {} };

	it('IM1, K16, K17 a report from before cards had a moment, a scope and elements is read without', () => {
		const report = withWireIds(wire(everything().report()));
		const old = report.conflicts.map(
			({ moment: _moment, scope: _scope, elements: _elements, ...conflict }) => conflict,
		);
		const again = recordOf({ ...report, conflicts: old } as unknown as Report).told();
		expect(again.conflicts).toEqual(
			old.map((one) => ({ ...one, moment: null, scope: '', elements: [] })),
		);
	});

	it('IM1, OW7 what of it is one company’s own is left out, also of before that had cases and drafts', () => {
		const report = withWireIds(wire(everything().report()));
		const old = { company: 'Acme', conflicts: [] };
		const story = { title: 'Ours', situation: '', timeline: [], salesSaw: '', operationsSaw: '' };
		const words = { statement: 'Ours', firstStep: '', indicator: '', baseline: '', target: '' };
		const now = {
			...old,
			cases: [{ id: c1, ...story, question: '', cost: 3 }],
			drafts: [{ id: a1, ...words }],
		};
		for (const own of [old, now])
			expect(recordOf({ ...report, own } as unknown as Report).told()).toEqual(report);
	});

	it('IM2, I13 what nobody guessed is so again, and no word of a guess stands beside it', () => {
		const report = withWireIds(wire(everything().report()));
		const [first, ...others] = report.conflicts;
		const left = { ...first!, unguessed: true as const };
		left.operations = { wants: 'A full line', from: 'rewritten' };
		const again = recordOf({ ...report, conflicts: [left, ...others] }).told();
		expect(again.conflicts[0]).toEqual(left);
		const { answered } = report.guesses.sales;
		expect(again.guesses.sales.answered).toBe(
			answered - (first!.sales.from === 'own' && first!.operations.from !== 'guess' ? 1 : 0),
		);
		const markdown = markdownOf(again, reportWords.en, reportFormat('en'));
		expect(markdown).toMatch(/\*\*Operations wants:\*\* A full line$/m);
	});

	it('IM1, N18 one from before agreements were tried elsewhere is read as if none was', () => {
		const report = withWireIds(wire(everything().report()));
		const old = report.agreements.map(({ triedFrom: _tried, ...agreement }) => agreement);
		const again = recordOf({ ...report, agreements: old } as unknown as Report).told();
		expect(again.agreements).toEqual(report.agreements);
	});

	it('IM2, R22 a promise card comes back with its agreement, sealed, asked and written', () => {
		const again = recordOf(whole).told();
		const [a1] = again.agreements;
		const { promise } = a1!.sealed!.text;
		expect(promise?.ask).toBe('planning');
		expect([a1!.calls.at(-1)!.text.promise, a1!.draft!.promise]).toEqual([promise, promise]);
	});

	it('IM1, R22 a report from before there were promise cards is read, its drafts without', () => {
		const old = whole.agreements.map(({ draft, ...agreement }) => {
			const { promise: _promise, ...rest } = draft!;
			return { ...agreement, draft: rest };
		});
		const again = recordOf({ ...whole, agreements: old } as unknown as Report).told();
		expect(again.agreements.map(({ draft }) => draft?.promise)).toEqual(old.map(() => noPromise()));
	});

	it('IM1, R19 one from before there was coverage by company is read', () => {
		const { companyCoverage, ...old } = withWireIds(wire(everything().report()));
		expect(companyCoverage).toHaveLength(4);
		expect(recordOf(old as unknown as Report).told().companyCoverage).toEqual(companyCoverage);
	});

	it('IM1, N21 one from before there were one-off actions is read without', () => {
		const { actions, ...old } = withWireIds(wire(everything().report()));
		expect(actions).toHaveLength(2);
		expect(recordOf(old as unknown as Report).told().actions).toEqual([]);
	});

	it('IM2 is the same in the middle of any play', () => {
		holds(
			fc.property(plays(), (a) => {
				const told = reportOf(wire(roomView(play(a).state)), board, noon + 1000);
				// No board gives a day that is none.
				const words = JSON.stringify(told).replaceAll('"soon"', '""');
				const report = withWireIds(JSON.parse(words) as Report);
				expect(recordOf(report).told()).toEqual(report);
			}),
			{ runs: 80 },
		);
	});
});

describe('a file that is not as it was', () => {
	/** Whether it is read; it is refused in words otherwise. */
	const isRead = (file: Report): boolean => {
		let record;
		try {
			record = recordOf(file);
		} catch (error) {
			expect(String(error)).toMatch(/import-(damaged|newer|not-ours|changed)/);
			return false;
		}
		const { state } = record;
		const report = record.told();
		for (const language of ['en', 'nl'] as const) {
			const markdown = markdownOf(report, reportWords[language], reportFormat(language));
			expect(markdown).not.toMatch(/undefined|NaN|\[object/);
		}
		for (const seat of [...Object.keys(state.participants).slice(0, 3), 'nobody'])
			expect(wire(viewOf(state, seat))).toEqual(viewOf(state, seat));
		leftOpenBy(state);
		registerOf(state);
		expect(recordOf(report).told()).toEqual(report);
		return true;
	};

	it('IM1 is refused, or what is read of it can be shown, told, kept and told again', () => {
		expect(isRead({ ...whole, workshop: { ...whole.workshop, title: '# | [x](y)' } })).toBe(true);
		expect(isRead({ ...whole, agenda: [] })).toBe(false);
		holds(
			fc.property(damagedFiles(whole), (broken) => {
				isRead(broken as Report);
			}),
			{ runs: 50 },
		);
	});

	const hashOf = () => '';
	it.each<[string, unknown, string]>([
		['nothing', null, 'import-not-ours'],
		['a text', 'sameboat/report/1', 'import-not-ours'],
		['a list', [], 'import-not-ours'],
		['another program’s file', { format: 'othership/report/1' }, 'import-not-ours'],
		['a format that is none', { ...whole, format: 'sameboat/report/one' }, 'import-not-ours'],
		['the report of a newer version', { format: 'sameboat/report/2' }, 'import-newer'],
		['the register of a newer version', { format: 'sameboat/register/12' }, 'import-newer'],
		['a field that nobody here knows', { ...whole, weather: 'fair' }, 'import-newer'],
		['a report without its parts', { format: 'sameboat/report/1' }, 'import-damaged'],
		['a register without its parts', { format: 'sameboat/register/1' }, 'import-damaged'],
		['a seal with other words', whole, 'import-changed'],
	])('IM3 %s is refused as what it is', (_what, file, code) => {
		expect(readImport(wire(file), hashOf)).toMatchObject({ refusal: { code } });
	});

	it.each<[string, object]>([
		['people', { people: [...whole.people, whole.people[0]] }],
		['position', { position: { stage: 'nowhere', step: 'write' } }],
		['position', { position: { stage: 'welcome', step: 'write' } }],
		['agenda', { agenda: [] }],
		['at', { at: -1 }],
		['at', { at: 8.7e15 }],
		['expectations', { expectations: { p01: 'x' } }],
		['themes', { themes: [{ id: c1, title: 'x'.repeat(121), conflicts: [] }] }],
		['readBacks', { readBacks: JSON.parse('{"__proto__":{}}') as object }],
		['rounds', { rounds: [{ ...whole.rounds[0], items: [] }] }],
		['cases', { cases: [{ ...whole.cases[0], timeline: ['one\ntwo'] }] }],
		['spoken', { spoken: { sales: 1, operations: 1 } }],
		['reviews', { reviews: undefined }],
	])('IM3 damage is told by its part: %s', (where, change) => {
		expect(readImport({ ...whole, ...change }, hashOf)).toEqual({
			refusal: { code: 'import-damaged', params: { where } },
		});
	});

	it('IM3 of an agreement with other words its label is told', () => {
		const sealed = whole.agreements.findIndex((one) => one.sealed);
		const label = whole.agreements[sealed]!.label;
		const file = wire(whole);
		file.agreements[sealed]!.sealed!.text.statement += ' Or not.';
		expect(() => recordOf(file, whole)).toThrow(
			JSON.stringify({ code: 'import-changed', params: { label } }),
		);
	});
});
