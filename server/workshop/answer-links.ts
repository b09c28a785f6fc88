import type { Id } from '../../shared/ids.ts';
import { isSameLink, type AnswerLink } from '../../shared/workshop/answer-links.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from '../identity/token.ts';
import type { LiveWorkshop } from './live-workshop.ts';

interface Around {
	effects: Pick<Effects, 'newKey'>;
	/** The key that the facilitator's device knows of an earlier one. */
	known: string | undefined;
}

/** What the key of a link opens; null for none of this workshop's. */
export function answerLinkOf({ state }: LiveWorkshop, key: string): AnswerLink | null {
	const hash = hashOf(key);
	return Object.hasOwn(state.answerLinks, hash) ? (state.answerLinks[hash] ?? null) : null;
}

/** The key of a link: the one that is known as long as it is good for the same, else a new one in place of all before. */
export async function issueAnswerLink(
	live: LiveWorkshop,
	by: Id,
	link: AnswerLink,
	{ effects, known }: Around,
): Promise<string> {
	const before = known === undefined ? null : answerLinkOf(live, known);
	if (known !== undefined && before && isSameLink(before, link)) return known;
	const key = effects.newKey();
	await live.commit([{ type: 'AnswerLinkIssued', key: hashOf(key), answer: link }], [], by);
	return key;
}
