/** What the hours were worth, what stays and what changes, and what comes next. */
import { bullets, heading, labelled, section, table } from './blocks.ts';
import { inline, lines } from './escape.ts';
import { roundBlocks } from './round-table.ts';
import { joined, sideMark, type Wording } from './wording.ts';

const indent = '  ';

function scoreBlocks({ report, words, format }: Wording): string[] {
	const { close: labels } = words;
	const { returns, pulse } = report.close;
	const mean =
		returns.mean === null
			? ''
			: labels.mean({ mean: format.number(returns.mean), n: returns.answers });
	const score = (value: number | null) => (value === null ? words.withheld : format.number(value));
	const isTold = pulse.rows.some(({ sales, operations }) => sales !== null || operations !== null);
	const rows = pulse.rows.map(({ sales, operations, other }, statement) => [
		labels.statements[statement] ?? '',
		...[sales, operations, other].map(score),
	]);
	const sides = [sideMark(words, 'sales'), sideMark(words, 'operations'), words.themes.others];
	return [
		labelled(labels.returns, mean),
		table(
			[{ title: labels.pulse }, ...sides.map((title) => ({ title, figures: true as const }))],
			isTold ? rows : [],
		),
	];
}

function visitsOf({ report, words, format, person }: Wording): string[] {
	const { close: labels } = words;
	return Object.values(report.close.visits).map(({ kind, text, by, with: other, on }) => {
		const who = (kind === 'offer' ? labels.offers : labels.wishes)({ name: person(by) });
		const match = other === null ? labels.open : labels.match({ name: person(other) });
		return `${who}: ${lines(text, indent)} (${joined([match, on ? format.day(on) : ''])})`;
	});
}

function nextOf({ report, words, format }: Wording): string {
	const { next } = report.close;
	if (!next) return '';
	return joined([
		words.template[next.template],
		format.day(next.on),
		next.time,
		inline(next.place),
	]);
}

function rhythmOf({ report, words, format }: Wording): string {
	const { rhythm } = report.close;
	if (!rhythm) return '';
	const { every, nth, from, time } = rhythm;
	return joined([words.close.rhythm({ every, nth, weekday: format.weekday(from) }), time]);
}

const list = (title: string, items: readonly string[]): string[] =>
	items.length > 0 ? [heading(3, title), bullets(items)] : [];

/** What the close has come to; nothing where nobody has said anything yet. */
export function closeSection(wording: Wording): string[] {
	const { report, words } = wording;
	const { close: labels } = words;
	const { remarks, topics } = report.close;
	return section(2, labels.title, [
		labelled(labels.next, nextOf(wording)),
		labelled(labels.rhythmTitle, rhythmOf(wording)),
		...scoreBlocks(wording),
		...list(
			labels.keep,
			remarks.keep.map((text) => lines(text, indent)),
		),
		...list(
			labels.change,
			remarks.change.map((text) => lines(text, indent)),
		),
		...list(
			labels.topics,
			topics.map(({ title }) => inline(title)),
		),
		...roundBlocks(labels.topic, 'topics', wording),
		...list(labels.visits, visitsOf(wording)),
	]);
}
