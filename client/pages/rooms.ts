import type { Component } from 'svelte';
import type { Area } from '../text/areas.ts';

interface RoleRoom {
	load: () => Promise<{ default: Component<{ leave: () => void }> }>;
	areas: readonly Area[];
}

const participant: RoleRoom = {
	load: () => import('../rooms/ParticipantRoom.svelte'),
	areas: ['workshop', 'themes'],
};
const facilitator: RoleRoom = {
	load: () => import('../rooms/FacilitatorRoom.svelte'),
	areas: [
		...(['workshop', 'facilitator', 'bar', 'themes', 'screen'] as const),
		...(['strategy', 'agreements', 'consent', 'dialogue', 'close', 'prepare'] as const),
	],
};
const screen: RoleRoom = {
	load: () => import('../rooms/ScreenRoom.svelte'),
	areas: [
		'workshop',
		'bar',
		'themes',
		'screen',
		'strategy',
		'agreements',
		'consent',
		'dialogue',
		'close',
	],
};

const observer: RoleRoom = { ...screen, load: () => import('../rooms/ObserverRoom.svelte') };

/** Each role's room comes with the words that it shows. */
export function roomFor(role: string): RoleRoom {
	if (role === 'facilitator') return facilitator;
	if (role === 'observer') return observer;
	return role === 'participant' ? participant : screen;
}
