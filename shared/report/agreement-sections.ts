import type { AgreementText } from '../check/called-text.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { labelOf, triedAt } from '../register/register.ts';
import { recordBlocks, standingBlocks } from './agreement-record.ts';
import { toldBlocks, toldDraft, toldRecord } from './agreement-text.ts';
import { bullets, section } from './blocks.ts';
import { inline } from './escape.ts';
import type { ReportAgreement } from './report.ts';
import { stillOpen } from './review-section.ts';
import { temperatureBlocks } from './temperature-table.ts';
import { joined, type Wording } from './wording.ts';

/** "a3 · Harbour Bakery · draft" */
const titleOf = (label: string, text: AgreementText | null, ...more: string[]): string =>
	joined([label, inline(text?.scope ?? ''), ...more]);

function sealedSection(
	agreement: ReportAgreement,
	sealed: RegisteredAgreement,
	wording: Wording,
): string[] {
	const told = toldRecord(sealed, wording);
	const blocks = [
		triedLine(agreement, wording),
		...toldBlocks(told, wording),
		...temperatureBlocks(agreement, wording),
		...recordBlocks(sealed, told, wording),
	];
	return section(4, titleOf(labelOf(sealed), sealed.text), blocks);
}

function openSection(agreement: ReportAgreement, wording: Wording): string[] {
	const told = toldDraft(agreement, wording);
	const { agreements: labels } = wording.words;
	const version = agreement.calls.at(-1)?.version;
	const status = labels.status[agreement.status];
	const asked = version === undefined ? [] : [labels.version({ version })];
	const title = titleOf(agreement.label, told.text, status, ...asked);
	return section(4, title, [
		triedLine(agreement, wording),
		...toldBlocks(told, wording),
		...temperatureBlocks(agreement, wording),
		...standingBlocks(agreement, told, wording),
	]);
}

/** Which agreement of another company it began with, and which companies try it; blank where it is one of its own. */
function triedLine(agreement: ReportAgreement, wording: Wording): string {
	const { id, triedFrom, sealed } = agreement;
	const { words, report } = wording;
	const known = [...report.agreements, ...report.earlier.agreements];
	const source = sealed?.triedFrom ?? known.find((one) => one.id === triedFrom);
	const from = source && words.agreements.triedFrom({ label: labelOf(source) });
	return [from, ...copiesOf(id, wording)].filter((text) => text).join(' ');
}

/** Where its words began an agreement of another company, here or before, each in a sentence. */
function copiesOf(id: Id, wording: Wording): string[] {
	const { words, report } = wording;
	const here = report.agreements.filter(
		({ triedFrom, status }) => triedFrom === id && status !== 'withdrawn',
	);
	const copies = [
		...triedAt(report.earlier.agreements, { id }).map(({ number, text }) => ({ number, text })),
		...here.map((one) => ({
			number: one.number,
			text: one.sealed?.text ?? toldDraft(one, wording).text,
		})),
	];
	return copies.map(({ number, text }) => {
		const scope = inline(text?.scope ?? '') || words.agreements.anotherCompany;
		return words.agreements.triedAt({ label: labelOf({ number }), scope });
	});
}

/** "**a3** statement", for the lists in which an agreement is one line. */
export const oneLine = (
	label: string,
	text: AgreementText | null,
	{ words }: Wording,
	...more: string[]
): string => {
	const told = inline(text?.statement ?? '') || words.agreements.nothing;
	const behind = joined(more);
	return `**${label}** ${told}${behind && ` (${behind})`}`;
};

/** Sealed ones first: that is what people look for. */
export function agreementSections(wording: Wording): string[] {
	const { words, report } = wording;
	const { agreements: labels } = words;
	const open = report.agreements.filter(({ status }) => status === 'draft' || status === 'asked');
	const sealed = report.agreements.flatMap((one) =>
		one.sealed ? sealedSection(one, one.sealed, wording) : [],
	);
	const withdrawn = report.agreements.filter(({ status }) => status === 'withdrawn');
	return section(2, labels.title, [
		...section(3, labels.sealed, sealed.length > 0 ? [labels.fingerprints, ...sealed] : []),
		...section(
			3,
			labels.open,
			open.flatMap((one) => openSection(one, wording)),
		),
		...section(3, labels.withdrawn, [
			bullets(withdrawn.map((one) => oneLine(one.label, toldDraft(one, wording).text, wording))),
		]),
	]);
}

export function earlierSection(wording: Wording): string[] {
	const { words, report, format, bySide, personOfSide } = wording;
	const listed = stillOpen(report).map(({ agreement: sealed, on }) => {
		const { owners } = sealed.text;
		const day = format.day(on);
		const review = day && words.short.review({ day });
		const more = [inline(sealed.text.scope), ...bySide(owners).map(personOfSide), review];
		return [
			oneLine(labelOf(sealed), sealed.text, wording, ...more),
			...copiesOf(sealed.id, wording),
		].join(' ');
	});
	return section(2, words.earlier.title, [bullets(listed)]);
}
