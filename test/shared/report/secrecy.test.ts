import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConflictCard } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { reportOf, type Report } from '../../../shared/report/report.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { holds } from '../../support/holds.ts';
import { play, plays } from '../../support/play.ts';
import { c1, c2, c3, c4, cast, idOf } from '../../support/room.ts';
import { find } from '../../support/script.ts';
import { english, roomAfter, script, ScriptRoom } from './script-room.ts';

const card = (id: Id): ConflictCard => ({
	...{ id, title: `card ${id}`, salesWants: '', operationsWants: '', sharedInterest: '' },
	...{ example: '', topic: null, moment: null, scope: '', elements: [], order: '', deleted: false },
});
const board = { conflicts: [c1, c2, c3, c4].map(card), cases: [], drafts: [], sheets: {} };

/** Done by name, as the room sees it: see the list of the room's view. Of a close only visits are. */
const byName: readonly (keyof Report)[] = [
	...(['people', 'expectations', 'groups', 'readBacks', 'questions', 'points'] as const),
	...(['agreements', 'actions', 'earlier', 'reviews', 'beforehand'] as const),
];
function unnamed(report: Report): object {
	const rest = Object.entries(report).filter(([key]) => !byName.some((named) => named === key));
	const { visits: _visits, ...close } = report.close;
	return { ...Object.fromEntries(rest), close };
}

it('R2, R3 besides where people act by name nobody is named while cards are anonymous', () => {
	const ids = [...Object.values(cast).map(({ id }) => id), idOf('late'), idOf('later')];
	holds(
		fc.property(plays(), (a) => {
			const { state } = play(a);
			const report = reportOf(viewOf(state, 'nobody').room, board, 1);
			const { agreements } = report;
			const whole = JSON.stringify(report);
			expect(whole).not.toContain(state.joinCode);
			expect(whole).not.toMatch(/token of|request of|hash of|"electorate":[^\d]/);
			for (const { id, words } of agreements)
				for (const [by, { reason }] of Object.entries(words)) {
					const last = state.agreements[id]!.words.findLast((said) => said.by === by)!;
					expect(reason).toBe(last.named ? last.reason : '');
				}
			if (state.named) return;
			const told = JSON.stringify(unnamed(report));
			for (const id of ids) expect(told).not.toContain(id);
		}),
	);
});

it('R2 who of a side gave which dots changes nothing in it', () => {
	const dots = script.dots.ballots;
	const told = (first: Id, second: Id) => {
		const room = roomAfter(2);
		const given = { ...dots, p01: dots[first]!, p03: dots[second]! };
		room.vote(() => true, given);
		return room.report();
	};
	expect(told('p01', 'p03')).toEqual(told('p03', 'p01'));
});

it('R3 an author stands beside a card only when the cards are named', () => {
	const authors = (named: boolean) => {
		const room = new ScriptRoom();
		room.reveal({ named });
		return { room, report: room.report() };
	};
	const anonymous = authors(false);
	for (const { author } of anonymous.report.conflicts) expect(author).toBeNull();
	expect(english(anonymous.report)).not.toContain(' · by ');
	const named = authors(true);
	for (const { id, author } of named.report.conflicts)
		expect(author).toBe(find(script.conflicts, id).by);
	expect(english(named.report)).toContain('by Key account manager, retail (Harbour Bakery)');
});

const reason = script.consents['a3']!.object!['p15']!;

/** Every object, however deep, that says a text itself. */
function saying(value: unknown, text: string): object[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value);
	const here = inner.includes(text) ? [value] : [];
	return [...here, ...inner.flatMap((one) => saying(one, text))];
}

function objected(named: boolean) {
	const room = roomAfter(5);
	room.draft('a3');
	room.call('a3');
	room.answer('a3', { named });
	return room;
}

const expectApart = (report: Report) => {
	expect(saying(report, reason).length).toBeGreaterThan(0);
	for (const place of saying(report, reason)) expect(JSON.stringify(place)).not.toContain('p15');
	expect(report.agreements[0]!.words['p15']!.reason).toBe('');
	const told = english(report)
		.split('\n')
		.filter((line) => line.includes(reason));
	expect(told).toHaveLength(1);
	expect(told[0]).not.toContain('Category manager');
};

it('R4 the reason of an objection without a name never stands beside its author', () => {
	const room = objected(false);
	expectApart(room.report());
	expect(english(room.report())).toContain(
		`**Objections read out without a name**\n\n- ${reason}\n`,
	);
	room.do({ type: 'CloseObjection', agreement: 'a3', author: 'p15', how: 'dissent' }, 'p15');
	room.seal('a3');
	expectApart(room.report());
	expect(english(room.report())).toContain(`- Without a name: ${reason}\n`);
});

it('R4 with a name it does, with what became of it', () => {
	const room = objected(true);
	const open = `- Category manager (Marketing, Delta Snacks): ${reason} (open)\n`;
	expect(english(room.report())).toContain(open);
	expect(english(room.report())).not.toContain('Objections read out');
	room.do({ type: 'CloseObjection', agreement: 'a3', author: 'p15', how: 'dissent' }, 'p15');
	expect(english(room.report())).toContain(open.replace('open', 'stands as dissent'));
});

const salesSeats = script.participants.filter(({ side }) => side === 'sales').map(({ id }) => id);
const votedBy = (...sales: Id[]) => {
	const room = roomAfter(2);
	room.vote((id) => !salesSeats.includes(id) || sales.includes(id));
	return room.report();
};

it('R5 a withheld side is withheld with its turnout: how many of it voted cannot be told', () => {
	const report = votedBy('p01', 'p03');
	const [round] = report.rounds;
	expect(round).toMatchObject({ cast: null, tally: { ballots: { sales: null, total: null } } });
	for (const row of Object.values(round!.tally.dots))
		expect(row).toMatchObject({ sales: null, total: null });
	expect(report.commonGround).toBeNull();
	expect(report).toEqual(votedBy('p01'));
	expect(report).toEqual(votedBy('p05', 'p09'));
	expect(votedBy('p01', 'p03', 'p05').rounds[0]).toMatchObject({ cast: 19 });
});

it('R5 the document says so in words, and why, once', () => {
	const told = english(votedBy('p01', 'p03'));
	const { whyWithheld, withheld } = reportWords.en;
	expect(told.split(whyWithheld)).toHaveLength(2);
	const rows = told.split('\n').filter((line) => line.startsWith('| The promise'));
	expect(rows.map((row) => row.split('|').map((cell) => cell.trim()))).toEqual([
		['', 'The promise: dates and lead times', withheld, '22', '0', withheld, '€203,000', ''],
	]);
	expect(told).not.toMatch(/\d+ of \d+ voted/);
	expect(told).not.toContain('## Common ground');
	expect(english(votedBy(...salesSeats))).not.toContain(withheld);
});
