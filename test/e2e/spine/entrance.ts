import { expect } from 'vitest';
import { Crew } from '../../support/crew.ts';
import { find, type Person } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import { networkOrigin, participants, roles, type Cast, type Theatre } from './cast.ts';

/** What the facilitator passes on, as it stands in the dialog for inviting people. */
interface Invitation {
	code: string;
	join: string;
	mail: string;
	screen: string;
	observer: string;
	cohost: string;
}

/** Creates the workshop on the start page; the facilitator lands in its room. */
export async function createWorkshop({ facilitator, server, script }: Theatre): Promise<void> {
	const { title } = script.workshop;
	await facilitator.page.goto(server.url);
	await facilitator.sees(facilitator.button('Create the workshop'), 'the start page');
	await facilitator.expectAccessible();
	await facilitator.type('Title', title);
	await facilitator.pressButton('Create the workshop');
	await facilitator.sees(facilitator.heading(title), 'the room of the new workshop');
}

export async function invite({ facilitator }: Pick<Theatre, 'facilitator'>): Promise<Invitation> {
	await facilitator.pressButton('Invite');
	const dialog = facilitator.dialog('Invite people');
	await facilitator.sees(dialog, 'the dialog for inviting people');
	await facilitator.expectAccessible();
	const field = (label: string) => dialog.getByLabel(label, { exact: true }).inputValue();
	const join = await field('Address to join with the code');
	const invitation = {
		join,
		code: new URL(join).pathname.replace('/join/', ''),
		mail: await field('Link for an invitation by mail'),
		screen: await field('Link for the screen'),
		observer: await field('Link for observers'),
		cohost: await field('Link for a co-facilitator'),
	};
	expect(await dialog.innerText()).toContain(invitation.code);
	await facilitator.page.keyboard.press('Escape');
	return invitation;
}

/** Fills in the form at the door as the person of the script that this browser plays. */
export async function sayWhoOneIs(actor: Actor, person: Person): Promise<void> {
	const side = { sales: 'Sales', operations: 'Operations', other: 'Another function' }[person.side];
	await actor.type('Your name', person.name);
	await actor.press(actor.page.getByRole('radio', { name: side }));
	if (person.function) await actor.type('Your function', person.function);
	await actor.type(/^Company/, person.company);
	await actor.pressButton('Join');
	await actor.sees(actor.heading(`Welcome, ${person.name}`), 'the welcome');
}

/** One types the code on a phone, one opens the address beside the QR code, one the link out of a mail. */
export async function comeIn(theatre: Theatre, invitation: Invitation): Promise<Cast> {
	const { script, server, laptop, phone, guest, screen } = theatre;
	const person = (role: keyof typeof roles) => find(script.participants, roles[role]);
	await screen.page.goto(invitation.screen);

	await phone.page.goto(networkOrigin);
	expect(await phone.page.evaluate(() => isSecureContext)).toBe(false);
	await phone.type('Code', invitation.code.toLowerCase());
	await phone.expectAccessible();
	await phone.pressButton('Go to the workshop');
	await phone.sees(phone.heading(script.workshop.title), 'the form at the door');
	await phone.expectAccessible();
	await sayWhoOneIs(phone, person('phone'));
	await laptop.page.goto(invitation.join);
	await sayWhoOneIs(laptop, person('laptop'));
	await guest.page.goto(invitation.mail);
	await sayWhoOneIs(guest, person('guest'));

	const { workshop, code } = { workshop: workshopIn(guest.page.url()), code: invitation.code };
	const playedInBrowsers: string[] = Object.values(roles);
	const others = script.participants.filter(({ id }) => !playedInBrowsers.includes(id));
	// Their companies they type later, as commands that a crash interrupts.
	const nameless = others.map((other) => ({ ...other, company: '' }));
	const crew = await Crew.join({ url: server.url, workshop, code }, script, nameless);
	theatre.closers.add('crew', () => crew.leave());
	for (const actor of participants(theatre))
		await actor.sees(actor.page.getByText('24 people here'), 'that all 24 are in');
	return Object.assign(theatre, { workshop, code, crew });
}

export const workshopIn = (url: string): string => new URL(url).pathname.split('/')[2] ?? '';
