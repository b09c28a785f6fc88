/** How fast a simulated room is. Everything is spread by what it is, nothing by chance: two runs look alike. */

/** How long people take at their own speed, in milliseconds. */
const takes = {
	card: 2400,
	guess: 2200,
	theme: 2500,
	sorting: 1800,
	estimate: 2400,
	ballot: 1600,
	pick: 1800,
	rating: 1800,
	translation: 2500,
	story: 3000,
	point: 7000,
	answer: 6000,
	field: 700,
	judgement: 900,
	tap: 3000,
	word: 2600,
	/** A few words of what one types. */
	chunk: 350,
	/** Until somebody of the room does what is the facilitator's to do, or what was left undone. */
	patience: 25_000,
	/** Until nobody seems to add another theme. */
	settling: 8000,
} as const;

export type Beat = keyof typeof takes;

/** Milliseconds on the clock; 0 at an endless speed. */
export const waitFor = (beat: Beat, speed: number): number => takes[beat] / speed;

/** Whether this is one of the four moments at which a row of things is worth a line. */
export const isMilestone = (done: number, of: number): boolean =>
	Math.floor((done * 4) / of) > Math.floor(((done - 1) * 4) / of);

/** What somebody types, in the order of typing: a few words at a time, with all their blanks. */
export const chunksOf = (text: string, words: number): string[] =>
	Number.isFinite(words)
		? (text.match(new RegExp(`\\s*(?:\\S+\\s*){1,${Math.max(1, Math.round(words))}}`, 'g')) ?? [])
		: [text];
