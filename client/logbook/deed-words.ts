import type { Deed } from '../../shared/logbook/deeds.ts';
import type { Logbook } from '../../shared/logbook/logbook.ts';
import { labelOf } from '../../shared/register/register.ts';
import type { Stage } from '../../shared/workshop/state.ts';
import { momentIn } from '../text/moments.ts';
import { say, texts } from '../text/texts.svelte.ts';

/** What somebody is called in it; whoever was erased has no name. */
export function nameIn({ people }: Logbook, person: string): string {
	const one = Object.hasOwn(people, person) ? people[person] : undefined;
	return one ? one.name || say('entry').role[one.role] : say('logbook').erased;
}

/** One plain sentence; who did it stands before it. */
export function wordsOf(deed: Deed, book: Logbook, agenda: readonly Stage[]): string {
	const text = say('logbook');
	switch (deed.what) {
		case 'went-to':
			return text.wentTo({ step: say('workshop').steps[deed.step] });
		case 'finding-waived':
			return text.waived({ label: labelOf(deed), reason: deed.reason });
		case 'review-decided':
			return text.decided[deed.decision]({ label: labelOf(deed) });
		case 'link-called-back':
			return text.link[deed.link];
		case 'set-back':
			return text.setBack({ moment: momentIn(texts.locale, deed.to, Date.now()) });
		case 'round-opened':
			return text.opened[deed.over];
		case 'report-taken':
			return text.taken[deed.as];
		default:
			return inWords(deed, book, agenda);
	}
}

type Plainer = Exclude<
	Deed,
	{ what: 'went-to' | 'finding-waived' | 'review-decided' } | OneOfAKind
>;
type OneOfAKind = { what: 'link-called-back' | 'set-back' | 'round-opened' | 'report-taken' };

function inWords(deed: Plainer, book: Logbook, agenda: readonly Stage[]): string {
	const text = say('logbook');
	if ('person' in deed) return text.person[deed.what]({ name: nameIn(book, deed.person) });
	if ('number' in deed) return text.agreement[deed.what]({ label: labelOf(deed) });
	if (!('stage' in deed)) return text.plain[deed.what];
	const title = agenda.find(({ id }) => id === deed.stage)?.title;
	return text.stage[deed.what]({ stage: title || say('facilitator').agenda.stages[deed.kind] });
}
