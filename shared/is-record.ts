/** Whether a value from outside has fields that can be asked for; a list has, too. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
