/** What stays of a session: its report and the team's register. */
import { expect } from 'vitest';
import {
	effectsOf,
	type Became,
	type ExpectedSession,
	type ToldReview,
} from '../../support/third-session.ts';
import type { Actor } from '../spine/actor.ts';
import { enterOn, serveOn, type House } from './house.ts';
import { dueIn, spoken } from './reading.ts';

/** The report as a file. */
export async function takeReport(facilitator: Actor): Promise<string> {
	const download = facilitator.page.waitForEvent('download');
	await facilitator.choose('Workshop menu', 'Report for people (Markdown)');
	const chunks = [];
	for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

const outcomes = { kept: 'kept', partly: 'partly kept', 'not-kept': 'not kept' } as const;
const marks = { sales: '● Sales', operations: '■ Operations', other: 'Other functions' } as const;

/** From a heading to the next one that is as large. */
function part(markdown: string, heading: string): string {
	const after = markdown.split(`\n${heading}\n`)[1] ?? '';
	const [level] = heading.split(' ');
	return after.split(new RegExp(`\n#{1,${level!.length}} `))[0]!;
}

/** Each review with what was expected and seen, its ratings and its decision. */
export function expectReport(
	markdown: string,
	reviews: readonly ToldReview[],
	{ ratings }: Pick<ExpectedSession, 'ratings'>,
): void {
	const all = part(markdown, '## What became of earlier agreements');
	expect(all.match(/^### a\d+$/gm)?.toSorted()).toEqual(
		reviews.map(({ agreement }) => `### ${agreement}`).toSorted(),
	);
	for (const told of reviews) {
		const { agreement, outcome, measured, decision, supersededBy, reviewOn, reason } = told;
		const written = part(`${all}\n`, `### ${agreement}`);
		for (const [title, effect, seen] of effectsOf(told))
			expect(written, agreement).toContain(
				`${title}: expected ${effect} → **seen ${seen ?? 'nothing said'}**`,
			);
		const rated = ratings[agreement]!;
		const scores = (['sales', 'operations', 'other'] as const)
			.filter((side) => rated[side] !== undefined)
			.map((side) => `${marks[side]} ${rated[side]} of 5`);
		const became = supersededBy
			? `${supersededBy.id} has taken its place`
			: [decision, reviewOn && `review on ${spoken(reviewOn)}`, reason].filter(Boolean).join(' · ');
		for (const [name, said] of [
			['Outcome', outcomes[outcome]],
			['Measured', measured],
			['Ratings', scores.join(' · ')],
			['Decision', became],
		])
			expect(written, `${name} of ${agreement}`).toContain(`**${name}:** ${said}`);
	}
}

/** What the report says is open from before. */
export function expectStillOpen(markdown: string, labels: readonly string[]): void {
	const open = part(markdown, '## Open agreements from before');
	const listed = [...open.matchAll(/^- \*\*(a\d+)\*\*/gm)].map(([, label]) => label);
	expect(listed.toSorted()).toEqual(labels.toSorted());
}

const outcomeWords = { kept: 'Kept', partly: 'Partly', 'not-kept': 'Not kept' } as const;
const becameWords = (became: Became): string => {
	if (became.is === 'superseded') return `Changed: ${became.by} has taken its place`;
	if (became.is === 'open') return dueIn(became);
	return became.is === 'closed' ? 'Closed: it has done its work' : 'Dropped';
};

/** Another device opens the team's link on a day after the session: each agreement with what has become of it. */
export async function expectRegister(
	house: House,
	{ readOn, agreements, workshops, standing }: ExpectedSession['register'],
): Promise<void> {
	const { url, end } = await serveOn(readOn, house);
	const reader = await enterOn(readOn, house, 'somebody afterwards', 'laptop');
	await reader.page.goto(`${url}${house.team}`);
	await reader.sees(reader.heading('Register of agreements'), 'the register');
	const counts = `${agreements} agreements · ${workshops} workshops`;
	await reader.sees(reader.page.getByText(counts), `“${counts}”`);
	const entries = await reader.page.locator('article[data-agreement]').evaluateAll((all) =>
		all.map((one) => [
			one.querySelector('.label')?.textContent?.trim().split(/\s/)[0],
			{
				is: one.querySelector('[data-standing]')?.getAttribute('data-standing'),
				said: [...(one.querySelector('[data-standing]')?.children ?? [])].map((word) =>
					word.textContent?.trim(),
				),
			},
		]),
	);
	expect(entries).toHaveLength(Object.keys(standing).length);
	expect(Object.fromEntries(entries), 'the register').toEqual(
		Object.fromEntries(
			Object.entries(standing).map(([label, became]) => [
				label,
				{
					is: became.is,
					said: [...(became.outcome ? [outcomeWords[became.outcome]] : []), becameWords(became)],
				},
			]),
		),
	);
	await reader.expectAccessible();
	reader.expectNoComplaint();
	await reader.page.context().close();
	await end('SIGTERM');
}
