/** What a log keeps of a sealed agreement whose words are withheld. */
import type { Id } from '../ids.ts';
import { withheld, withoutWords } from '../register/withhold.ts';
import type { Report } from '../report/report.ts';
import { amendedBy } from './amended.ts';
import type { Recorded } from './decision.ts';
import { callWithheld, withholdEarlier } from './withhold.ts';

/** A record of a workshop without the words of one of its agreements, sealed there or before. */
const withoutIn = (report: Report, agreement: Id): Report => ({
	...report,
	earlier: withholdEarlier(report.earlier, agreement),
	agreements: report.agreements.map((one) =>
		one.id === agreement
			? {
					...one,
					draft: null,
					calls: one.calls.map((call) => ({ ...call, text: withoutWords(call.text) })),
					sealed: one.sealed && withheld(one.sealed),
					...(one.confirmation && { confirmation: { ...one.confirmation, reason: '' } }),
				}
			: one,
	),
});

function rewritten<E extends Recorded>(event: E, agreement: Id): E {
	switch (event.type) {
		case 'ConsentCalled':
			if (event.agreement !== agreement) return event;
			return { ...event, call: callWithheld(event.call) };
		case 'AgreementSealed':
			if (event.agreement !== agreement) return event;
			return { ...event, record: withheld(event.record) };
		case 'SealConfirmed':
			if (event.agreement !== agreement) return event;
			return { ...event, reason: '' };
		case 'ReportImported':
			return { ...event, report: withoutIn(event.report, agreement) };
		case 'RegisterBrought':
			// One from the first days was brought a strategy alone.
			if (!event.earlier) return event;
			return { ...event, earlier: withholdEarlier(event.earlier, agreement) };
		default:
			return event;
	}
}

/** The events of a workshop that say something else once the words of an agreement are withheld; none the second time. */
export const withoutWordsOf = <E extends Recorded>(history: readonly E[], agreement: Id): E[] =>
	amendedBy(history, (event) => rewritten(event, agreement));
