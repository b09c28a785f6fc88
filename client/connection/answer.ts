import type { Id } from '../../shared/ids.ts';
import type { SentCommand } from '../../shared/protocol.ts';
import type { AnswerLink } from '../../shared/workshop/answer-links.ts';
import type { AnswerPage, ConfirmPage } from '../../shared/workshop/answer-page.ts';
import { ask, strings, type Answer } from './api.ts';
import type { Sending } from './control.ts';
import { read, write } from './kept.ts';
import { randomId } from './random-id.ts';

const pathOf = (workshop: string, what: string) =>
	`/api/workshops/${encodeURIComponent(workshop)}/${what}`;

const isPage = (answer: unknown): answer is AnswerPage =>
	typeof answer === 'object' &&
	answer !== null &&
	'for' in answer &&
	((answer.for === 'consent' && 'call' in answer) ||
		(answer.for === 'confirm' && 'hash' in answer) ||
		(answer.for === 'strategy' && 'questions' in answer) ||
		(answer.for === 'review' && 'others' in answer));

/** By what one is asked: a link for one answer, or a seat of the side that had nobody when an agreement was sealed. */
export type Bearing = { key: string } | { seat: Id; agreement: Id };

const askedBy = (by: Bearing) => ('key' in by ? 'answer' : `seals/${by.agreement}`);
const shown = (by: Bearing) => ('key' in by ? { key: by.key } : { seat: by.seat });

/** What whoever bears a link, or has such a seat, is asked. */
export const readAnswer = (workshop: string, by: Bearing): Promise<Answer<AnswerPage>> =>
	ask(pathOf(workshop, askedBy(by)), shown(by), isPage);

/** Answers it; what comes back is the page as it is from then on. */
export function sendAnswer(
	workshop: string,
	by: Bearing,
	command: Sending,
): Promise<Answer<AnswerPage>> {
	const body = { ...command, commandId: randomId() } as SentCommand;
	return ask(pathOf(workshop, askedBy(by)), { ...shown(by), body }, isPage);
}

const isKey = (value: unknown): value is { key: string } =>
	typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';

const confirmPlace = (workshop: Id, agreement: Id) => `${workshop}/confirm/${agreement}`;

/** The key of a link by which this device was asked to confirm a seal. */
export const askedKeyOf = (workshop: Id, agreement: Id): string | undefined =>
	read('asked', isKey)[confirmPlace(workshop, agreement)]?.key;

/** A device that has opened a link to confirm finds it again on the team's page, until it is answered. */
export function keepAskedKey(workshop: Id, { agreement, answer }: ConfirmPage, key: string): void {
	const { [confirmPlace(workshop, agreement)]: _known, ...others } = read('asked', isKey);
	write('asked', answer ? others : { ...others, [confirmPlace(workshop, agreement)]: { key } });
}

/** Also for somebody who has no seat yet: by name, to confirm a seal. */
export type AskedLink =
	| AnswerLink
	| { for: 'confirm'; agreement: Id; name: string }
	/** For whoever the strategy names as its sponsor. */
	| { for: 'strategy'; agreement: null };

const placeOf = (workshop: Id, link: AskedLink) =>
	[
		workshop,
		link.for,
		link.agreement ?? 'questions',
		'name' in link ? link.name : 'person' in link ? link.person : 'sponsor',
	].join('/');

/** The key of a link that this device has made, whether it is good still or not. */
export const knownAnswerKey = (workshop: Id, link: AskedLink): string | undefined =>
	read('answer-links', isKey)[placeOf(workshop, link)]?.key;

/** Who asks for a link: from which workshop of the team, and from which seat there. */
export interface Giver {
	workshop: Id;
	seat: Id;
}

/** The key of a link that opens at `home`, kept on this device; with the one that it knows of an earlier one. */
async function takeKey(
	{ workshop, seat }: Giver,
	home: Id,
	link: AskedLink,
	more: { anew?: true } = {},
): Promise<Answer<{ key: string; person: string; workshop: string }>> {
	const known = knownAnswerKey(home, link);
	const asked = link.for === 'strategy' && !('person' in link) ? { for: link.for } : link;
	const body = { link: asked, ...(known !== undefined && { known }), ...more };
	const path = pathOf(workshop, 'answer-links');
	const answer = await ask(path, { body, seat }, strings('key', 'person', 'workshop'));
	if (answer.ok)
		write('answer-links', {
			...read('answer-links', isKey),
			[placeOf(home, link)]: { key: answer.value.key },
		});
	return answer;
}

/** A link for one answer: the one that this device knows as long as it is good, else a new one in place of all before. */
export const giveAnswerLink = (workshop: Id, seat: Id, link: AskedLink) =>
	takeKey({ workshop, seat }, workshop, link);

interface OwnersLink {
	/** That has sealed the agreement. */
	home: Id;
	agreement: Id;
	person: Id;
}

const reviewLink = ({ agreement, person }: OwnersLink): AnswerLink => ({
	...{ for: 'review', agreement, person },
});

/** A link to write of an agreement beforehand; `anew` puts another in the place of one that this device does not know. */
export const giveReviewLink = (giver: Giver, asked: OwnersLink, anew: boolean) =>
	takeKey(giver, asked.home, reviewLink(asked), anew ? { anew } : {});

/** Whether it opens nothing more. */
export async function callBackReviewLink(
	{ workshop, seat }: Giver,
	asked: OwnersLink,
): Promise<boolean> {
	const path = pathOf(workshop, 'answer-links/called-back');
	const body = { link: reviewLink(asked) };
	return (await ask(path, { body, seat }, strings('workshop'))).ok;
}
