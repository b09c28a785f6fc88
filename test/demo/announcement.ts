import { renderUnicodeCompact } from 'uqr';
import type { CreateAnswer } from '../../shared/protocol.ts';

/** What the person who runs it reads: who they are in this room, and every way into it. */
export function announcement(
	{ here, phones }: { here: string; phones: string },
	{ workshopId, facilitatorKey, screenKey, joinCode, teamId, teamKey }: CreateAnswer,
	{ title, people, alone }: { title: string; people: number; alone: boolean },
): string {
	const facilitate = `/w/${workshopId}#${facilitatorKey}`;
	const join = `${phones}/join/${joinCode}`;
	const elsewhere = phones === here ? [] : [`  from another device   ${phones}${facilitate}`];
	return [
		'',
		`“${title}”: ${people} people are in the room.`,
		'',
		`  Facilitator           ${here}${facilitate}`,
		...elsewhere,
		`  The room's screen     ${phones}/w/${workshopId}/screen#${screenKey}`,
		`  Your own phone        ${join}`,
		`  The team's register   ${here}/team/${teamId}#${teamKey}`,
		'',
		renderUnicodeCompact(join, { border: 2 }),
		`The code for joining is ${joinCode}.`,
		'',
		alone
			? 'The facilitator is played, too: look on, or take part.'
			: `You are the facilitator: open ${here}${facilitate}; the room does the rest.`,
		'Ctrl+C ends it.',
		'',
	].join('\n');
}
