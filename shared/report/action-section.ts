import { bullets, section } from './blocks.ts';
import { lines } from './escape.ts';
import { joined, type Wording } from './wording.ts';

/** What somebody does once: beside the agreements, and none of them. */
export function actionSection({ report, words, format, person }: Wording): string[] {
	const { actions: labels } = words;
	const told = report.actions.map(({ text, who, due }) => {
		const facts = joined([
			who === null ? labels.nobody : person(who),
			due === null ? '' : labels.until({ day: format.day(due) }),
		]);
		return `${lines(text, '  ')} (${facts})`;
	});
	return section(2, labels.title, [bullets(told)]);
}
