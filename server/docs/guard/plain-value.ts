/** Values nest this deep at most: enough for a timeline of lines, too little to exhaust a stack. */
const deepest = 4;

/** Whether a value is what JSON can say. A decoder that met a `__proto__` key leaves an odd prototype. */
export function isPlainValue(value: unknown, depth = 0): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string' || typeof value === 'boolean') return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || depth === deepest) return false;
	if (Array.isArray(value)) return value.every((entry) => isPlainValue(entry, depth + 1));
	return (
		Object.getPrototypeOf(value) === Object.prototype &&
		Object.values(value).every((entry) => isPlainValue(entry, depth + 1))
	);
}
