/** What somebody does once: beside the agreements, and none of them. */
import type { Id } from '../ids.ts';
import { oneOffActions, type KnownAction } from '../register/one-off-actions.ts';
import { bullets, section } from './blocks.ts';
import { inline, lines } from './escape.ts';
import { joined, type Wording } from './wording.ts';

function told({ action, end }: KnownAction, { words, format, person }: Wording): string {
	const { actions: labels } = words;
	const { text, who, due } = action;
	const facts = joined([
		who === null ? labels.nobody : person(who),
		due === null ? '' : labels.until({ day: format.day(due) }),
		end ? `**${labels[end.end]}**` : '',
		inline(end?.reason ?? ''),
	]);
	return `${lines(text, '  ')} (${facts})`;
}

/** Those of today, done or not, then those of before with what became of them. */
export function actionSection(wording: Wording): string[] {
	const { report, words } = wording;
	const { actions: before } = report.earlier.carried;
	const known = oneOffActions({ left: [{ actions: before, ended: report.endedActions }] });
	const endOf = (action: Id) => report.endedActions.find(({ id }) => id === action) ?? null;
	return section(2, words.actions.title, [
		bullets(report.actions.map((action) => told({ action, end: endOf(action.id) }, wording))),
		...section(3, words.actions.before, [bullets(known.map((one) => told(one, wording)))]),
	]);
}
