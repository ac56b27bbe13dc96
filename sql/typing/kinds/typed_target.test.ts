import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { year: '2023', region_code: '410522' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'target',
		changes.map((change) => ({ ...good, ...change })),
	);

test('金额目标的单位是万元', async () => {
	const change: Cells = {
		region_name: '安阳县',
		project_target: '30',
		person_target: '120,000',
		amount_target: '5600.5',
		document_no: '安财〔2023〕1号',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			year: 2023,
			region_code: '410522',
			region_name: '安阳县',
			project_target: 30,
			person_target: '120000',
			amount_target: '5600500000',
			document_no: '安财〔2023〕1号',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有年度', { year: null }, '年度：缺少年度'],
		['没有单位编码', { region_code: null }, '单位编码：缺少单位编码'],
		['项目数不是整数', { project_target: '三十' }, '项目数目标：不是非负整数，请核对'],
		['人数不是整数', { person_target: '1.5' }, '人数目标：不是非负整数，请核对'],
		['金额不是数字', { amount_target: '约五千' }, '金额目标：金额不是数字'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ year: '合计', region_code: null, amount_target: '1' }))).toEqual(['footer']);
});
