/** A register as large as years of meetings make it, and a counter of how often one looks into its records. */
import { emptyRegister } from '../../server/store/register.ts';
import type { RegisteredReview, TeamRegister } from '../../shared/register/register.ts';
import { agreement } from './register-contract.ts';
import { idOf } from './room.ts';

const texts = {
	...{ measured: '1 since November', evidence: 'Eight lists out of eight', again: 'once' },
	...{ wentWell: 'The answer within the hour', clashed: '', next: 'Add the third line' },
};

/** Many agreements, of which each third takes the place of another and each is looked at twice. */
export function largeRegister(size: number): TeamRegister {
	const register = emptyRegister(idOf('team'));
	register.agreements = Array.from({ length: size }, (_, at) => ({
		...agreement(at + 1),
		id: `a${at + 1}`,
		...(at % 3 === 2 && { supersedes: `a${at}` }),
	}));
	register.reviews = register.agreements.flatMap(({ id }, at) =>
		[1, 2].map((time): RegisteredReview => ({
			...{ agreement: id, workshop: `w${time}`, at: time, seen: {}, texts, ratings: {} },
			outcome: at % 2 ? 'kept' : 'partly',
			decision: { decision: 'keep', reviewOn: '2027-03-01', reason: '', at: time },
		})),
	);
	return register;
}

/** The same register, with a counter that rises whenever a record or a review is looked into. */
export function counted(register: TeamRegister) {
	let visits = 0;
	const watch = <Thing extends object>(thing: Thing): Thing =>
		new Proxy(thing, {
			get(target, name, receiver) {
				visits += 1;
				return Reflect.get(target, name, receiver);
			},
		});
	const watched = {
		...register,
		agreements: register.agreements.map(watch),
		reviews: register.reviews.map(watch),
	};
	return { watched, visits: () => visits };
}
