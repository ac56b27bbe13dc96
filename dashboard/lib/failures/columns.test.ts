import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { failuresQuery } from './query.ts';

const query = (search: string) =>
	failuresQuery(new URL(`http://localhost/failures?${search}`), { month: '2023-10', scope: 'month' });
const shown = (...asked: Parameters<typeof columnsOf>) => columnsOf(...asked).map(({ id }) => id);

test('平常显示的列：条件里已有的单位、项目不重复', () => {
	const usual = ['line', 'name', 'id', 'account', 'amount', 'state', 'reason', 'attempts', 'answered'];
	expect(shown(null, query(''), false)).toEqual(['region', 'project', ...usual]);
	expect(shown(null, query('region=410505'), false)).toEqual(['project', ...usual]);
});

test('打开一条记录时，它自己说明的列让出地方', () => {
	expect(shown(null, query(''), true)).toEqual(['line', 'name', 'id', 'amount', 'state', 'reason', 'answered']);
});

test('自己选的列按固定的次序，姓名总在，不认识的不算', () => {
	expect(shown('funded,township,bogus', query(''), true)).toEqual(['township', 'name', 'funded']);
	expect(shown('', query(''), false)).toEqual(['name']);
});
