import * as v from 'valibot';
import type { Effect, Level, ReviewOutcome } from '../../../shared/check/agreement.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Waiver } from '../../../shared/check/sealable.ts';
import type { Id } from '../../../shared/ids.ts';
import { registerForms } from '../../../shared/logbook/team-logbook.ts';
import type { Grounds, HistoryEntry } from '../../../shared/register/register.ts';
import type { Currency } from '../../../shared/workshop/currencies.ts';
import type { Score } from '../../../shared/workshop/close.ts';
import type { ActionEnding } from '../../../shared/workshop/ending-actions.ts';
import type { Subject } from '../../../shared/workshop/questions.ts';
import type { MonthPlace } from '../../../shared/workshop/rhythm.ts';
import type { ReviewDecision } from '../../../shared/workshop/reviews.ts';
import type {
	Language,
	PointKind,
	PointStatus,
	Role,
	Side,
	Topic,
	TwoSides,
	ElementTag,
} from '../../../shared/workshop/state.ts';
import type { StoredRegister } from '../register.ts';

/** One of a closed list, and not looked up in it: a later version may know more of them. */
const word = <Word extends string>() => v.custom<Word>((value) => typeof value === 'string');
const idList = v.array(v.string());
const byId = <Entry extends v.GenericSchema>(entry: Entry) => v.record(v.string(), entry);

const person = v.looseObject({
	name: v.string(),
	side: v.nullable(word<Side>()),
	function: v.nullable(v.string()),
	company: v.nullable(v.string()),
});

const strategy = v.looseObject({
	version: v.number(),
	// Strategies from before there were sponsors have none.
	sponsor: v.optional(v.string(), ''),
	statement: v.string(),
	objectives: v.array(
		v.looseObject({
			id: v.string(),
			title: v.string(),
			businessGoal: v.string(),
			indicator: v.string(),
			baseline: v.string(),
			target: v.string(),
			horizon: v.string(),
			asks: v.looseObject({ sales: v.string(), operations: v.string() }),
		}),
	),
});

const strategies = v.array(
	v.looseObject({ workshop: v.string(), at: v.number(), brought: v.boolean(), strategy }),
);

const translations = v.array(
	v.looseObject({
		objective: v.string(),
		side: word<TwoSides>(),
		text: v.string(),
		workshop: v.string(),
		at: v.number(),
	}),
);

const mean = v.nullable(v.number());

const workshop = v.looseObject({
	id: v.string(),
	title: v.string(),
	language: word<Language>(),
	createdAt: v.number(),
	applied: v.number(),
	// What ended before the pulse was kept has none.
	pulse: v.exactOptional(v.array(v.looseObject({ sales: mean, operations: mean, other: mean }))),
	// What nobody said a currency or a time zone of has neither.
	customs: v.exactOptional(
		v.looseObject({
			at: v.number(),
			currency: v.exactOptional(word<Currency>()),
			zone: v.exactOptional(v.string()),
		}),
	),
	// What ended before teams had a rhythm has none.
	rhythm: v.exactOptional(
		v.looseObject({
			at: v.number(),
			rhythm: v.nullable(
				v.looseObject({
					from: v.string(),
					every: v.number(),
					nth: v.nullable(v.custom<MonthPlace>((value) => typeof value === 'number')),
					time: v.string(),
					minutes: v.number(),
				}),
			),
		}),
	),
});

const text = v.looseObject({
	statement: v.string(),
	scope: v.string(),
	owners: idList,
	effects: byId(v.looseObject({ effect: word<Effect>(), why: v.string(), tradeOff: v.string() })),
	measure: v.looseObject({ indicator: v.string(), baseline: v.string(), target: v.string() }),
	firstStep: v.string(),
	validFrom: v.string(),
	reviewOn: v.string(),
	promise: v.exactOptional(
		v.looseObject({
			alone: v.string(),
			ask: v.string(),
			within: v.string(),
			above: v.string(),
			decides: v.string(),
		}),
	),
	roles: v.exactOptional(
		v.looseObject({
			...{ recommend: v.string(), agree: v.string(), perform: v.string() },
			...{ input: v.string(), decide: v.string() },
		}),
	),
});

