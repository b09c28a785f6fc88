/** What stands beside an agreement: how the room answered, and what the check had left to say. */
import { hands, type Outcome } from '../check/consent.ts';
import type { Finding } from '../check/finding.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import type { Side } from '../workshop/state.ts';
import { allSides } from '../workshop/sides.ts';
import { part, type ToldAgreement } from './agreement-text.ts';
import { bullets, table } from './blocks.ts';
import { fingerprintOf } from '../check/called-text.ts';
import { code, inline } from './escape.ts';
import type { ReportAgreement } from './report.ts';
import { joined, sideMark, type Wording } from './wording.ts';

/** Counts by side; a third function only where somebody of it was asked. */
function consentTable({ sides: counts }: Pick<Outcome, 'sides'>, { words, format }: Wording) {
	const { agreements: labels } = words;
	const columns = [
		labels.asked,
		labels.answered,
		labels.agree,
		labels.reservation,
		labels.object,
	].map((title) => ({ title, figures: true as const }));
	const asked = allSides.filter((side) => side !== 'other' || counts.other.electorate > 0);
	return table(
		[{ title: labels.consent }, ...columns],
		asked.map((side) => {
			const { electorate, answers, agree, reservation, objections } = counts[side];
			const figures = [electorate, answers, agree, reservation, objections];
			return [sideMark(words, side), ...figures.map(format.number)];
		}),
	);
}

const reasons = (
	said: RegisteredAgreement['consent']['dissents'],
	{ words, person }: Wording,
): string =>
	bullets(
		said.map(
			({ by, reason }) => `${by ? person(by) : words.agreements.unnamed}: ${inline(reason)}`,
		),
	);

const isSide = (subject: string): subject is Side => allSides.some((side) => side === subject);

function waiversOf(waivers: readonly Waiver[], told: ToldAgreement, { words }: Wording): string {
	const about = (subject: string) =>
		isSide(subject) ? sideMark(words, subject) : (told.objectives.get(subject) ?? '');
	return bullets(
		waivers.map(({ rule, subject, reason }) => {
			const title = [words.rules[rule], about(subject)].filter((text) => text).join(', ');
			return `${title}: ${inline(reason)}`;
		}),
	);
}

/** How many fingers each side has shown, where the room was asked by fist of five, and what they stand for. */
function fistBlocks(
	{ sides: counts }: Pick<Outcome, 'sides'>,
	{ words, format }: Wording,
): string[] {
	const { fist: labels } = words.agreements;
	const shown = allSides.flatMap((side) => {
		const { fingers } = counts[side];
		return fingers ? [[sideMark(words, side), ...fingers.map(format.number)]] : [];
	});
	if (shown.length === 0) return [];
	const columns = hands.map((hand) => ({ title: format.number(hand), figures: true as const }));
	return [table([{ title: labels.title }, ...columns], shown), labels.stands];
}

/** What a finding is about, in the names of the report; blank where its title says it all. */
function aboutOf({ params }: Finding, told: ToldAgreement, wording: Wording): string {
	const { words, person, report } = wording;
	const quoted = (title: string | undefined) => `“${title ?? words.gone}”`;
	const label = (id: Id) =>
		[...report.agreements, ...report.earlier.agreements].find((one) => one.id === id)?.number;
	if ('objective' in params) return told.objectives.get(params.objective) ?? words.gone;
	if ('agreement' in params) return `a${label(params.agreement) ?? '?'}`;
	if ('side' in params) return sideMark(words, params.side);
	if ('owner' in params) return params.owner ? person(params.owner) : '';
	if ('case' in params) return quoted(wording.case(params.case));
	if ('proposal' in params) return quoted(wording.case(params.proposal));
	if ('conflicts' in params) return params.conflicts.map(wording.conflict).map(quoted).join(', ');
	if ('words' in params) return params.words.map((word) => quoted(inline(word))).join(', ');
	return '';
}

const findingsOf = (findings: readonly Finding[], told: ToldAgreement, wording: Wording) =>
	bullets(
		findings.map((finding) => {
			const about = aboutOf(finding, told, wording);
			return [wording.words.rules[finding.rule], about].filter((text) => text).join(': ');
		}),
	);

/** What somebody of the side that had nobody said of a provisional seal; blank where nobody has. */
function confirmed(id: Id, { report, words, format, person }: Wording): string {
	const said = report.agreements.find((one) => one.id === id)?.confirmation;
	if (!said) return '';
	const by = { name: person(said.by), day: format.dayOf(said.at) };
	return said.confirmed
		? words.agreements.confirmed(by)
		: joined([words.agreements.notConfirmed(by), inline(said.reason)]);
}

/** Of a sealed agreement. */
export function recordBlocks(
	sealed: RegisteredAgreement,
	told: ToldAgreement,
	wording: Wording,
): string[] {
	const { words, format } = wording;
	const { agreements: labels } = words;
	const { reservations, dissents } = sealed.consent;
	const [print, hash] = [code(fingerprintOf(sealed.hash)), code(sealed.hash)];
	const stamp = joined([
		labels.sealedOn({ day: format.dayOf(sealed.sealedAt) }),
		labels.version({ version: sealed.version }),
		hash && labels.fingerprint({ print, hash }),
	]);
	return [
		consentTable(sealed.consent, wording),
		...fistBlocks(sealed.consent, wording),
		...part(labels.reservations, reasons(reservations, wording)),
		...part(labels.dissents, reasons(dissents, wording)),
		...part(labels.waivers, waiversOf(sealed.waivers, told, wording)),
		...part(labels.findings, findingsOf(sealed.findings, told, wording)),
		sealed.provisional ? `${labels.provisionally} ${stamp}` : stamp,
		confirmed(sealed.id, wording),
	];
}

/** Of one that is not sealed: where the latest question stands, with the reasons that carry a name. */
export function standingBlocks(
	{ outcome, words: said, readOut, waivers, changedSinceCall }: ReportAgreement,
	told: ToldAgreement,
	wording: Wording,
): string[] {
	const { words, person } = wording;
	const { agreements: labels } = words;
	const given = Object.entries(said).filter(([, { reason }]) => reason.trim() !== '');
	const reserved = given.filter(([, { word }]) => word === 'reservation');
	const objected = given.filter(([, { word }]) => word === 'object');
	return [
		outcome ? consentTable(outcome, wording) : '',
		...(outcome ? fistBlocks(outcome, wording) : []),
		...part(
			labels.reservations,
			bullets(reserved.map(([by, { reason }]) => `${person(by)}: ${inline(reason)}`)),
		),
		...part(
			labels.objections,
			bullets(
				objected.map(
					([by, { reason, closed }]) =>
						`${person(by)}: ${inline(reason)} (${labels.closing[closed ?? 'open']})`,
				),
			),
		),
		...part(labels.readOut, bullets(readOut.map(inline))),
		...part(labels.waivers, waiversOf(waivers, told, wording)),
		changedSinceCall ? labels.changed : '',
	];
}
