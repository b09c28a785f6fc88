// Plain JavaScript: read before anything may be installed.

/** Where `--to` can take the room: the steps after the welcome, and the end of the day. */
export const goals = /** @type {const} */ ([
	...['write', 'thats-us', 'themes', 'vote', 'map', 'strategy', 'focus', 'cases', 'tables'],
	...['work', 'dialogue', 'agreements', 'register', 'close'],
]);

const wishes = {
	speed: '--speed takes a number from 0.1 to 1000, for example --speed 20.',
	to: `--to takes one of ${goals.join(', ')}.`,
	people: '--people takes a number from 24 to 240, for example --people 60.',
};

const help = `npm run demo [-- --speed <n>] [-- --to <step>] [-- --people <n>] [-- --alone]

Plays a workshop with simulated people on this computer; you are the facilitator. When you end it, the
same people meet again in a regular session.

  --speed <n>   n times as fast as people are, from 0.1 to 1000; without it 1
  --to <step>   plays the facilitator, too, until the room is there: ${goals.slice(0, 5).join(', ')},
                ${goals.slice(5, -2).join(', ')},
                register for everything sealed, or close
  --people <n>  how many there are, from 24 to 240; without it 24
  --alone       plays the facilitator from the welcome to the end of the regular session

PORT, HOST, PUBLIC_URL and DATA_DIR are as for npm start; without DATA_DIR nothing is kept.`;

/** @typedef {typeof goals[number]} Goal */
/** @typedef {{ speed: number, to: Goal | null, people: number, alone: boolean }} Options */
/** @typedef {{ text: string, code: 0 | 1 }} Said */

/** @param {string} text @returns {Said} */
const refusal = (text) => ({ text, code: 1 });

/** @param {string | undefined} value */
const speedIn = (value) => {
	const speed = /^\d+(\.\d+)?$/.test(value ?? '') ? Number(value) : NaN;
	return speed >= 0.1 && speed <= 1000 ? speed : undefined;
};

/** @param {string | undefined} value */
const peopleIn = (value) => {
	const people = /^\d+$/.test(value ?? '') ? Number(value) : NaN;
	return people >= 24 && people <= 240 ? people : undefined;
};

/**
 * What the words after `npm run demo --` wish for, or what to say instead of playing.
 * @param {readonly string[]} words @returns {Options | Said}
 */
export const readOptions = (words) => {
	/** @type {Options} */
	const options = { speed: 1, to: null, people: 24, alone: false };
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
		} else if (flag === '--people') {
			const people = peopleIn(rest.shift());
			if (people === undefined) return refusal(wishes.people);
			options.people = people;
		} else if (flag === '--alone') {
			options.alone = true;
		} else {
			const known = '--speed <n>, --to <step>, --people <n>, --alone and --help';
			return refusal(`The demo knows no “${flag}”: it takes ${known}.`);
		}
	}
	return options;
};
