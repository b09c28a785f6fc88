/** As much of a PDF as a test asks: how large each page is and what stands on it. Reads what Chromium writes. */
import { inflateSync } from 'node:zlib';

export interface PdfPage {
	/** Millimetres. */
	width: number;
	height: number;
	/** Everything in the order in which it is painted, without blanks: these are often only a distance. */
	text: string;
}

const pointsToMm = (points: number): number => Math.round((points * 25.4) / 72);

/** The characters of a font, by the codes that its text is written in. */
function charactersIn(map: string): Map<number, string> {
	const characters = new Map<number, string>();
	const letters = (hex: string) =>
		String.fromCharCode(...hex.match(/.{4}/g)!.map((unit) => parseInt(unit, 16)));
	for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
		for (const [, code, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
			characters.set(parseInt(code!, 16), letters(to!));
	for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
		for (const [, from, last, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
			for (let code = parseInt(from!, 16); code <= parseInt(last!, 16); code++)
				characters.set(code, String.fromCodePoint(parseInt(to!, 16) + code - parseInt(from!, 16)));
	return characters;
}

export function readPdf(file: Buffer): PdfPage[] {
	const objects = new Map<string, string>();
	for (const [, id, body] of file.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g))
		objects.set(id!, body!);
	const streamOf = (id: string): string => {
		const body = objects.get(id)!;
		const at = /stream\r?\n/.exec(body)!;
		const bytes = Buffer.from(body.slice(at.index + at[0].length), 'latin1');
		return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
	};
	/** Also where it stands in an object of its own. */
	const dictionary = (body: string, name: string): string => {
		const [, inline, id] =
			new RegExp(`/${name}\\s*(?:<<([\\s\\S]*?)>>|(\\d+) 0 R)`).exec(body) ?? [];
		return inline ?? objects.get(id ?? '') ?? '';
	};
	return [...objects.values()]
		.filter((body) => /\/Type\s*\/Page\b/.test(body))
		.map((body) => {
			const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(body)!;
			const fonts = new Map<string, Map<number, string>>();
			for (const [, name, id] of dictionary(body, 'Font').matchAll(/\/(\w+) (\d+) 0 R/g)) {
				const to = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)?.[1];
				fonts.set(name!, to ? charactersIn(streamOf(to)) : new Map());
			}
			let font = new Map<number, string>();
			let text = '';
			const [, content] = /\/Contents (\d+) 0 R/.exec(body)!;
			for (const [, name, hex] of streamOf(content!).matchAll(/\/(\w+) [\d.]+ Tf|<(\w+)>/g))
				if (name) font = fonts.get(name) ?? new Map();
				else
					for (const code of hex!.match(/.{4}/g) ?? []) text += font.get(parseInt(code, 16)) ?? '';
			return {
				width: pointsToMm(Number(width)),
				height: pointsToMm(Number(height)),
				text: text.replaceAll(/\s/g, ''),
			};
		});
}
