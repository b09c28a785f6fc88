/** A room over the wire with a provisional seal, until the test is over. */
import { onTestFinished } from 'vitest';
import { sealProvisionally } from './seal-provisionally.ts';

export async function provisional(url: string): ReturnType<typeof sealProvisionally> {
	const sealed = await sealProvisionally(url);
	onTestFinished(() => sealed.play.close());
	return sealed;
}
