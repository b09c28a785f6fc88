import type { CommonGround } from '../../shared/insight/common-ground.ts';
import type { Id } from '../../shared/ids.ts';
import type { themes } from '../text/en/themes.ts';

/** What the map says, in one sentence made from its points. */
export function findingOf(
	{ points }: CommonGround,
	titles: Readonly<Record<Id, string>>,
	words: typeof themes.map,
): string {
	const inQuadrant = (quadrant: string) => points.filter((point) => point.quadrant === quadrant);
	const shared = inQuadrant('both').map(({ item }) => titles[item] ?? '');
	const [first = '', second = ''] = shared;
	const both =
		shared.length === 0
			? words.both.none()
			: shared.length === 1
				? words.both.one({ title: first })
				: shared.length === 2
					? words.both.two({ first, second })
					: words.both.more({ n: shared.length });
	const sales = inQuadrant('sales').length;
	const operations = inQuadrant('operations').length;
	const alone = [
		...(sales > 0 ? [words.salesAlone({ n: sales })] : []),
		...(operations > 0 ? [words.operationsAlone({ n: operations })] : []),
	].join(', ');
	return words.finding({ both, alone });
}
