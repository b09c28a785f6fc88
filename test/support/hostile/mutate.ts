/** Numbers that readers of lengths, counts and clocks stumble over. */
const oddBytes = [0, 1, 2, 5, 9, 0x7f, 0x80, 0xff];
const oddValues = [
	'null',
	'-1',
	'1e999',
	'"__proto__"',
	'[]',
	'{}',
	'""',
	'true',
	'0.5',
	'"\\u0000"',
];

/** One to three bytes of a frame are others, gone, doubled or brought from elsewhere in it. */
export function mutateBytes(frame: Uint8Array, roll: () => number): Uint8Array {
	const bytes = [...frame];
	const pick = (count: number) => Math.floor(roll() * count);
	for (let changes = 1 + pick(3); changes > 0; changes--) {
		// Whoever changes the message's own head changes what it is; mostly it is what it brings.
		const at = roll() < 0.9 ? pick(bytes.length) : pick(4);
		const how = roll();
		if (how < 0.3) bytes[at] = oddBytes[pick(oddBytes.length)]!;
		else if (how < 0.6) bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
		else if (how < 0.7) bytes.splice(at, 1 + pick(3));
		else if (how < 0.85) bytes.splice(at, 0, ...bytes.slice(at, at + 1 + pick(12)));
		else bytes.splice(at, 0, ...bytes.slice(pick(bytes.length)).slice(0, 8));
	}
	return Uint8Array.from(bytes);
}

/** A command's JSON with a value, a key or a letter of it changed. */
export function mutateText(text: string, roll: () => number): string {
	const pick = (count: number) => Math.floor(roll() * count);
	const how = roll();
	if (how < 0.35) {
		const values = [...text.matchAll(/:("[^"]*"|[^,{}[\]]+)/g)];
		const value = values[pick(values.length)]!;
		const odd = oddValues[pick(oddValues.length)]!;
		return `${text.slice(0, value.index + 1)}${odd}${text.slice(value.index + value[0].length)}`;
	}
	if (how < 0.55) {
		const keys = [...text.matchAll(/"(\w+)":/g)];
		const key = keys[pick(keys.length)]!;
		const other = roll() < 0.5 ? '__proto__' : 'more';
		return `${text.slice(0, key.index)}"${other}":${text.slice(key.index + key[0].length)}`;
	}
	const at = pick(text.length);
	if (how < 0.85)
		return text.slice(0, at) + String.fromCharCode(32 + pick(95)) + text.slice(at + 1);
	return text.slice(0, at) + text.slice(at + 1 + pick(4));
}
