import { ask, type Answer } from './api.ts';

const isKey = (answer: unknown): answer is { key: string } =>
	typeof answer === 'object' &&
	answer !== null &&
	'key' in answer &&
	typeof answer.key === 'string';

/** The key that lets one more device into this seat: it works once, for five minutes. */
export const askDeviceKey = (workshop: string, seat: string): Promise<Answer<{ key: string }>> =>
	ask(`/api/workshops/${encodeURIComponent(workshop)}/device-key`, { body: {}, seat }, isKey);
