import { saveFile } from './save-file.ts';
import type { Told } from '../text/word-refusal.ts';

const nameIn = (header: string | null, fallback: string): string => {
	const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
	return encoded ? decodeURIComponent(encoded) : fallback;
};

/** Who asks for a report: a seat of this device, by its cookie, or whoever has the link of the team. */
export type Reader = { seat: string } | { teamKey: string };

/** Fetches the report and hands it to the browser as a download; a refusal when it cannot. */
export async function downloadReport(
	workshop: string,
	reader: Reader,
	kind: 'md' | 'json',
): Promise<Told | null> {
	let response: Response;
	let content: Blob;
	try {
		response = await fetch(`/api/workshops/${workshop}/report.${kind}`, {
			headers:
				'seat' in reader
					? { 'x-seat': reader.seat }
					: { authorization: `Bearer ${reader.teamKey}` },
			cache: 'no-store',
		});
		content = await response.blob();
	} catch {
		return { code: 'unreachable' };
	}
	if (!response.ok) return { code: response.status === 403 ? 'wrong-key' : 'unreadable' };
	saveFile(content, nameIn(response.headers.get('content-disposition'), `report.${kind}`));
	return null;
}
