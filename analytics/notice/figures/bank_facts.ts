import { bankParts, type Banks, type NoticeFigure, none, printRate } from '../../contract/index.ts';
import { type Fact, valueFact } from '../fact.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';

/** What a bank is assessed by in 累计: 累计.本单位.反馈及时率 and its 位次 among the banks. */
export function bankFacts(banks: Banks | null, key: string, origin: Origin): Fact[] {
	const row = banks?.rows.find((one) => one.key === key);
	const figure = (name: string) => ({
		...plainFigure(sourceOf(origin, '/api/banks', { scope: 'ytd' }), `累计.本单位.${name}`),
		records: `/banks?month=${origin.month}&scope=ytd`,
	});
	return bankParts
		.filter(({ id }) => id !== 'service' && id !== 'successRate')
		.flatMap(({ id, name }) =>
			partFacts(
				row?.parts.find(({ part }) => part === id),
				{ name, figure },
			),
		);
}

type Naming = { name: string; figure: (name: string) => Omit<NoticeFigure, 'printed' | 'value'> };

function partFacts(found: Banks['rows'][number]['parts'][number] | undefined, { name, figure }: Naming): Fact[] {
	const value = found && found.denominator > 0 ? { numerator: found.numerator, denominator: found.denominator } : null;
	const printed = value === null ? none : printRate(value, 'percent');
	return [
		valueFact({ ...figure(name), value, printed }, value !== null),
		valueFact({ ...figure(`${name}.位次`), value: null, printed: found ? `第${found.rank}位` : none }, value !== null),
	];
}