const count = v.looseObject({
	electorate: v.number(),
	answers: v.number(),
	agree: v.number(),
	reservation: v.number(),
	objections: v.number(),
	quorum: v.boolean(),
	majority: v.boolean(),
	// What was answered by fist of five alone has them.
	fingers: v.exactOptional(v.array(v.number())),
});
const reasons = v.array(v.looseObject({ by: v.string(), reason: v.string() }));

/** Each rule has parameters of its own, which whoever words it reads. */
const finding = v.custom<Finding>((value) =>
	v.is(v.looseObject({ rule: v.string(), severity: v.string(), params: v.looseObject({}) }), value),
);

const judged = v.exactOptional(v.array(word<Effect>()));

const trace = v.looseObject({
	conflicts: v.array(
		v.looseObject({
			...{ id: v.string(), salesWants: v.string(), operationsWants: v.string() },
			...{ sharedInterest: v.string(), example: v.string() },
		}),
	),
	themes: v.array(v.looseObject({ id: v.string(), title: v.string() })),
	cases: v.array(v.looseObject({ id: v.string(), title: v.string(), situation: v.string() })),
	tables: v.array(
		v.looseObject({ id: v.string(), number: v.number(), case: v.nullable(v.string()) }),
	),
	points: v.array(
		v.looseObject({
			...{ id: v.string(), kind: word<PointKind>(), by: v.string(), text: v.string() },
			...{ status: word<PointStatus>(), answer: v.string() },
			...{ case: v.nullable(v.string()), table: v.nullable(v.string()) },
		}),
	),
	themesOf: byId(idList),
});

const agreement = v.looseObject({
	id: v.string(),
	number: v.number(),
	workshop: v.string(),
	version: v.number(),
	hash: v.string(),
	salt: v.string(),
	sealedAt: v.number(),
	provisional: v.boolean(),
	text,
	judgements: byId(v.looseObject({ sales: judged, operations: judged, other: judged })),
	level: v.nullable(word<Level>()),
	elements: v.array(word<ElementTag>()),
	restsOn: v.array(
		v.looseObject({
			id: v.string(),
			kind: word<Grounds['kind']>(),
			title: v.string(),
			// What was sealed before topics were kept has none.
			topic: v.exactOptional(word<Topic>()),
		}),
	),
	replay: v.array(
		v.looseObject({
			case: v.string(),
			title: v.string(),
			line: v.string(),
			how: v.string(),
			by: v.string(),
		}),
	),
	objectives: byId(v.string()),
	strategy: v.number(),
	consent: v.looseObject({
		sides: v.looseObject({ sales: count, operations: count, other: count }),
		reservations: reasons,
		dissents: reasons,
	}),
	findings: v.array(finding),
	waivers: v.array(
		v.looseObject({ rule: word<Waiver['rule']>(), subject: v.string(), reason: v.string() }),
	),
	history: v.array(
		v.looseObject({
			at: v.number(),
			what: word<HistoryEntry['what']>(),
			version: v.number(),
			by: v.string(),
			fist: v.exactOptional(v.literal(true)),
		}),
	),
	// What was sealed before there were reviews has none of these.
	supersedes: v.exactOptional(v.string()),
	triedFrom: v.exactOptional(
		v.looseObject({ id: v.string(), number: v.number(), scope: v.string() }),
	),
	themes: v.exactOptional(idList),
	trace: v.exactOptional(trace),
});

const scores = v.exactOptional(v.array(v.custom<Score>((value) => typeof value === 'number')));

const reviewTexts = v.looseObject({
	measured: v.string(),
	evidence: v.string(),
	again: v.string(),
	wentWell: v.string(),
	clashed: v.string(),
	next: v.string(),
});

const review = v.looseObject({
	agreement: v.string(),
	workshop: v.string(),
	at: v.number(),
	seen: byId(word<Effect>()),
	texts: reviewTexts,
	// A review from before values were said has none.
	measuredValue: v.exactOptional(v.number()),
	outcome: v.nullable(word<ReviewOutcome>()),
	ratings: v.looseObject({ sales: scores, operations: scores, other: scores }),
	decision: v.nullable(
		v.looseObject({
			decision: word<ReviewDecision>(),
			reviewOn: v.nullable(v.string()),
			reason: v.string(),
			at: v.number(),
		}),
	),
});

