import { expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { asked, given } from '../../../tests/world.ts';

test('各项指标的差额各自分到项目、银行、乡镇，多的在前', async () => {
	const db = await given({
		slips: [{}, { no: 'B', project: '2130122', bank: '邮储银行' }],
		payments: [{}, { line: 2 }, { line: 3 }, { slip: 'B' }, { slip: 'B', line: 2 }, { slip: 'B', line: 3 }],
		feedback: [
			{ result: '失败', at: '2023-10-09' },
			{ line: 2, result: '失败', at: '2023-10-09' },
			{ line: 3, result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'B', line: 2, result: '成功', at: '2023-10-09' },
		],
		pushes: [{ line: 3, at: '2023-10-10' }],
	});
	await ensureFigures(db, asked({}));
	const rows = await db.rows(
		`select indicator, key, shortfall::integer as shortfall, place::integer as place
		from shortfall_part(202310, 'month', timestamp '2023-11-01')
		where dimension = 'project' and indicator in ('successRate', 'leftoverRate', 'pushRate')
		order by indicator, place`,
	);
	expect(rows).toEqual([
		{ indicator: 'leftoverRate', key: '2080502', shortfall: 2, place: 1 },
		{ indicator: 'pushRate', key: '2130122', shortfall: 2, place: 1 },
		{ indicator: 'successRate', key: '2080502', shortfall: 2, place: 1 },
		{ indicator: 'successRate', key: '2130122', shortfall: 1, place: 2 },
	]);
});
