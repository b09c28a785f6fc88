/** The middle of some numbers, between the two middle ones where they are even in number; null of none. */
export function medianOf(numbers: readonly number[] = []): number | null {
	const sorted = [...numbers].sort((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}
