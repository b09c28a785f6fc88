import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../server/identity/token.ts';
import { openJsonRegister } from '../../server/store/embedded/json-register.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import { extendChain } from '../../shared/register/chain.ts';
import { addConfirmation } from '../../shared/register/confirmations.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { addReview } from '../../shared/register/reviews.ts';
import { withholdWords } from '../../shared/register/withhold.ts';
import { agreement, review } from './register-contract.ts';
import { idOf } from './room.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A data folder with a team that has sealed four agreements, and the file of its register. */
export async function sealedFolder() {
	const folder = await temporaryFolder();
	const registers = await openJsonRegister(join(folder, 'teams'), () => undefined);
	await registers.update(idOf('team'), (register) => {
		register.workshops.push({
			...{ id: idOf('workshop'), title: 'The crossing', language: 'en' },
			...{ createdAt: 1, applied: 1 },
		});
		for (const number of [1, 2, 3, 4]) {
			const record = agreement(number);
			const text = { ...record.text, statement: `Words of ${number}` };
			const hash = hashOf(canonicalText(text, record.salt));
			const themes = [{ id: idOf('t1'), title: `Theme ${number}` }];
			const bare = { conflicts: [], cases: [], tables: [], points: [], themesOf: {} };
			register.agreements.push({
				...{ ...record, text, hash, sealedAt: number, trace: { ...bare, themes } },
			});
		}
		const [one, two] = register.agreements;
		for (const { id, hash } of [one!, two!])
			addConfirmation(register, {
				...{ agreement: id, workshop: idOf('workshop'), hash, confirmed: id === one!.id },
				...{ reason: id === one!.id ? '' : 'Two lines are down', by: idOf('omar'), at: 50 },
			});
		for (const number of [1, 2, 3]) addReview(register, { ...review(number), at: 100 + number });
		extendChain(register, hashOf);
		withholdWords(register, register.agreements[3]!.id);
	});
	await registers.close();
	const names = await readdir(join(folder, 'teams'));
	const file = join(
		folder,
		'teams',
		names.find((name) => !name.includes('before'))!,
	);
	const change = async (act: (register: TeamRegister) => void) => {
		const register = JSON.parse(await readFile(file, 'utf8')) as TeamRegister;
		act(register);
		await writeFile(file, JSON.stringify(register));
	};
	return { folder, file, change };
}