const deed = v.variant('what', [
	v.looseObject({
		...{ at: v.number(), what: v.literal('workshop-erased') },
		by: v.picklist(['facilitator', 'retention']),
	}),
	v.looseObject({
		...{ at: v.number(), what: v.literal('register-taken') },
		by: word<Role | 'link'>(),
		as: v.picklist(registerForms),
	}),
]);

const beforehand = v.looseObject({
	...{ agreement: v.string(), workshop: v.string(), person: v.string() },
	side: word<Side>(),
	at: v.number(),
	seen: byId(word<Effect>()),
	texts: reviewTexts,
	measuredValue: v.exactOptional(v.number()),
	outcome: v.nullable(word<ReviewOutcome>()),
	score: v.nullable(v.custom<Score>((value) => typeof value === 'number')),
	opened: v.exactOptional(v.string()),
});

const titled = v.looseObject({ id: v.string(), title: v.string() });

const left = v.looseObject({
	workshop: v.string(),
	points: v.array(
		v.looseObject({
			id: v.string(),
			kind: word<PointKind>(),
			text: v.string(),
			answer: v.string(),
		}),
	),
	themes: v.array(titled),
	topics: v.array(titled),
	questions: v.array(
		v.looseObject({
			id: v.string(),
			text: v.string(),
			at: v.number(),
			due: v.nullable(v.string()),
			about: v.looseObject({ kind: word<Subject['kind']>(), id: v.nullable(v.string()) }),
			answer: v.string(),
			answeredAt: v.nullable(v.number()),
		}),
	),
	// What was left before there were actions in a register has neither.
	actions: v.optional(
		v.array(
			v.looseObject({
				id: v.string(),
				text: v.string(),
				who: v.nullable(v.string()),
				due: v.nullable(v.string()),
				at: v.number(),
			}),
		),
		() => [],
	),
	settled: idList,
	ended: v.optional(
		v.array(
			v.looseObject({
				id: v.string(),
				end: word<ActionEnding>(),
				reason: v.string(),
				at: v.number(),
			}),
		),
		() => [],
	),
});

const shape = v.looseObject({
	format: v.literal('sameboat/register/1'),
	team: v.string(),
	keyHash: v.string(),
	deeds: v.exactOptional(v.array(deed)),
	people: byId(person),
	strategy,
	// A register from before it kept a history has neither.
	strategies: v.optional(strategies, () => []),
	translations: v.optional(translations, () => []),
	workshops: v.array(workshop),
	agreements: v.array(agreement),
	// A register from before there were reviews has neither.
	reviews: v.optional(v.array(review), () => []),
	chain: v.exactOptional(
		v.array(
			v.looseObject({
				...{ agreement: v.string(), number: v.number(), hash: v.string() },
				// A link from before it was of more than a seal has none of these.
				is: v.exactOptional(v.picklist(['way', 'answer', 'beforehand'])),
				review: v.exactOptional(v.string()),
				by: v.exactOptional(v.string()),
				words: v.exactOptional(v.string()),
				v: v.exactOptional(v.picklist([2, 3])),
			}),
		),
	),
	confirmations: v.exactOptional(
		v.array(
			v.looseObject({
				agreement: v.string(),
				workshop: v.string(),
				hash: v.string(),
				confirmed: v.boolean(),
				reason: v.string(),
				by: v.string(),
				at: v.number(),
			}),
		),
	),
	beforehand: v.exactOptional(v.array(beforehand)),
	left: v.optional(v.array(left), () => []),
	tables: v.exactOptional(
		v.array(v.looseObject({ workshop: v.string(), seats: v.array(v.string()) })),
	),
});

/** The register in a file of this team, with whatever else somebody wrote into it; throws when it is none. */
export function registerIn(content: unknown, team: Id): StoredRegister {
	const { success, output, issues } = v.safeParse(shape, content);
	if (!success) {
		const [issue] = issues;
		throw new Error(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
	}
	if (output.team !== team) throw new Error(`it is the register of team ${output.team}`);
	return output;
}
