import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '../../../shared/report/file-name.ts';
import { holds } from '../../support/holds.ts';
import { ScriptRoom } from './script-room.ts';

const nameOf = (title: string) => fileNameOf(title, '2026-11-26', 'md');

it.each([
	['From Sales versus Operations', 'from-sales-versus-operations-2026-11-26.md'],
	['Vóór de piek: één belofte', 'vóór-de-piek-één-belofte-2026-11-26.md'],
	['営業と生産 2', '営業と生産-2-2026-11-26.md'],
	['../../etc/passwd', 'etc-passwd-2026-11-26.md'],
	['C:\\con.txt', 'c-con-txt-2026-11-26.md'],
	['a\u0000b"c', 'a-b-c-2026-11-26.md'],
	['…', 'same-boat-2026-11-26.md'],
	['', 'same-boat-2026-11-26.md'],
])('R11 “%s” is saved as %s', (title, name) => {
	expect(nameOf(title)).toBe(name);
});

it('R11 a JSON report ends in json', () => {
	const { title } = new ScriptRoom().report().workshop;
	expect(fileNameOf(title, '2026-11-26', 'json')).toMatch(/-operations-2026-11-26\.json$/);
});

it('R11 whatever the title, the name is short and stays in its folder', () => {
	const letter = fc.constantFrom('a', 'É', '日', '🙂', ' ', '-', '.', '/', '\\', ':');
	const title = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: letter, minLength: 70, maxLength: 120 }),
	);
	holds(
		fc.property(title, (text) => {
			const name = nameOf(text);
			expect(name.length).toBeLessThanOrEqual(80);
			expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*-2026-11-26\.md$/u);
			expect(name).not.toMatch(/--/);
			expect(() => encodeURIComponent(name)).not.toThrow();
		}),
		{ runs: 60 },
	);
});
