import type { FindingNames } from '../agreements/finding-words.ts';
import type { Id } from '../../shared/ids.ts';
import {
	labelOf,
	type RegisteredAgreement,
	type TeamRegister,
} from '../../shared/register/register.ts';
import { dayIn } from '../text/days.ts';
import { say, texts } from '../text/texts.svelte.ts';

/** Whoever a record names: a facilitator has no side, and whoever was erased has no name. */
export function nameIn({ people }: Pick<TeamRegister, 'people'>, id: Id): string {
	const text = say('team');
	if (id === '') return text.unnamed;
	const person = people[id];
	return person?.name || (person?.side === null ? text.lead : text.somebody);
}

/** The names that a register knows, for what the check had left to say of one of its agreements. */
export function registerNames(register: TeamRegister, sealed: RegisteredAgreement): FindingNames {
	const { gone } = say('agreements');
	const ground = (wanted: Id) => sealed.restsOn.find(({ id }) => id === wanted)?.title;
	return {
		objective: (wanted) => sealed.objectives[wanted] || gone.objective,
		owner: (wanted) => register.people[wanted]?.name || gone.owner,
		agreement: (wanted) => {
			const other = register.agreements.find(({ id }) => id === wanted);
			return other ? labelOf(other) : gone.agreement;
		},
		conflict: (wanted) => ground(wanted) || gone.conflict,
		case: (wanted) => ground(wanted) || gone.case,
		side: (side) => say('common').side[side],
		topic: (topic) => say('workshop').topics[topic],
		day: (day) => dayIn(texts.locale, day),
		list: (words) => new Intl.ListFormat(texts.locale).format(words),
		scope: sealed.text.scope.trim(),
	};
}
