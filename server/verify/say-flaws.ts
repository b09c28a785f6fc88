import { verifyFolder } from './verify-folder.ts';

/** Tells what is not as it was sealed, one register after the other, beside all else; resolves when all were looked at. */
export async function sayFlaws(folder: string, say: (sentence: string) => void): Promise<void> {
	for await (const { team, flaws } of verifyFolder(folder))
		for (const flaw of flaws) say(`In the register of ${team}, ${flaw}.`);
}
