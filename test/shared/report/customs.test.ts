import * as v from 'valibot';
import { expect, it } from 'vitest';
import { agreementRows, columns, type RowWords } from '../../../shared/register/agreement-rows.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { plan } from '../../../shared/report/read-room.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { english, roomAfter } from './script-room.ts';

const rowWords: RowWords = {
	columns: Object.fromEntries(columns.map((column) => [column, column])) as RowWords['columns'],
	standing: ({ is }) => is,
	withheld: 'withheld',
	list: (names) => names.join('; '),
	number: String,
};

function counted() {
	const room = roomAfter(6);
	room.do({
		...{ type: 'PlanWorkshop', language: 'en', startsAt: null, place: '', scope: null },
		...{ currency: 'USD', zone: 'Pacific/Kiritimati' },
	});
	return room;
}

it('CU2, CU3 a report counts in the money and the days of the team, each as its language writes them', () => {
	const report = counted().report();
	const told = english(report);
	expect(told).toContain('US$203,000');
	expect(told).not.toMatch(/€\s?\d/);
	// It is the evening of the 26th in UTC.
	expect(told).toContain('Report of 27 November 2026');
	const dutch = markdownOf(report, reportWords.nl, reportFormat('nl', report.plan));
	expect(dutch.replace(/\s/g, ' ')).toContain('US$ 203.000 |');
	expect(dutch).toContain('Verslag van 27 november 2026');
});

it('CU2, CU3 over the turn of the clocks a moment is told by its day there', () => {
	const late = Date.UTC(2029, 9, 27, 22, 30);
	const format = reportFormat('en', { zone: 'Europe/Amsterdam' });
	expect(format.dayOf(late)).toBe('28 October 2029');
	expect(reportFormat('en').dayOf(late)).toBe('27 October 2029');
	expect(format.money(1200.4)).toBe('€1,200');
	expect(reportFormat('nl', { currency: 'CHF' }).money(1200)).toMatch(/^CHF\s1\.200$/);
});

it('CU3 the table of a register has the days of the team', () => {
	const register = scriptRegister();
	const sealedOn = () => agreementRows(register, rowWords)[1]![columns.indexOf('sealedOn')]!;
	const before = sealedOn();
	register.agreements[0]!.sealedAt = Date.parse(`${before}T23:30:00Z`);
	expect(sealedOn()).toBe(before);
	register.workshops[0]!.customs = { at: 1, zone: 'Europe/Amsterdam' };
	expect(sealedOn() > before).toBe(true);
});

it('CU1, CU5 a report brings both back, and none with a currency or a zone that is none is read', () => {
	const told = JSON.parse(JSON.stringify(counted().report())) as { plan: object };
	expect(v.parse(plan, told.plan)).toEqual({
		...{ startsAt: null, place: '', scope: null, currency: 'USD', zone: 'Pacific/Kiritimati' },
	});
	for (const wrong of [{ currency: 'XXX' }, { zone: 'Europe/Atlantis' }, { zone: null }])
		expect(v.is(plan, { ...told.plan, ...wrong }), JSON.stringify(wrong)).toBe(false);
});
