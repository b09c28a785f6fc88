/** The agenda as it became, and what had been planned of the workshop. */
import { stagesNotHeld } from '../workshop/agenda.ts';
import { timetable } from '../workshop/timetable.ts';
import { bullets, labelled, section, table, type Column } from './blocks.ts';
import { inline } from './escape.ts';
import type { Wording } from './wording.ts';

export function agendaSection({ report, words, format }: Wording): string[] {
	const { agenda: labels } = words;
	const { startsAt, place, scope } = report.plan;
	const { minutes, starts } = timetable(report.agenda, startsAt);
	const notHeld = stagesNotHeld(report.agenda, report.workshop);
	const isTimed = Object.keys(starts).length > 0;
	const when = startsAt && [format.day(startsAt.slice(0, 10)), startsAt.slice(11)].join(', ');
	const company = scope?.kind === 'company' ? inline(scope.name) : '';
	const rows = report.agenda.map((stage) => [
		...(isTimed ? [notHeld.has(stage) ? '' : (starts[stage.id] ?? '')] : []),
		inline(stage.title) || labels.kinds[stage.kind],
		notHeld.has(stage) ? labels.skipped : format.number(stage.minutes),
	]);
	const columns: Column[] = [
		...(isTimed ? [{ title: labels.time }] : []),
		{ title: labels.stage },
		{ title: labels.minutes, figures: true },
	];
	return section(2, labels.title, [
		bullets([
			labelled(labels.when, when ?? ''),
			labelled(labels.where, inline(place)),
			labelled(labels.scope, company || (scope?.kind === 'circle' ? labels.circle : '')),
			rows.length > 0 ? labelled(labels.together, labels.all({ minutes })) : '',
		]),
		table(columns, rows),
	]);
}
