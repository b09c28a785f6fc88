/** What the pages of a regular session say, and the same as the script has it. */
import { expect } from 'vitest';
import { dayIn } from '../../../client/text/days.ts';
import { find, script } from '../../support/script.ts';
import {
	effectsOf,
	type DueLine,
	type ExpectedSession,
	type ToldReview,
} from '../../support/third-session.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import type { Actor } from '../spine/actor.ts';

export const spoken = (day: string): string => dayIn('en-GB', day);

/** The whole text of an element, as one line. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const dueWords = { overdue: 'Overdue since', due: 'Due on', later: 'Next look on' } as const;

export const dueIn = ({ when, on }: Pick<DueLine, 'when' | 'on'>): string =>
	`${dueWords[when]} ${spoken(on)}`;

/** The day on which one looks at an agreement, out of all that a list says of it. */
const dueWithin = (text: string): string =>
	/(Overdue since|Due on|Next look on) \d+ [A-Z][a-z]+ \d{4}/.exec(tidy(text))?.[0] ?? '';

/** The agreements to look at as a page lists them, each with its date and the part in which it stands. */
async function dueOnPage({ page }: Actor) {
	const lines = await page.locator('main li[data-agreement]').evaluateAll((items) =>
		items.map((item) => ({
			agreement: item.querySelector('b, strong')?.textContent ?? '',
			text: item.textContent ?? '',
			part: item.closest('section')?.querySelector('h3')?.textContent ?? '',
		})),
	);
	return lines.map(({ text, ...line }) => ({ ...line, due: dueWithin(text) }));
}

const dueAsScripted = (due: readonly DueLine[]) =>
	due.map(({ agreement, inRoom, ...line }) => ({
		agreement,
		due: dueIn(line),
		part: inRoom ? 'Together, in the room' : 'By their owners, beforehand',
	}));

/** The list in its order; the screen has what is for the room, and says how much more there is. */
export async function expectDue(readers: readonly Actor[], screen: Actor, due: readonly DueLine[]) {
	for (const actor of readers)
		await expect
			.poll(() => dueOnPage(actor), { message: `what ${actor.name} finds to look at` })
			.toEqual(dueAsScripted(due));
	const room = due.filter(({ inRoom }) => inRoom);
	await expect
		.poll(() => dueOnPage(screen), { message: 'what the screen says is to look at' })
		.toEqual(dueAsScripted(room).map((line) => ({ ...line, part: '' })));
	const more = `${due.length - room.length} more agreements by their owners`;
	await screen.sees(screen.page.getByText(more), `“${more}”`);
}

/** Of your own agreements a page shows those that you own. */
export async function expectYours(actor: Actor, due: readonly DueLine[]): Promise<void> {
	await expect
		.poll(() => dueOnPage(actor), { message: `what ${actor.name} owns` })
		.toEqual(dueAsScripted(due));
}

const carriedTitles = {
	topics: 'Topics that you chose',
	points: 'Parked points',
	themes: 'Themes that nobody has worked on',
	questions: 'Questions to the strategy without an answer',
} as const;

/** What is still open from before, part by part; parts of which nothing is open are not there. */
export async function expectCarried(
	{ page, name }: Actor,
	carried: ExpectedSession['carried'],
): Promise<void> {
	const parts = () =>
		page
			.locator('[data-still-open] h3')
			.evaluateAll((titles) =>
				titles
					.map((title) => [
						title.textContent,
						...[...(title.nextElementSibling?.querySelectorAll('.title, p.text') ?? [])]
							.map((one) => one.textContent)
							.sort(),
					])
					.sort(),
			);
	const expected = (['topics', 'points', 'themes', 'questions'] as const)
		.filter((part) => carried[part].length > 0)
		.map((part) => [carriedTitles[part], ...carried[part].toSorted()])
		.sort();
	await expect.poll(parts, { message: `what is still open to ${name}` }).toEqual(expected);
}

const outcomes = { kept: 'Kept', partly: 'Partly', 'not-kept': 'Not kept' } as const;

type Ratings = Partial<Record<Side, number>>;
const sideWords: Record<string, Side> = {
	Sales: 'sales',
	Operations: 'operations',
	'Another function': 'other',
};

/** “Sales 4 of 5” and the like. */
const ratingsIn = (text: string): Ratings =>
	Object.fromEntries(
		[...text.matchAll(/(Sales|Operations|Another function)\s+([\d.]+) of 5/g)].map(
			([, side, score]) => [sideWords[side!], Number(score)],
		),
	);

/** Everything that a page says of the agreement that is open on it. */
interface Sheet {
	effects: (string | undefined)[][];
	outcome: string;
	texts: Record<string, string>;
	ratings: Ratings;
	decision: string;
}

export const sheetOf = (actor: Actor, label: string) =>
	actor.page.getByRole('article', { name: `Agreement ${label}`, exact: true });

