/** A room over the wire that is asked about one agreement, of which an owner is not there. */
import { onTestFinished } from 'vitest';
import type { Id } from '../../shared/ids.ts';
import type { AnswerLink } from '../../shared/workshop/answer-links.ts';
import { call, draftAgreement } from './agreement-acts.ts';
import type { Player } from './players.ts';
import { find, script, type Person } from './script.ts';
import { WirePlay } from './wire-play.ts';

const scripted = find(script.agreements, 'a1');
/** The owner of Operations, whose word is missing. */
const [, absent] = scripted.owners as [string, string];
/** Owners and presenters of what the agreement rests on, and some more. */
const people: Person[] = script.participants.slice(0, 8);

export interface AbsentOwner {
	play: WirePlay;
	facilitator: Player;
	owner: Player;
	agreement: Id;
	version: number;
	/** Everybody who is asked agrees to the version that is asked, but the owner who is not there. */
	othersAgree: () => Promise<void>;
	/** The key of a link for the owner, as a facilitator is given it. */
	link: (known?: string) => Promise<string>;
}

export async function absentOwner(url: string): Promise<AbsentOwner> {
	const play = await WirePlay.open(url, script, people);
	onTestFinished(() => play.close());
	const { facilitator, crew, workshop } = play;
	await play.agreeOnStrategy();
	await play.goTo('agreements');
	const alone = crew.playing({ ...script, replay: {} });
	const agreement = await draftAgreement(alone, { ...scripted, restsOn: [] });
	const owner = crew.of(absent);
	const version = await call(facilitator, agreement);
	return {
		...{ play, facilitator, owner, agreement, version },
		othersAgree: () => agreeBut(play, absent, agreement),
		async link(known) {
			const answer: AnswerLink = { for: 'consent', agreement, person: owner.seat };
			const response = await fetch(`${url}/api/workshops/${workshop}/answer-links`, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					authorization: `Bearer ${facilitator.token}`,
				},
				body: JSON.stringify({ link: answer, ...(known !== undefined && { known }) }),
			});
			return ((await response.json()) as { key: string }).key;
		},
	};
}

async function agreeBut({ crew, facilitator }: WirePlay, but: string, agreement: Id) {
	const version = facilitator.view.room.agreements[agreement]!.calls.at(-1)!.version;
	await crew.without(but).each(async (player) => {
		await player.until(
			() => player.view.room.agreements[agreement]?.calls.at(-1)?.version === version,
			`version ${version}`,
		);
		if (!player.view.mine.asked[agreement]) return;
		const said = { word: 'agree', reason: '', named: true } as const;
		await player.act({ type: 'SayWord', agreement, version, ...said });
	});
}
