// A store as it must not be, on the same LevelDB: `node control-writer.mjs FOLDER before-write|before-sync` prints the
// number of each record that it calls saved, too early; with `count` how many records are there.
import { ClassicLevel } from 'classic-level';

const [folder = '', mode = ''] = process.argv.slice(2);
const db = new ClassicLevel(folder);
const key = (/** @type {number} */ n) => String(n).padStart(9, '0');
/** Resolves when it is told: what waits here to be told dies unsaid. @param {number} n */
const say = (n) => new Promise((told) => process.stdout.write(`${n}\n`, told));

if (mode === 'count') {
	// One that cannot even be opened has lost all.
	const isOpen = await db.open().then(
		() => true,
		() => false,
	);
	await say(isOpen ? (await db.keys().all()).length : 0);
} else {
	/** @type {Array<{ type: 'put', key: string, value: string }>} */
	let waiting = [];
	for (let n = 1; ; n++) {
		waiting.push({ type: 'put', key: key(n), value: 'x'.repeat(40) });
		if (mode === 'before-sync') {
			await db.batch(waiting.splice(0), { sync: false });
			await say(n);
		} else {
			await say(n);
			// The newest are never written.
			if (waiting.length >= 200) await db.batch(waiting.splice(0, 100), { sync: true });
		}
	}
}
