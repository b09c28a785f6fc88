import { expect, it } from 'vitest';
import type { Pulse, Score } from '../../../shared/workshop/close.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportWords } from '../../../shared/report/words.ts';
import type { Rhythm } from '../../../shared/workshop/rhythm.ts';
import { english, script, ScriptRoom } from './script-room.ts';

const { roti, keep, change, topics, visits } = script.close;

/** The close of the script; Sales scores every statement 2, the others 4. */
function closed(): ScriptRoom {
	const room = new ScriptRoom();
	const sideOf = (id: string) => room.state.participants[id]?.side;
	for (const [by, score] of Object.entries(roti)) {
		room.do({ type: 'RateReturn', score: score as Score }, by);
		const felt: Score = sideOf(by) === 'sales' ? 2 : 4;
		const pulse: Pulse = [felt, felt, felt, felt, felt, null];
		room.do({ type: 'RatePulse', pulse }, by);
	}
	for (const [by, text] of Object.entries(keep))
		room.do({ type: 'Remark', kind: 'keep', text }, by);
	for (const [by, text] of Object.entries(change))
		room.do({ type: 'Remark', kind: 'change', text: `${text}\n# not a heading` }, by);
	for (const [by, title] of Object.entries(topics))
		room.do({ type: 'SuggestTopic', topic: `topic of ${by}`, title: `${title} [x]` }, by);
	visits.forEach(({ kind, by, text }, index) =>
		room.do({ type: 'OfferVisit', visit: `visit ${index}`, kind, text }, by),
	);
	room.do({ type: 'MatchVisit', visit: 'visit 1', with: 'p04', on: '2027-01-14' }, 'p04');
	room.do({
		type: 'SetNextSession',
		next: { template: 'regular-session', on: '2027-01-28', time: '09:30', place: 'Harbour [2]' },
	});
	return room;
}

const dutch = (report: Report): string => markdownOf(report, reportWords.nl, reportFormat('nl'));
const closeIn = (markdown: string): string =>
	markdown.slice(markdown.search(/^## (Close|Afronding)$/m));

it('R13 the close is told: what comes next, the scores once shown, what stays and what changes', () => {
	const room = closed();
	const before = closeIn(english(room.report()));
	expect(before).not.toContain('4.17');
	expect(before).not.toContain('| I know');
	room.do({ type: 'ShowScores' });
	const told = closeIn(english(room.report()));
	expect(told).toContain('**Next session:** Regular session');
	expect(told).toContain('09:30');
	expect(told).toContain('Harbour \\[2\\]');
	expect(told).toContain('**Return on the time invested:** 4.17 of 5, from 24 answers');
	expect(told).toMatch(/\| I know what the other side is measured by\. +\| +2 \| +4 \| +4 \|/);
	expect(told).toMatch(/\| Where our interests clash.* \| +withheld \| +withheld \| +withheld \|/);
	for (const text of Object.values(keep)) expect(told).toContain(`- ${text}`);
	for (const title of Object.values(topics)) expect(told).toContain(`- ${title} \\[x\\]`);
	for (const text of Object.values(change)) expect(told).toContain(`- ${text}`);
	expect(told).not.toMatch(/^# not a heading/m);
	expect(told).toMatch(/Operations director.* wishes: .*with .*Production planner/);
	expect(told).toContain('nobody yet');
});

it('R13 the rhythm is told in words, in the language of the workshop', () => {
	const room = closed();
	const told = (rhythm: Rhythm | null) => {
		room.do({ type: 'SetRhythm', rhythm });
		return [closeIn(english(room.report())), closeIn(dutch(room.report()))];
	};
	const rhythm: Rhythm = { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 };
	const [en, nl] = told(rhythm);
	expect(en).toContain('**Rhythm:** the first Tuesday of the month · 09:00');
	expect(nl).toContain('**Ritme:** de eerste dinsdag van de maand · 09:00');
	for (const [change, wanted] of [
		[{ every: 3 }, ['every 3 months on the first Tuesday', 'elke 3 maanden op de eerste dinsdag']],
		[{ nth: null }, ['every Tuesday', 'elke dinsdag']],
		[{ nth: null, every: 2 }, ['every 2 weeks on Tuesday', 'elke 2 weken op dinsdag']],
		[{ from: '2026-12-29', nth: -1 as const }, ['the last Tuesday', 'de laatste dinsdag']],
	] as const)
		expect(told({ ...rhythm, ...change })).toEqual(
			wanted.map((text) => expect.stringContaining(text)),
		);
	for (const without of told(null)) expect(without).not.toMatch(/Rhythm|Ritme/);
});

it('R13 nobody stands beside a score or a remark', () => {
	const room = closed();
	room.do({ type: 'ShowScores' });
	const { returns, remarks, pulse } = room.report().close;
	const told = JSON.stringify({ returns, remarks, pulse });
	for (const { id } of script.participants) expect(told).not.toContain(`"${id}"`);
});

it('R7 before anybody has said anything there is no close', () => {
	expect(english(new ScriptRoom().report())).not.toContain('## Close');
});
