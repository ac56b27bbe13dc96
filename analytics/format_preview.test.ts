import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { emptyProfile, FormatPreview, type FormatProfile } from './contract/index.ts';
import { formatPreview } from './format_preview.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	place = temporaryFolder();
});
afterEach(() => place.remove());

async function tried(text: string, profile: Partial<FormatProfile> = {}, kind: string | null = null) {
	const path = join(place.path, '样例.csv');
	writeFileSync(path, text);
	const folder = openFolder(join(place.path, 'data'));
	const answer = await formatPreview(folder, path, { profile: { ...emptyProfile, ...profile }, kind });
	expect(readdirSync(folder.work)).toEqual([]);
	const { tables } = FormatPreview.parse(answer);
	const [table] = tables;
	if (!table) throw new Error('没有表');
	return table;
}

const sample = `甲县发放明细表
支付批次号,序号,姓名,身份证号,卡号,补助额,卡种,经办人
F1,1,张三丰,41990019900101 1233,6217000010012345677,1.5,三代卡,王五
F1,2,李四,41990019900101,6217000010012345685,1.5,折,王五
F1,3,赵六,419900199001011268,6217000010012345693,-2,折,王五
F1,4,赵七,419900199001011268
合计,,,,,3.0,,
`;

const profile: Partial<FormatProfile> = {
	headers: [
		{ kind: 'payment', column: 'slip_no', header: '支付批次号' },
		{ kind: 'payment', column: 'amount', header: '补助额' },
	],
	units: [{ kind: 'payment', header: '补助额', unit: '万元' }],
};

test('认不出的文件：指定种类，说出缺哪些必需列，哪些列名认得', async () => {
	expect(await tried(sample)).toMatchObject({
		kind: null,
		refused: expect.stringContaining('未找到表头：前 20 行中没有可识别的列名。请'),
	});
	const table = await tried(sample, {}, 'payment');
	expect(table).toMatchObject({ kind: 'payment', refused: '缺少必需列：发放单号、应发金额（按“发放明细”识别）' });
	expect(table.columns.map(({ header, title }) => [header, title])).toEqual([
		['支付批次号', null],
		['序号', '明细序号'],
		['姓名', '享受人姓名'],
		['身份证号', '享受人身份证号'],
		['卡号', '银行账号'],
		['补助额', null],
		['卡种', null],
		['经办人', null],
	]);
	expect(table.missing.filter(({ required }) => required).map(({ title }) => title)).toEqual(['发放单号', '应发金额']);
});

test('登记以后：各列去向、单位、每行的结果；姓名、证件号、账号遮盖', async () => {
	const table = await tried(sample, profile);
	expect(table).toMatchObject({ refused: null, rows: 5, rejected: 3, skipped: 1 });
	expect(table.columns.find(({ header }) => header === '补助额')).toMatchObject({ title: '应发金额', unit: '万元' });
	expect(table.sample.map(({ line, outcome, column, reason }) => [line, outcome, column, reason])).toEqual([
		[3, 'loaded', null, null],
		[4, 'rejected', '享受人身份证号', expect.stringContaining('位')],
		[5, 'rejected', '应发金额', expect.any(String)],
		[6, 'rejected', null, expect.stringContaining('列数')],
		[7, 'skipped', null, null],
	]);
	expect(table.sample[0]?.cells).toEqual(['F1', '1', '张**', '****1233', '****5677', '1.5', '三**', '王*']);
	const shown = JSON.stringify(table);
	for (const secret of ['张三丰', '419900', '621700', '王五']) expect(shown).not.toContain(secret);
});

test('姓名写在备注里，或引在原因里，也遮盖', async () => {
	const payments = await tried(
		'发放单号,明细序号,姓名,身份证号,卡号,金额,村名称,备注\nF1,1,张三丰,419900199001011233,6217000010012345677,1.5,张三丰,由张三丰代领，电5123456\n',
	);
	expect(payments.sample[0]?.cells.slice(-2)).toEqual(['张**', '由张**代领，电****3456']);
	const roster = await tried('名单,身份证号,姓名\n张三丰,419900199001011233,张三丰\n');
	expect(roster.sample[0]).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining('“张**”不认识') });
});

test('只显示前20行，行数是全部的', async () => {
	const rows = Array.from({ length: 30 }, (_, index) => `F1,${index + 1},2023-10-01,成功`);
	const table = await tried(`发放单号,明细序号,推送时间,结果\n${rows.join('\n')}\n`);
	expect(table.rows).toBe(30);
	expect(table.sample.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
});

test('一个列名也不认得时，指定种类，看到表头', async () => {
	const table = await tried('某县台账\n批次,行,对象,号码,户头,钱\nF1,1,张三,1,2,3\n', {}, 'payment');
	expect(table).toMatchObject({ kind: 'payment', refused: expect.stringContaining('未找到表头') });
	expect(table.columns.map(({ header }) => header)).toEqual(['批次', '行', '对象', '号码', '户头', '钱']);
});
