import { expect, it } from 'vitest';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { english, script, ScriptRoom } from './script-room.ts';

function played(): ScriptRoom {
	const room = new ScriptRoom().playAll();
	const { statement, objectives } = room.room.strategy;
	const forms = objectives.map(({ asks: _asks, ...form }) => form);
	const { version: basis } = room.room.strategy;
	room.do({ type: 'SetStrategy', basis, sponsor: '# Petra', statement, objectives: forms });
	const read = { type: 'ReadBack', side: 'sales' } as const;
	room.do({ ...read, objective: 'otif', text: 'They *ask* first' }, 'p02');
	room.do({ type: 'ConfirmReadBack', objective: 'otif', side: 'sales', accepted: true }, 'p01');
	room.do({ ...read, objective: 'margin', text: 'They sell less' }, 'p02');
	const about = { kind: 'objective', id: 'otif' } as const;
	const ask = { type: 'AskStrategy', question: 'q1', text: 'Date\n# or margin?' } as const;
	room.do({ ...ask, by: '2027-01-28', about }, 'p07');
	for (const [id, objectives] of Object.entries(script.focusPicks)) {
		const goals = script.close.goalsInAppraisal[id] ?? null;
		room.do({ type: 'PickFocus', objectives, notOnList: false, goals }, id);
	}
	return room;
}
const between = (markdown: string, from: string, to: string) =>
	markdown.slice(markdown.indexOf(from), markdown.indexOf(to));

it('R1, R7 readings back and questions are told, and a focus check once it is shown', () => {
	const room = played();
	expect(room.report().focus).toEqual([]);
	expect(english(room.report())).not.toContain('## Focus check');
	room.do({ type: 'ShowFocus', shown: true });
	const report = room.report();
	expect(report.readBacks).toEqual(room.room.readBacks);
	expect(report.focus).toEqual([room.room.focus['1']]);
	expect(report.questions).toEqual([{ id: 'q1', ...room.room.questions['q1'] }]);
	const told = english(report);
	expect(told).toContain('**Sponsor:** \\# Petra');
	expect(told).toContain('say no early (understood: “They \\*ask\\* first”)');
	expect(told).toContain('cost to serve (read back: “They sell less”)');
	const focus = between(told, '## Focus check', '## Questions');
	expect(focus).toContain('**Overlap of the two sides:** 6% (check 1)');
	expect(focus).toContain(
		'● **Sales acts on:** Grow profitable volume; Launch fewer things, and launch them right',
	);
	expect(focus).toMatch(/\| Deliver what we promise +\| +1 \| +9 \| +1 \|/);
	expect(focus).toMatch(/\| Goals of the middle person +\| +13 \| +4 \| +withheld \|/);
	expect(told).toMatch(/## Questions to the strategy\n\n- Date {2}\n {2}\\# or margin\?/);
	expect(told).toContain('about Deliver what we promise');
	expect(told).toContain('answer by 28 January 2027) – open');
});

it('R10 in Dutch, too', () => {
	const room = played();
	room.do({ type: 'ShowFocus', shown: true });
	room.do({ type: 'AnswerQuestion', question: 'q1', answer: 'De marge.' });
	const told = markdownOf(room.report(), reportWords.nl, reportFormat('nl'));
	expect(told).toContain('● **Sales handelt naar:** Grow profitable volume');
	expect(told).toContain('**Antwoord:** De marge.');
});

it('R5 what a focus check withholds is withheld, and the document says so', () => {
	const room = new ScriptRoom().playAll();
	for (const [id, objectives] of Object.entries(script.focusPicks).slice(0, 6))
		room.do({ type: 'PickFocus', objectives, notOnList: false, goals: 4 }, id);
	room.do({ type: 'ShowFocus', shown: true });
	const told = english(room.report());
	expect(room.report().focus[0]).toMatchObject({
		cast: null,
		result: { pickers: { other: null } },
	});
	const check = between(told, '## Focus check', '## Agreements');
	expect(check).toContain('Withheld: fewer than 3');
	expect(check).not.toMatch(/dots|vote/);
});
