import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noProfile } from '../../ingest/formats/profile.ts';
import { copyEmpty } from '../../tests/empty_folder.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { openReaders, type Readers } from '../api/readers.ts';
import { load } from '../load.ts';
import { type Visible, wholeCity } from '../visible.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { checkRoster } from './check.ts';

const now = () => new Date('2023-11-22T01:40:00Z');
const place = temporaryFolder();
let warehouse: Warehouse;
let readers: Readers;

/** A person with an ID whose check digit is right: the seventeen digits are the number's. */
function person(name: string, number: number): { name: string; id: string; account: string } {
	const body = `4199001990${String(number).padStart(7, '0')}`.replace(/^(.{10}).{4}/, '$10101');
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
	return {
		name,
		id: body + '10X98765432'.charAt(sum % 11),
		account: `62170000100123${String(number).padStart(5, '0')}`,
	};
}

const [zhang, li, wang, zhao] = [
	person('张三丰', 11),
	person('李四光', 12),
	person('王五福', 13),
	person('赵六合', 14),
];
const head = '发放单号,明细序号,享受人姓名,享受人身份证号,银行账号,应发金额,备注';
const row = (slip: string, line: number, { name, id, account }: typeof zhang, note = '') =>
	[slip, line, name, id, account, '100.00', note].join(',');

const city: Record<string, string[]> = {
	'单位.csv': ['单位编码,单位名称,层级,排序号,是否参与排名', '419801,甲区,县,1,是', '419802,乙区,县,2,是'],
	'单.csv': [
		'发放单号,项目编码,县区编码,代发银行,拨款时间,应发人次,应发金额',
		'F1,2080502,419801,农商行,2023-10-09,2,200',
		'F2,2080502,419802,农商行,2023-10-09,1,100',
	],
	'明细.csv': [head, row('F1', 1, zhang), row('F1', 2, li), row('F2', 1, wang)],
	'反馈.csv': [
		'发放单号,明细序号,发放次数,结果,返回码,失败原因,反馈时间',
		'F1,1,1,失败,,账户已销户,2023-10-10',
		'F1,2,1,成功,,,2023-10-10',
		'F2,1,1,失败,,账户冻结,2023-10-10',
	],
};

const saved = (name: string, ...lines: string[]) => {
	const path = join(place.path, name);
	writeFileSync(path, lines.join('\n') + '\n');
	return path;
};

beforeAll(async () => {
	const root = join(place.path, 'data');
	await copyEmpty(root);
	warehouse = await openWarehouse(root, { now, creates: false });
	const paths = Object.entries(city).map(([name, lines]) => saved(name, ...lines));
	await load(warehouse.writer, warehouse.folder, paths, { now });
	readers = await openReaders(warehouse.database, { size: 1, deadline: 120_000 });
}, 180_000);
afterAll(async () => {
	await readers.close();
	warehouse.close();
	place.remove();
});

/** Checks a list as a reader; with `result` the text of the result file too. */
async function checked(
	lines: string[],
	{ visible = wholeCity, result = false }: { visible?: Visible; result?: boolean } = {},
) {
	const path = saved('名单.csv', ...lines);
	const to = result ? join(place.path, 'result') : null;
	const roster = { path, project: null, now: now(), profile: noProfile };
	const context = {
		...{ visible, checks: true, ensure: async () => {} },
		read: <T>(work: Parameters<Readers['read']>[1], deadline?: number) =>
			readers.read(visible, work, deadline) as Promise<T>,
	};
	const check = await checkRoster(warehouse.folder, context, roster, to === null ? null : { path: to, as: null });
	const text = to === null ? '' : readFileSync(to, 'utf8');
	if (to !== null) rmSync(to);
	return { check, text };
}

