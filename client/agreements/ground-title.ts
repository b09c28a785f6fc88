import type { Grounds } from '../../shared/register/register.ts';
import { say } from '../text/texts.svelte.ts';

/** What an agreement rests on, by the title that it had; what was taken down has none any more. */
export const groundTitle = ({ kind, title, takenDown }: Grounds): string =>
	takenDown ? say('agreements').takenDown[kind] : title;
