import { parseCommand } from '../../shared/parse-command.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { mayByLink } from '../../shared/rights.ts';
import type { AnswerLink } from '../../shared/workshop/answer-links.ts';
import { Buckets } from '../bucket.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';

/** One person answers one thing: some changes of mind, and no flood. */
const pace = { most: 30, perSecond: 1 };

/** What one thing is asked of somebody, and what was sent for it. */
interface Said {
	live: LiveWorkshop;
	link: AnswerLink;
	body: unknown;
	/** Why nothing more is answered; asked once it is known that the command is one for it. */
	over?: () => Promise<Refusal | null>;
}

/** Takes answers to the one thing that each is asked. Resolves with the refusal, null when it was taken. */
export function answering(): (said: Said) => Promise<Refusal | null> {
	const buckets = new Buckets<LiveWorkshop>(pace);
	return async ({ live, link, body, over }) => {
		const bucket = buckets.of(live, link.person);
		if (!bucket.hasSome) return refuse('too-fast');
		bucket.spend(1);
		const command = parseCommand(body);
		if (!command) return refuse('malformed');
		if (!mayByLink(link, command)) return refuse('not-allowed');
		const late = await over?.();
		if (late) return late;
		const outcome = await live.perform(link.person, command, { byLink: true });
		return 'refusal' in outcome ? outcome.refusal : null;
	};
}
