import { expect, it } from 'vitest';
import { refuseUnparsed } from '../../shared/unparsed-import.ts';

it.each([
	['{"format":"sameboat/report/1","at":17,"wor', 'import-damaged'],
	['{\n\t"format": "sameboat/register/1",\n\t"te', 'import-damaged'],
	['{"format":"othership/report/1"', 'import-not-ours'],
	['<html>sameboat/report/1</html>', 'import-not-ours'],
	['{"a":{"format":"sameboat/report/1"', 'import-not-ours'],
	['', 'import-not-ours'],
])('IM3 a file that was cut off, %j, is told from what never was ours', (text, code) => {
	expect(refuseUnparsed(text).code).toBe(code);
});
