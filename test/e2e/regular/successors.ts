/** What takes the place of a changed agreement, from its draft to its seal. */
import { agreementCalled, sayWords, versionOf } from '../../support/agreement-acts.ts';
import { find, script, type ScriptAgreement } from '../../support/script.ts';
import { scriptedAs, type ExpectedSession, type ToldReview } from '../../support/third-session.ts';
import type { Actor } from '../spine/actor.ts';
import { callForConsent, sayWord, sealIt, showToRoom } from '../spine/consent.ts';
import { expectFindings } from '../spine/drafting.ts';
import { phones, type Session } from './session.ts';

/** Its text says what is changed; whoever is in scope agrees, at a phone or over the wire; it is sealed. */
export async function sealSuccessor(
	session: Session,
	facilitator: Actor,
	{ supersededBy }: ToldReview,
	{ findings }: Pick<ExpectedSession, 'findings'>,
): Promise<void> {
	const { screen, crew } = session;
	const { id: label, change } = supersededBy!;
	const leading = { facilitator, screen };
	await showToRoom(leading, label);
	const statement = facilitator.page.getByLabel('Statement', { exact: true });
	await facilitator.press(statement);
	await facilitator.page.keyboard.press('ControlOrMeta+End');
	await facilitator.page.keyboard.type(` And ${change}.`);
	await facilitator.showsStatus(/^Saved$/);
	await screen.sees(screen.page.getByText(`And ${change}.`), 'what is changed');
	await expectFindings(facilitator, label, findings[label]!);
	await callForConsent(leading, label);

	// It says what the agreement said whose place it takes: the same scope, and nobody objects.
	const scripted: ScriptAgreement = { ...scriptedAs(label), id: label };
	for (const side of ['sales', 'operations'] as const) {
		const { company } = find(script.participants, phones[side]);
		if (company === scripted.scope) await sayWord(session[side], 'Agree');
	}
	const [player] = crew.players;
	const [agreement] = agreementCalled(player!, label);
	await sayWords(crew, scripted, agreement, versionOf(player!, agreement));
	await sealIt(leading, label);
	await facilitator.pressButton('Back to all agreements');
}
