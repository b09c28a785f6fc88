import { open, mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from './tools.ts';

const megabyte = 1024 * 1024;

/** A disk whose power can be cut: what was not synced is gone when it comes back. */
export interface CuttableDisk {
	/** Below which a data folder may lie. */
	folder: string;
	/** From now on nothing reaches the disk, neither what is written later nor what waits to be. */
	cut(): Promise<void>;
	/** Nobody may have a file of it open. */
	comeBack(): Promise<void>;
	close(): Promise<void>;
}

/** `EXT4_IOC_SHUTDOWN` without flushing the journal. */
const shutDown = `
	open(my $disk, '<', $ARGV[0]) or die "$!";
	my $withoutFlushing = pack('L', 2);
	ioctl($disk, 0x8004587d, $withoutFlushing) or die "$!";
`;

/** An ext4 of its own in a file; rejects where loop mounts are not allowed. */
export async function openCuttableDisk(): Promise<CuttableDisk> {
	const around = await mkdtemp(join(tmpdir(), 'same-boat-disk-'));
	const image = join(around, 'image');
	const folder = join(around, 'disk');
	await mkdir(folder);
	const file = await open(image, 'w');
	await file.truncate(256 * megabyte);
	await file.close();
	const mount = () => tool('mount', '-o', 'loop', image, folder);
	try {
		await tool('mkfs.ext4', '-q', '-F', image);
		await mount();
	} catch (error) {
		await rm(around, { recursive: true, force: true });
		throw error;
	}
	return {
		folder,
		cut: () => tool('perl', '-e', shutDown, folder),
		comeBack: async () => {
			await tool('umount', folder);
			await mount();
		},
		close: async () => {
			await tool('umount', folder);
			await rm(around, { recursive: true, force: true });
		},
	};
}

/** A disk so small that another program can fill it. */
export async function openSmallDisk(megabytes: number) {
	const folder = await mkdtemp(join(tmpdir(), 'same-boat-disk-'));
	await tool('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder);
	const other = join(folder, 'of-another-program');
	return {
		folder,
		/** Another program takes all the room but so much. */
		fill: async (left: number) => {
			const file = await open(other, 'a');
			try {
				for (;;) {
					const { bavail, bsize } = await statfs(folder);
					const take = Math.min(bavail * bsize - left * megabyte, megabyte);
					if (take <= 0) return;
					await file.appendFile(Buffer.alloc(take, 1));
				}
			} catch (error) {
				// Somebody else has written meanwhile: full is full.
				if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
			} finally {
				await file.close();
			}
		},
		makeRoom: () => rm(other, { force: true }),
		close: async () => {
			await tool('umount', folder);
			await rm(folder, { recursive: true, force: true });
		},
	};
}