async function readSheet(actor: Actor, label: string): Promise<Sheet> {
	const read = await sheetOf(actor, label).evaluate((sheet) => {
		const chosenIn = (part: Element | null | undefined) =>
			part?.querySelector('input:checked')?.closest('label')?.textContent?.trim() ?? '';
		const fields = [...sheet.querySelectorAll('textarea')].filter(({ name }) => name);
		const legends = [...sheet.querySelectorAll('legend')];
		const titled = (title: string) =>
			[...sheet.querySelectorAll('h2')].find(({ textContent }) => textContent === title);
		return {
			effects: [...sheet.querySelectorAll('[data-objective]')].map((row) => [
				row.querySelector('h3')?.textContent?.trim(),
				row.querySelector('.expected .word')?.textContent?.trim(),
				chosenIn(row),
			]),
			outcome: chosenIn(
				legends.find(({ textContent }) => textContent === 'Was it kept?')?.parentElement,
			),
			texts: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
			ratings: [...sheet.querySelectorAll('[data-rated]')].map((one) => one.textContent).join('; '),
			decision: titled('What becomes of it?')?.parentElement?.querySelector('p')?.textContent ?? '',
		};
	});
	return { ...read, ratings: ratingsIn(read.ratings), decision: tidy(read.decision) };
}

const decisionOf = ({ decision, reviewOn, supersededBy }: ToldReview): string =>
	({
		keep: `Kept; next look on ${spoken(reviewOn)}`,
		change: `To be changed: the draft is ${supersededBy?.id}`,
		close: 'Closed',
		drop: 'Dropped',
	})[decision];

/** One agreement as the script tells it, on the pages of those who write: expected and seen, how it went, the median of each side, and what becomes of it. */
export async function expectSheet(
	readers: readonly Actor[],
	told: ToldReview,
	ratings: Ratings,
): Promise<void> {
	const { agreement, happenedAgain: again, measured, evidence, wentWell, clashed, next } = told;
	const expected: Sheet = {
		effects: effectsOf(told).map(([title, effect, seen]) => [title, effect, seen ?? '']),
		outcome: outcomes[told.outcome],
		texts: { measured, evidence, again, wentWell, clashed, next },
		ratings,
		decision: decisionOf(told),
	};
	for (const actor of readers)
		await expect
			.poll(() => readSheet(actor, agreement), {
				message: `${agreement} as ${actor.name} reads it`,
			})
			.toEqual(expected);
}

/** The same on the wall, and for those who look on. */
export async function expectOnScreen(
	screens: readonly Actor[],
	told: ToldReview,
	ratings: Ratings,
): Promise<void> {
	const read = ({ page }: Actor) =>
		page.locator('article[data-review]').evaluate((article) => ({
			title: article.querySelector('h1')?.textContent,
			effects: [...article.querySelectorAll('tbody tr')].map((row) =>
				[...row.children].map((cell) => cell.textContent?.trim()),
			),
			outcome: article.querySelector('.outcome')?.textContent?.trim(),
			ratings: [...article.querySelectorAll('li')].map((one) => one.textContent).join('; '),
			decision: article.querySelector('.decision')?.textContent?.trim(),
			all: article.textContent ?? '',
		}));
	for (const screen of screens)
		await expect
			.poll(
				async () => {
					const { ratings: said, all, ...rest } = await read(screen);
					const measured = tidy(all).includes(`Measured: ${told.measured}`);
					return { ...rest, ratings: ratingsIn(said), measured };
				},
				{ message: `${told.agreement} as ${screen.name} shows it` },
			)
			.toEqual({
				title: `Agreement ${told.agreement}`,
				effects: effectsOf(told).map(([title, effect, seen]) => [
					...[title, effect, seen ?? 'not said yet'],
				]),
				outcome: outcomes[told.outcome],
				ratings,
				decision: decisionOf(told),
				measured: true,
			});
}

/** The objectives and themes that a page calls open: objectives by the script's names, themes by their titles. */
export async function expectOpen(
	readers: readonly Actor[],
	expected: ExpectedSession['coverage']['atFirst'],
): Promise<void> {
	const titles = async ({ page }: Actor, what: 'objective' | 'theme') =>
		(await page.locator(`[data-coverage] [data-open-${what}] > span`).allInnerTexts()).map(tidy);
	for (const actor of readers) {
		await actor.sees(actor.heading('What is covered so far'), 'what is covered');
		await expect
			.poll(
				async () => ({
					objectivesOpen: await titles(actor, 'objective'),
					themesOpen: await titles(actor, 'theme'),
				}),
				{ message: `what is open to ${actor.name}` },
			)
			.toEqual({
				objectivesOpen: expected.objectivesOpen.map(
					(id) => find(script.strategy.objectives, id).title,
				),
				themesOpen: expected.themesOpen,
			});
	}
}
