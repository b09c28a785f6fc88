/** What whoever bears a link to answer one thing may read: that thing, and who is named in it. */
import type { AgreementText } from '../check/called-text.ts';
import type { Id } from '../ids.ts';
import type { AnswerLink } from './answer-links.ts';
import type { AgreementFacts, Call, Language, SaidWord, Side, WorkshopState } from './state.ts';
import { allSides } from './sides.ts';
import { byObjective } from './strategy.ts';
import { isTaken } from './temperature.ts';

interface NamedPerson {
	name: string;
	side: Side | null;
}

/** Why there is nothing to answer now, where it is not `asked`. Who is not asked may still object. */
type AnswerStanding = 'asked' | 'temperature' | 'sealed' | 'withdrawn' | 'not-asked';

export interface AskedVersion {
	version: number;
	text: AgreementText;
}

export interface ConsentPage {
	for: 'consent';
	workshop: { title: string; language: Language; ended: boolean };
	agreement: Id;
	number: number;
	/** Whose answer it is. */
	person: Id;
	/** Who asked, by name; blank where that person was erased. */
	asker: string;
	/** The server's clock when it was asked. */
	askedAt: number;
	standing: AnswerStanding;
	/** Those whom the texts name, and whose answer it is. */
	people: Record<Id, NamedPerson>;
	/** The titles of the objectives that the texts speak of, in the order of the strategy. */
	objectives: { id: Id; title: string }[];
	call: AskedVersion;
	/** What the person said last; null before. */
	said: Omit<SaidWord, 'by' | 'side'> | null;
	/** The earlier version on which that was said; null where it was said of this one, or nothing was. */
	before: AskedVersion | null;
}

/** By what it is for. */
export type AnswerPage = ConsentPage;

const versionOf = ({ version, text }: Call): AskedVersion => ({ version, text });

function standingFor({ sealed, withdrawn, temperature }: AgreementFacts, call: Call, person: Id) {
	if (sealed) return 'sealed';
	if (withdrawn) return 'withdrawn';
	if (isTaken({ temperature })) return 'temperature';
	const isAsked = allSides.some((side) => call.electorate[side].includes(person));
	return isAsked ? 'asked' : 'not-asked';
}

/** Null where the workshop does not know what was asked any more. */
export function answerPage(state: WorkshopState, link: AnswerLink): AnswerPage | null {
	const { agreement, person } = link;
	const facts = Object.hasOwn(state.agreements, agreement)
		? state.agreements[agreement]
		: undefined;
	const call = facts?.calls.at(-1);
	if (!facts || !call) return null;
	const word = facts.words.findLast(({ by }) => by === person);
	const earlier =
		word && word.version < call.version
			? facts.calls.find(({ version }) => version === word.version)
			: undefined;
	const calls = earlier ? [earlier, call] : [call];
	const named = new Set([person, ...calls.flatMap(({ text }) => text.owners)]);
	const titles = Object.assign({}, ...calls.map((one) => one.titles)) as Record<Id, string>;
	return {
		for: link.for,
		workshop: { title: state.title, language: state.language, ended: state.closed },
		...{ agreement, number: facts.number, person },
		asker: state.participants[call.by]?.name ?? '',
		askedAt: call.at,
		standing: standingFor(facts, call, person),
		people: Object.fromEntries(
			[...named].map((id) => {
				const { name = '', side = null } = state.participants[id] ?? {};
				return [id, { name, side }];
			}),
		),
		objectives: byObjective(titles, state.strategy).map(([id, title]) => ({ id, title })),
		call: versionOf(call),
		said: word
			? {
					...{ version: word.version, word: word.word, reason: word.reason },
					...{ named: word.named, closed: word.closed },
				}
			: null,
		before: earlier ? versionOf(earlier) : null,
	};
}
