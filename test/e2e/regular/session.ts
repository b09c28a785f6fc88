import { expect, onTestFinished } from 'vitest';
import { Crew } from '../../support/crew.ts';
import { find, script } from '../../support/script.ts';
import type { Actor } from '../spine/actor.ts';
import { roles } from '../spine/cast.ts';
import { invite, sayWhoOneIs, workshopIn } from '../spine/entrance.ts';
import { enterOn, serveOn, type House } from './house.ts';

/** The five who sit at browsers of a regular session; everybody else is played over the wire. */
export interface Session {
	url: string;
	day: string;
	house: House;
	facilitator: Actor;
	/** A second facilitator, or somebody who looks on. */
	fifth: Actor;
	screen: Actor;
	/** p03, of Sales. */
	sales: Actor;
	/** p04, of Operations. */
	operations: Actor;
	crew: Crew;
	/** Takes the crew and the browsers out of the room, and stops the server. */
	leave: () => Promise<void>;
}

/** The two of the script who have a phone here. */
export const phones = { sales: roles.laptop, operations: roles.phone } as const;

const everybodyIn = ({ facilitator, fifth, screen, sales, operations }: Session): Actor[] => [
	...[facilitator, fifth, screen, sales, operations],
];

/** From the team's register to a new regular session, with its day and hour. */
async function prepare(facilitator: Actor, address: string, title: string, day: string) {
	const { page } = facilitator;
	await page.goto(address);
	await facilitator.sees(facilitator.heading('Register of agreements'), 'the register');
	await facilitator.press(page.getByRole('radio', { name: /^Regular session/ }));
	await facilitator.type('Title', title);
	const begins = page.getByLabel(/^It begins/);
	// It stands open where the session before has planned this one.
	if (!(await begins.isVisible()))
		await facilitator.press(page.getByText('Date, place, currency and company'));
	await begins.focus();
	const [year, month, date] = day.split('-');
	await page.keyboard.type(`${month}${date}${year}`);
	await page.keyboard.press('Tab');
	await page.keyboard.type('0900AM');
	expect(await begins.inputValue()).toBe(`${day}T09:00`);
	await facilitator.expectAccessible();
	await facilitator.pressButton('Create the workshop');
	await facilitator.sees(facilitator.heading(title), 'the room of the new session');
}

/** A session on its day: the facilitator prepares it, and everybody comes in by a way of their own. */
export async function openSession(
	house: House,
	{ title, day, fifth: looksOn }: { title: string; day: string; fifth: 'cohost' | 'observer' },
): Promise<Session> {
	const { url, end } = await serveOn(day, house);
	// Whatever becomes of this session, the next one is held on the same folder.
	onTestFinished(async () => {
		await end('SIGTERM');
	});
	const enter = (name: string, device: 'laptop' | 'phone' | 'projector') =>
		enterOn(day, house, name, device);
	const facilitator = await enter('the facilitator', 'laptop');
	await prepare(facilitator, `${url}${house.team}`, title, day);
	const invitation = await invite({ facilitator });
	const others = script.participants.filter(
		({ id }) => !Object.values<string>(phones).includes(id),
	);
	const workshop = workshopIn(facilitator.page.url());
	const joining = Crew.join({ url, workshop, code: invitation.code }, script, others);

	const screen = await enter('the screen', 'projector');
	await screen.page.goto(invitation.screen);
	const operations = await enter('p04 on a phone', 'phone');
	await operations.page.goto(url);
	await operations.type('Code', invitation.code.toLowerCase());
	await operations.pressButton('Go to the workshop');
	await sayWhoOneIs(operations, find(script.participants, phones.operations));
	const sales = await enter('p03 on a phone', 'phone');
	await sales.page.goto(invitation.mail);
	await sayWhoOneIs(sales, find(script.participants, phones.sales));
	const fifth = await enter(`the ${looksOn}`, 'laptop');
	await fifth.page.goto(invitation[looksOn]);
	if (looksOn === 'observer') {
		await fifth.type('Your name', 'Works council');
		await fifth.pressButton('Look on');
	} else {
		await fifth.type('Your name (optional)', 'Paul');
		await fifth.pressButton('Go in');
		await fifth.sees(fifth.heading(title), 'the room of the session');
		// Links of one's own, which open the same: the projector can be started again from here.
		const own = await invite({ facilitator: fifth });
		expect(own.screen).not.toBe(invitation.screen);
		await screen.page.goto(own.screen);
	}

	const crew = await joining;
	const session = { url, day, house, facilitator, fifth, screen, sales, operations, crew };
	const leave = async () => {
		crew.leave();
		const actors = [facilitator, fifth, screen, sales, operations];
		await Promise.all(actors.map(({ page }) => page.context().close()));
		await end('SIGTERM');
	};
	for (const actor of [sales, operations])
		await actor.sees(actor.page.getByText('24 people here'), 'that all 24 are in');
	return { ...session, leave };
}

/** axe finds nothing on the pages that show something new, and nobody's page complains. */
export async function lookAround(session: Session, fresh: readonly Actor[]): Promise<void> {
	await Promise.all(fresh.map((actor) => actor.expectAccessible()));
	await session.facilitator.expectFits();
	await session.screen.expectFits();
	for (const actor of everybodyIn(session)) actor.expectNoComplaint();
}
