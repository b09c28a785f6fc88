/** The pages of the participant that come after the first two, and what stands around them. */
import type { Component } from 'svelte';
import type { Step } from '../../shared/workshop/state.ts';
import type { Area } from '../text/areas.ts';
import { texts } from '../text/texts.svelte.ts';

type Load = () => Promise<{ default: Component }>;

/** A page that brings its own words. Whoever asks for it asks `again`. */
const withWords =
	(areas: readonly Area[], load: Load): Load =>
	async () => {
		const [page] = await Promise.all([load(), texts.load(...areas)]);
		return page;
	};

const pause: Load = () => import('../stages/PauseStage.svelte');
export const behind = async () => {
	await texts.load('bar');
	return import('./Behind.svelte');
};
export const told = withWords(['bar'], () => import('./Told.svelte'));
export const yours = withWords(
	['strategy', 'agreements', 'consent', 'review'],
	() => import('../review/YourAgreements.svelte'),
);
export const draftHere = withWords(
	['strategy', 'agreements', 'consent'],
	() => import('../agreements/DraftHere.svelte'),
);
export const farewell = withWords(['close', 'consent'], () => import('../close/Farewell.svelte'));
export const erasure = withWords(['erase'], () => import('../erase/ErasureNotice.svelte'));
export const ready = withWords(['bar'], () => import('./Ready.svelte'));
export const hand = withWords(['bar'], () => import('./Hand.svelte'));

/** What the first two pages bring a moment after they stand. */
export const welcomePage = withWords(
	['welcome', 'strategy'],
	() => import('../welcome/WelcomePage.svelte'),
);
export const toastArea = () => import('../ui/ToastArea.svelte');
export const deletedOwn = () => import('../cards/DeletedOwn.svelte');
export const looksLike = () => import('../cards/LooksLike.svelte');
export const ownCompany = withWords(
	['company', 'strategy', 'agreements'],
	() => import('../cards/OwnCompany.svelte'),
);
export const ownCardMore = async () => {
	const [part] = await Promise.all([import('../cards/OwnCardMore.svelte'), texts.load('company')]);
	return part.default;
};
export const atSeat = async () => {
	await texts.load('welcome');
	return import('../welcome/AtSeat.svelte');
};

export const stages: Readonly<Record<Exclude<Step, 'open' | 'write'>, Load>> = {
	'thats-us': withWords(['agreements'], () => import('../stages/ThatsUsStage.svelte')),
	themes: withWords(['agreements'], () => import('../stages/ThemesStage.svelte')),
	vote: () => import('../stages/VoteStage.svelte'),
	map: () => import('../stages/MapStage.svelte'),
	strategy: withWords(['strategy'], () => import('../stages/StrategyStage.svelte')),
	cases: withWords(['strategy', 'dialogue'], () => import('../stages/CasesStage.svelte')),
	agreements: withWords(
		['strategy', 'agreements', 'consent'],
		() => import('../stages/AgreementsStage.svelte'),
	),
	focus: withWords(['focus'], () => import('../stages/FocusStage.svelte')),
	tables: withWords(['strategy', 'groups'], () => import('../stages/TablesStage.svelte')),
	work: withWords(
		['strategy', 'agreements', 'consent', 'dialogue', 'groups'],
		() => import('../stages/WorkStage.svelte'),
	),
	dialogue: withWords(['strategy', 'dialogue'], () => import('../stages/DialogueStage.svelte')),
	review: withWords(
		['strategy', 'agreements', 'consent', 'review'],
		() => import('../stages/ReviewStage.svelte'),
	),
	readiness: withWords(['readiness'], () => import('../stages/ReadinessStage.svelte')),
	close: withWords(['close'], () => import('../stages/CloseStage.svelte')),
	talk: pause,
	break: pause,
};
