/** The door for whoever brings the key of a link: it is traded for a seat, or a form asks for what is missing first. */
import type { Component, ComponentProps } from 'svelte';
import { deviceKeyPrefix } from '../../shared/protocol.ts';
import { again } from '../connection/again.ts';
import { findByKey, type FoundByKey } from '../connection/api.ts';
import { askSeat } from '../connection/ask-seat.ts';
import { linksOf } from '../connection/kept-links.ts';
import { placeOf, seatAt } from '../connection/kept.ts';
import { randomId } from '../connection/random-id.ts';
import { router } from '../route.svelte.ts';
import { texts } from '../text/texts.svelte.ts';
import type { Told } from '../text/word-refusal.ts';
import { enter } from './enter.ts';
import JoinForm from './JoinForm.svelte';

export interface Asking {
	workshop: FoundByKey;
	Form: Component<ComponentProps<typeof JoinForm>>;
}
type Outcome = { refusal?: Told | undefined; asking?: Asking };

/** Of whoever looks on or leads a name is asked alone. */
const nameForm = async (workshop: FoundByKey): Promise<Outcome> => {
	const form = again(() =>
		workshop.role === 'observer'
			? import('../welcome/ObserverForm.svelte')
			: import('../welcome/FacilitatorForm.svelte'),
	);
	await texts.load('welcome');
	return { asking: { workshop, Form: (await form).default } };
};

/** Whoever was taken out and brings a good link comes in anew. */
const isOut = async (workshop: string, seat: string) =>
	['person-removed', 'no-seat'].includes((await askSeat(workshop, seat)) ?? '');

export async function byKey(id: string, key: string): Promise<Outcome> {
	const answer = await findByKey(id, key);
	if (!answer.ok) return { refusal: answer.refusal };
	const workshop = answer.value;
	await texts.suggest(workshop.language);
	const { workshopId, role } = workshop;
	if (key.startsWith(deviceKeyPrefix)) {
		const { enterDevice } = await again(() => import('../welcome/enter-device.ts'));
		const entered = await enterDevice(workshop, key);
		return entered.ok ? {} : { refusal: entered.refusal };
	}
	const seat = seatAt(placeOf(workshopId, role));
	// One person has one seat: only a facilitator's link lifts it to another role.
	const isOurs = seat && (role !== 'facilitator' || seat.role === role);
	if (isOurs && !(await isOut(workshopId, seat.participantId))) {
		router.replace(`/w/${placeOf(workshopId, role)}`);
		return {};
	}
	if (role === 'participant') return { asking: { workshop, Form: JoinForm } };
	// Who has just made it here is waited for by nobody else.
	const isMaker = role === 'facilitator' && linksOf(workshopId)?.facilitatorKey === key;
	if (role === 'observer' || (role === 'facilitator' && !isMaker)) return nameForm(workshop);
	const entered = await enter(workshop, { key }, { requestId: randomId() });
	return entered.ok ? {} : { refusal: entered.refusal };
}
