import { join } from 'node:path';
import type { Context, Trial } from '../context.ts';
import { controlRound } from '../control.ts';
import { crashRounds } from '../crash-rounds.ts';
import { openCuttableDisk, type CuttableDisk } from '../disks.ts';
import { added } from '../ledger.ts';
import { newRow, type Row } from '../outcome.ts';
import { missing } from '../tools.ts';

const what = 'power cut while 20 write, vote and seal';
const controlWhat = 'its control, which acknowledges before it syncs';

/** A disk whose power can be cut, for as long as the trial lasts; or why there is none. */
export async function diskFor({ closers }: Context): Promise<CuttableDisk | string> {
	const lacking = missing(['perl', 'mkfs.ext4', 'mount', 'umount']);
	if (lacking) return lacking;
	try {
		const disk = await openCuttableDisk();
		closers.add('disk', () => disk.close());
		return disk;
	} catch {
		return 'needs loop mounts, which are not allowed here';
	}
}

async function playControl(disk: CuttableDisk, { isQuick, roll }: Context): Promise<Row> {
	const row = newRow(controlWhat, { isControl: true });
	for (let round = 1; round <= (isQuick ? 1 : 5); round++) {
		const own = join(disk.folder, `control-${round}`);
		const kept = await controlRound(own, 'before-sync', 100 + 400 * roll(), async (writer) => {
			writer.freeze();
			await disk.cut();
			await writer.kill();
			await disk.comeBack();
		});
		row.rounds++;
		row.inFlight.push(kept.lost);
		row.found = added([row.found, { ...kept, wrong: 0, details: [] }]);
	}
	return row;
}

/** The machine dies: what is not on the disk is gone, whatever the system was told to write. */
export const power: Trial = {
	name: 'power',
	run: async (context) => {
		const { isQuick, roll, closers, say } = context;
		const disk = await diskFor(context);
		if (typeof disk === 'string')
			return { rows: [what, controlWhat].map((one) => newRow(one, { notRun: disk })) };
		const control = await playControl(disk, context);
		const row = await crashRounds({
			what,
			folder: join(disk.folder, 'data'),
			rounds: isQuick ? 2 : 50,
			people: 20,
			closers,
			roll,
			onRound: (round) => say(`round ${round}`),
			crash: async (server) => {
				server.freeze();
				await disk.cut();
				await server.end('SIGKILL');
				await disk.comeBack();
				return [];
			},
		});
		return { rows: [row, control] };
	},
};
