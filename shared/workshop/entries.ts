/** A record with the same keys, each value seen in another way. */
export const entries = <T, V>(record: Record<string, T>, view: (key: string, value: T) => V) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, view(key, value)]));
