// Plain JavaScript: read before anything may be installed.

/** Where `--to` can take the room: the steps after the welcome, and the end of the day. */
export const goals = /** @type {const} */ ([
	...['write', 'thats-us', 'themes', 'vote', 'map', 'strategy', 'cases', 'agreements'],
	'register',
]);

const wishes = {
	speed: '--speed takes a number from 0.1 to 1000, for example --speed 20.',
	to: `--to takes one of ${goals.join(', ')}.`,
};

const help = `npm run demo [-- --speed <n>] [-- --to <step>]

Plays a workshop with 24 simulated people on this computer; you are the facilitator.

  --speed <n>   n times as fast as people are, from 0.1 to 1000; without it 1
  --to <step>   plays the facilitator, too, until the room is there: ${goals.slice(0, 5).join(', ')},
                ${goals.slice(5, -1).join(', ')}, or register for everything sealed

PORT, HOST, PUBLIC_URL and DATA_DIR are as for npm start; without DATA_DIR nothing is kept.`;

/** @typedef {typeof goals[number]} Goal */
/** @typedef {{ speed: number, to: Goal | null }} Options */
/** @typedef {{ text: string, code: 0 | 1 }} Said */

/** @param {string} text @returns {Said} */
const refusal = (text) => ({ text, code: 1 });

/** @param {string | undefined} value */
const speedIn = (value) => {
	const speed = /^\d+(\.\d+)?$/.test(value ?? '') ? Number(value) : NaN;
	return speed >= 0.1 && speed <= 1000 ? speed : undefined;
};

/**
 * What the words after `npm run demo --` wish for, or what to say instead of playing.
 * @param {readonly string[]} words @returns {Options | Said}
 */
export const readOptions = (words) => {
	/** @type {Options} */
	const options = { speed: 1, to: null };
	const rest = words.flatMap((word) => /^(--\w+)=(.*)$/.exec(word)?.slice(1) ?? word);
	while (rest.length > 0) {
		const flag = rest.shift();
		if (flag === '--help' || flag === '-h') return { text: help, code: 0 };
		if (flag === '--speed') {
			const speed = speedIn(rest.shift());
			if (speed === undefined) return refusal(wishes.speed);
			options.speed = speed;
		} else if (flag === '--to') {
			const to = goals.find((goal) => goal === rest[0]);
			if (to === undefined) return refusal(wishes.to);
			options.to = to;
			rest.shift();
		} else {
			return refusal(`The demo knows no “${flag}”: it takes --speed <n>, --to <step> and --help.`);
		}
	}
	return options;
};
