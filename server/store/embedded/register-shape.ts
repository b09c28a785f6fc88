import * as v from 'valibot';
import type { Effect, ElementTag, Level } from '../../../shared/check/agreement.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Waiver } from '../../../shared/check/sealable.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Grounds, HistoryEntry } from '../../../shared/register/register.ts';
import type { Language, Side } from '../../../shared/workshop/state.ts';
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

const workshop = v.looseObject({
	id: v.string(),
	title: v.string(),
	language: word<Language>(),
	createdAt: v.number(),
	applied: v.number(),
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
});

const count = v.looseObject({
	electorate: v.number(),
	answers: v.number(),
	agree: v.number(),
	reservation: v.number(),
	objections: v.number(),
	quorum: v.boolean(),
	majority: v.boolean(),
});
const reasons = v.array(v.looseObject({ by: v.string(), reason: v.string() }));

/** Each rule has parameters of its own, which whoever words it reads. */
const finding = v.custom<Finding>((value) =>
	v.is(v.looseObject({ rule: v.string(), severity: v.string(), params: v.looseObject({}) }), value),
);

const judged = v.exactOptional(v.array(word<Effect>()));

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
		v.looseObject({ id: v.string(), kind: word<Grounds['kind']>(), title: v.string() }),
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
		}),
	),
});

const shape = v.looseObject({
	format: v.literal('sameboat/register/1'),
	team: v.string(),
	keyHash: v.string(),
	people: byId(person),
	strategy,
	workshops: v.array(workshop),
	agreements: v.array(agreement),
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
