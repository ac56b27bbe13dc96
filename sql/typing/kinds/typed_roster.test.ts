import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { roster_list: '死亡', id_number: '419900195002031019' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'roster',
		changes.map((change) => ({ ...good, ...change })),
	);

test('姓名去掉空白，日期不带时间', async () => {
	const change: Cells = { roster_list: '财政供养', person_name: '欧阳 建国', listed_on: '2023-05-06 08:00' };
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			roster_list: 'public_payroll',
			id_number: '419900195002031019',
			person_name: '欧阳建国',
			listed_on: '2023-05-06',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('六种名单', async () => {
	const words = ['死亡', '财政供养', '残疾', '特困', '建档立卡', '服刑'];
	const rows = await typed(...words.map((word) => ({ roster_list: word })));
	const ids = ['deceased', 'public_payroll', 'disabled', 'destitute', 'registered_poor', 'imprisoned'];
	expect(rows.map((row) => row.roster_list)).toEqual(ids);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有名单', { roster_list: null }, '名单：缺少名单'],
		['名单不认识', { roster_list: '黑名单' }, '名单：名单“黑名单”不认识，请在格式设置中登记'],
		['没有身份证号', { id_number: null }, '身份证号：缺少身份证号'],
		['身份证号被截断', { id_number: '4.199E+17' }, '身份证号：数字已被表格软件截断，请以文本格式重新导出'],
		['姓名有乱码', { person_name: '欧阳€' }, '姓名：名称含有乱码，原文件的编码已损坏，请重新导出'],
		['日期不存在', { listed_on: '2023-02-30' }, '日期：日期不存在，请核对'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ roster_list: '填表人：', id_number: null }))).toEqual(['footer']);
});
