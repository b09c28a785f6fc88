/** An agreement as a report tells it: the record of a sealed one, else what is asked or written so far. */
import { textOf } from '../board/agreement-draft.ts';
import type { Level } from '../check/agreement.ts';
import type { ElementTag } from '../workshop/state.ts';
import type { AgreementText } from '../check/called-text.ts';
import { namedRoles, noRoles } from '../check/decision-roles.ts';
import { promiseLines } from '../check/promise-lines.ts';
import { lineOf } from '../check/tapped-line.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { bullets, labelled, quote, quoteIndent } from './blocks.ts';
import { inline, lines } from './escape.ts';
import type { ReportAgreement } from './report.ts';
import { joined, saidBy, type Wording } from './wording.ts';

interface Tapped {
	title: string;
	line: string;
	how: string;
	by: Id;
}

export interface ToldAgreement {
	text: AgreementText | null;
	/** What stands where it says nothing. */
	blank: string;
	level: Level | null;
	elements: readonly ElementTag[];
	/** Escaped. */
	grounds: string[];
	replay: Tapped[];
	/** Escaped, in the order of the strategy; without those that are gone. */
	objectives: ReadonlyMap<Id, string>;
}

export function toldRecord(sealed: RegisteredAgreement, { words }: Wording): ToldAgreement {
	const { text, level, elements, restsOn, replay } = sealed;
	const titled = Object.entries(sealed.objectives).map(
		([id, title]) => [id, inline(title) || words.untitled] as const,
	);
	return {
		text,
		blank: words.agreements.withheld,
		level,
		elements,
		grounds: restsOn.map(({ kind, title, takenDown }) =>
			takenDown
				? words.agreements.takenDown[kind]
				: `${words.agreements[kind]} “${inline(title) || words.untitled}”`,
		),
		replay,
		objectives: new Map(titled),
	};
}

/** Of an open one: the text that the room was asked last, else the draft, with the draft's tags. */
export function toldDraft(agreement: ReportAgreement, wording: Wording): ToldAgreement {
	const { calls, draft, replay } = agreement;
	const { words, report } = wording;
	const grounds = (draft?.restsOn ?? []).flatMap((id) => {
		const [conflict, story] = [wording.conflict(id), wording.case(id)];
		if (conflict) return `${words.agreements.conflict} “${conflict}”`;
		return story ? `${words.agreements.case} “${story}”` : [];
	});
	const tapped = replay.flatMap((tap) => {
		const story = report.cases.find(({ id }) => id === tap.case);
		const line = story?.timeline[lineOf(tap, story.timeline) ?? -1];
		return story && line ? { title: story.title, line, how: tap.how, by: tap.by } : [];
	});
	return {
		blank: words.agreements.nothing,
		text: calls.at(-1)?.text ?? (draft && textOf(draft)),
		level: draft?.level ?? null,
		elements: draft?.elements ?? [],
		grounds,
		replay: tapped,
		objectives: wording.objectives,
	};
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export function measureOf({ indicator, baseline, target }: AgreementText['measure']): string {
	const [from, to] = [inline(baseline), inline(target)];
	const change = from && to ? `${from} → ${to}` : from || to;
	return [inline(indicator), change].filter((text) => text).join(': ');
}

function effectsOf({ text, objectives }: ToldAgreement, { words }: Wording): string {
	const effects = new Map(Object.entries(text?.effects ?? {}));
	const told = [...objectives].flatMap(([id, title]) => {
		const stated = effects.get(id);
		if (!stated) return [];
		const why = inline(stated.why) && ` ${sentence(inline(stated.why))}`;
		const tradeOff = inline(stated.tradeOff) && sentence(inline(stated.tradeOff));
		const paid = tradeOff && ` ${labelled(words.agreements.tradeOff, tradeOff)}`;
		return `${title}: **${words.agreements.effect[stated.effect]}.**${why}${paid}`;
	});
	return bullets(told);
}

const replayOf = ({ replay }: ToldAgreement, { words, person }: Wording): string =>
	bullets(
		replay.map(({ title, line, how, by }) => {
			const where = `“${inline(title) || words.untitled}”, “${inline(line)}”`;
			return `${where}: ${sentence(inline(how))}${saidBy(person(by))}`;
		}),
	);

/** In three lines; what was typed cannot end one. */
function promiseOf({ text }: ToldAgreement, { words }: Wording): string {
	if (!text?.promise) return '';
	const { alone, ask, within, above, decides } = text.promise;
	const escaped = {
		...{ alone: inline(alone), ask: inline(ask), within: inline(within) },
		...{ above: inline(above), decides: inline(decides) },
	};
	return bullets(promiseLines(escaped, words.agreements.promise));
}

/** One line a role; what was typed cannot end one. */
const rolesOf = ({ text }: ToldAgreement, { words }: Wording): string =>
	bullets(
		namedRoles(text?.roles ?? noRoles()).map(({ role, who }) =>
			labelled(words.agreements.roles[role], inline(who)),
		),
	);

/** A small heading, as a paragraph of its own, with what stands under it. */
export const part = (title: string, text: string): string[] =>
	text === '' ? [] : [`**${title}**`, text];

/** The statement as a quotation and everything that was written with it. */
export function toldBlocks(told: ToldAgreement, wording: Wording): string[] {
	const { words, format, bySide, personOfSide } = wording;
	const { agreements: labels } = words;
	const { text } = told;
	if (!text) return [labels.nothing];
	const facts = [
		labelled(labels.owners, joined(bySide(text.owners).map(personOfSide))),
		labelled(labels.firstStep, inline(text.firstStep)),
		labelled(labels.measure, measureOf(text.measure)),
		labelled(labels.validFrom, format.day(text.validFrom)),
		labelled(labels.reviewOn, format.day(text.reviewOn)),
		labelled(labels.level, told.level ? words.levels[told.level] : ''),
		labelled(labels.elements, joined(told.elements.map((tag) => words.elements[tag]))),
		labelled(labels.restsOn, told.grounds.join('; ')),
	];
	return [
		quote(lines(text.statement, quoteIndent)) || told.blank,
		bullets(facts),
		...part(labels.promise.title, promiseOf(told, wording)),
		...part(labels.roles.title, rolesOf(told, wording)),
		...part(labels.effects, effectsOf(told, wording)),
		...part(labels.replay, replayOf(told, wording)),
	];
}