const wrongId = { ...zhao, id: `${zhao.id.slice(0, -1)}${zhao.id.endsWith('7') ? '8' : '7'}` };
const list = [
	head,
	row('N1', 1, zhang),
	row('N1', 2, li),
	row('N1', 3, wrongId),
	row('N1', 4, { ...zhao, name: '钱七星', account: '缺' }),
	row('N1', 5, person('孙八方', 15), '=1+1'),
	'N1,6,周九州,多一格,多一格,多一格,1,2,3',
	'合计,,,,,500.00,',
];

test('名单：有误、存疑、通过各几行多少钱，各写原因；页面上的都已脱敏', async () => {
	const { check } = await checked(list);
	expect(check.all).toEqual({ rows: 6, amount: 50_000 });
	expect([check.wrong, check.doubtful, check.passed].map(({ rows, amount }) => [rows, amount])).toEqual([
		[3, 20_000],
		[1, 10_000],
		[2, 20_000],
	]);
	expect(check.reasons.map(({ title, verdict, rows }) => [title, verdict, rows])).toEqual([
		['不能载入', 'wrong', 2],
		['身份证号校验不符', 'wrong', 1],
		['上次失败，账号未变', 'doubtful', 1],
	]);
	expect(check.rows.map(({ line, verdict, name }) => [line, verdict, name])).toEqual([
		[2, 'doubtful', '张**'],
		[4, 'wrong', '赵**'],
		[5, 'wrong', null],
		[7, 'wrong', null],
	]);
	const shown = JSON.stringify(check);
	for (const { name, id, account } of [zhang, li, wrongId, zhao])
		for (const clear of [name, id, account]) expect(shown).not.toContain(clear);
	for (const name of ['钱七星', '周九州']) expect(shown).not.toContain(name);
});

test('结果文件：原来的列和行，加结论、原因，公式不会被执行；再校验、导入都认得', async () => {
	const { text } = await checked(list, { result: true });
	const lines = text.replace('\uFEFF', '').trimEnd().split('\n');
	expect(lines[0]).toBe(`${head},结论,原因`);
	expect(lines[1]).toContain(
		'存疑,上次失败，账号未变：此人2023年10月的发放失败（F03 账户已销户），账号没有变；处理：换卡后更新账号再发',
	);
	expect(lines[1]).toContain(zhang.id);
	expect(lines[2]).toMatch(/,通过,$/);
	expect(lines[5]).toContain(",'=1+1,通过,");
	expect(lines[6]).toMatch(/,有误,.*整行原文在第一列，请按列填回$/);
	const again = await checked(lines, { result: true });
	expect(again.check.passed.rows).toBe(2);
	expect(again.text.split('\n')[0]).toBe(`\uFEFF${head},结论,原因`);
	expect(again.text.split('\n')[5]).toContain(",'=1+1,通过,");
});

test('什么也没有载入，工作文件夹里什么也没有留下', async () => {
	const counts = () =>
		warehouse.writer.rows(
			`select (select count(*) from raw_payment) as payments, (select count(*) from import) as imports,
				(select count(*) from person) as persons, (select count(*) from reject) as rejects`,
		);
	const before = await counts();
	await checked(list, { result: true });
	expect(await counts()).toEqual(before);
	expect(readdirSync(warehouse.folder.work)).toEqual([]);
});

test('县里只比本县的历史：外县的人失败过，看不出来；本县的、看全市的看得出', async () => {
	const both = [head, row('N1', 1, zhang), row('N1', 2, wang)];
	const found = async (visible?: Visible) => {
		const { check } = await checked(both, visible ? { visible } : {});
		return check.rows.map(({ line }) => line);
	};
	expect(await found()).toEqual([2, 3]);
	expect(await found({ regions: ['419801'] })).toEqual([2]);
	expect(await found({ regions: ['419802'] })).toEqual([3]);
	expect(await found({ regions: ['419801'], department: '没有的部门' })).toEqual([]);
});

test('不是发放明细的文件不校验，说明原因', async () => {
	await expect(checked(city['反馈.csv'] ?? [])).rejects.toThrow('文件里没有发放明细');
	await expect(checked(['姓名,电话'])).rejects.toThrow(/表头/);
});
