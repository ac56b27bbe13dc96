import { describe, expect, test } from 'vitest';
import { read, reasonOf } from './fixture.ts';
import { parquetOf } from './parquet.fixture.ts';

const damaged = 'Parquet 文件损坏或不完整，请重新导出或重新下载';
const tooLarge = 'Parquet 文件解压后大小或压缩比超限，请拆分后再导入';

/** A payment with one value changed. */
const payment = (change: Record<string, string> = {}) => {
	const cells = {
		发放单号: "'F1'",
		明细序号: '1',
		享受人姓名: "'张三'",
		享受人身份证号: "'41990019491231002X'",
		银行账号: "'6217000010012345677'",
		应发金额: '100.50::decimal(18,2)',
		...change,
	};
	return `select ${Object.entries(cells)
		.map(([name, value]) => `${value} as "${name}"`)
		.join()}`;
};

describe('Parquet', () => {
	test('列名就是表头，行号是第几行，多余的列报告', async () => {
		const query = `select 发放单号, 推送时间, 备注2 from (values
			('F1', '2023-10-01', 'a'), ('F"2', E'x\\ny', null), ('', null, ''), ('F3', '，', 'c')) t(发放单号, 推送时间, 备注2)`;
		const { table, lines, records, broken } = await read(await parquetOf(query));
		expect(table).toMatchObject({ headerLine: 0, ignoredHeaders: ['备注2'], shape: { kind: 'push', delimiter: ',' } });
		expect(table.shape.columns).toEqual(['slip_no', 'pushed_at', 'extra_1']);
		expect(lines).toEqual(['1,F1,2023-10-01,a', '2,"F""2","x\ny",', '4,F3,，,c']);
		expect({ records, broken }).toEqual({ records: 3, broken: [] });
	});

	test.each([
		['9007199254740993::bigint', '9007199254740993'],
		['123456789012345678.90::decimal(20,2)', '123456789012345678.90'],
		['0.1::double', '0.1'],
		['5::double', '5'],
		['0.1::float', '0.1'],
		['1e20::double', '1e+20'],
		["timestamptz '2025-01-31 16:00:00Z'", '2025-02-01 00:00:00'],
		["timestamp '2025-01-31 16:00:00'", '2025-01-31 16:00:00'],
		["timestamp_s '2025-01-31 16:00:00'", '2025-01-31 16:00:00'],
		["timestamp_ns '2025-01-31 16:00:00'", '2025-01-31 16:00:00'],
		["date '2025-01-31'", '2025-01-31'],
		['true', '是'],
		['null::integer', ''],
		["'007'::blob", '007'],
		["'007'::enum('007', '008')", '007'],
	])('%s 写成 %s', async (value, text) => {
		const file = await parquetOf(`select 'F1' as 发放单号, ${value} as 推送时间`);
		expect((await read(file)).lines).toEqual([`1,F1,${text}`]);
	});

	test('没有行、没有认识的列、列名重复', async () => {
		expect(await reasonOf(await parquetOf('select 1 as 发放单号, 2 as 推送时间 where false'))).toBe(
			'只有表头，没有数据行',
		);
		expect(await reasonOf(await parquetOf('select 1 as a'))).toContain('未找到表头');
		expect(await reasonOf(await parquetOf('select 1 as 单号, 1 as 发放单编号, 2 as 推送时间'))).toContain('表头重复');
	});

	test('嵌套的列不打乱其余各列', async () => {
		const file = await parquetOf("select {'a': 1, 'b': [2]} as 其他, 'F1' as 发放单号, '2023-10-01' as 推送时间");
		expect((await read(file)).table.shape.columns).toEqual(['extra_1', 'slip_no', 'pushed_at']);
	});

	test.each([
		['享受人身份证号', '419900194912310021::bigint', 'BIGINT'],
		['银行账号', '6217000010012345677::double', 'DOUBLE'],
		['银行账号', '6217000010012345677::decimal(20)', 'DECIMAL(20,0)'],
	])('%s 是数值：拒收', async (column, value, type) => {
		expect(await reasonOf(await parquetOf(payment({ [column]: value })))).toBe(
			`“${column}”列是数值类型（${type}），精度不可靠；请以文本类型重新导出`,
		);
	});

	test('其他列是数值无妨', async () => {
		const { lines } = await read(await parquetOf(payment()));
		expect(lines).toEqual(['1,F1,1,张三,41990019491231002X,6217000010012345677,100.50']);
	});

	test('头尾标记、目录、目录长度、数据页损坏', async () => {
		const whole = await parquetOf(payment());
		const changed = (at: number, bytes: number[]) => {
			const copy = Buffer.from(whole);
			copy.set(bytes, at < 0 ? copy.length + at : at);
			return copy;
		};
		expect(await reasonOf(whole.subarray(0, -1))).toBe(damaged);
		expect(await reasonOf(whole.subarray(0, 20))).toBe(damaged);
		expect(await reasonOf(Buffer.from('PAR1'))).toBe(damaged);
		expect(await reasonOf(changed(-8, [0, 0, 0, 0x80]))).toBe(damaged);
		expect(await reasonOf(changed(-8, [9, 0, 0, 0]))).toBe(damaged);
		expect(await reasonOf(changed(-60, Array<number>(40).fill(0xff)))).toBe(damaged);
		expect(await reasonOf(changed(4, Array<number>(40).fill(0xff)))).toBe(damaged);
	});

	test('字节不是 UTF-8 的文字', async () => {
		const file = await parquetOf("select 'F1' as 发放单号, '2023-10-01' as 推送时间, 'DAMAGE' as 渠道");
		for (let at = file.indexOf('DAMAGE'); at >= 0; at = file.indexOf('DAMAGE', at)) file[at] = 0xff;
		expect(await reasonOf(file)).toBe('Parquet 文件含无效字节，文字已损坏，请以 UTF-8 重新导出');
	});

	test('字典炸弹和行数炸弹', async () => {
		const words = "select 'F1' as 发放单号, repeat('长', 100000) as 推送时间 from range(10000)";
		expect(await reasonOf(await parquetOf(words, ', compression zstd'))).toBe(tooLarge);
		const rows = await parquetOf('select null::varchar as 发放单号, null::varchar as 推送时间 from range(51000000)');
		expect(await reasonOf(rows)).toBe('Parquet 文件行数超限（51000000 行），请拆分后再导入');
	});

	test('超长的一行拒收，其余照收', async () => {
		const file = await parquetOf(
			"select concat('F', i) as 发放单号, if(i = 2, repeat('长', 1000000), '短') as 推送时间 from range(1, 4) t(i)",
		);
		const { lines, broken } = await read(file);
		expect(lines).toEqual(['1,F1,短', '3,F3,短']);
		expect(broken).toMatchObject([{ line: 2, reason: '记录超长' }]);
	});
});
