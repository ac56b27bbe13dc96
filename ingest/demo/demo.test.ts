import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Connection } from '../../sql/database.server.ts';
import { writeDemo } from './demo.ts';
import { planCity } from './model.ts';

const folders: string[] = [];
afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true });
});

/** Writes the smallest city and returns the hash of each file by its name. */
async function written(seed: number) {
	const folder = await mkdtemp(join(tmpdir(), 'demo-'));
	folders.push(folder);
	const result = await writeDemo(folder, { scale: 0.01, seed });
	const files = new Map<string, Buffer>();
	for (const name of (await readdir(folder)).sort()) files.set(name, await readFile(join(folder, name)));
	const hashes = [...files].map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);
	return { result, files, hashes };
}

describe('写出的文件', () => {
	let first: Awaited<ReturnType<typeof written>>;
	beforeAll(async () => void (first = await written(1)), 120_000);

	test('同一种子逐字节相同，不同种子不同', async () => {
		expect((await written(1)).hashes).toEqual(first.hashes);
		expect((await written(2)).hashes).not.toEqual(first.hashes);
	}, 240_000);

	test('报告的文件数和字节数就是写出的', () => {
		expect(first.result.files).toBe(first.files.size);
		expect(first.result.bytes).toBe([...first.files.values()].reduce((sum, { length }) => sum + length, 0));
	});

	test('编码有三种，另有工作簿和制表符分隔', () => {
		const texts = [...first.files].filter(([name]) => !name.endsWith('.xlsx'));
		const hasMark = (bytes: Buffer) => bytes.subarray(0, 3).toString('hex') === 'efbbbf';
		const isUtf8 = (bytes: Buffer) => !bytes.toString('utf8').includes('\ufffd');
		expect(texts.some(([, bytes]) => hasMark(bytes))).toBe(true);
		expect(texts.some(([, bytes]) => isUtf8(bytes) && !hasMark(bytes))).toBe(true);
		const gb18030 = texts.filter(([, bytes]) => !isUtf8(bytes));
		expect(gb18030.length).toBeGreaterThan(0);
		const decoder = new TextDecoder('gb18030', { fatal: true });
		for (const [, bytes] of gb18030) expect(decoder.decode(bytes)).toMatch(/发放单|单号|序号|社保卡号/);
		expect([...first.files.keys()].some((name) => name.endsWith('.xlsx'))).toBe(true);
		expect(first.files.get('发放明细_龙安区_2023-10.tsv')?.toString()).toContain('\taac003\taac002\t');
	});

	test('10月31日24点照银行的写法写出', () => {
		const answers = [...first.files].filter(([name]) => name.includes('龙安区支行_2023-10'));
		expect(answers.map(([, bytes]) => bytes.toString()).join()).toMatch(/2023[/-]?10[/-]?31 ?24:?00:?00/);
	});
});

describe('十分之一的城市', () => {
	let db: Connection;
	beforeAll(async () => {
		db = await (await openDatabase(':memory:', { threads: 2 })).connect();
		await planCity(db, 0.1, 7);
	}, 120_000);
	const value = async (sql: string) => Number(Object.values((await db.rows(sql))[0] ?? {})[0]);

	test('身份证号用从未启用的地址码，校验码和账号 Luhn 正确', async () => {
		const rows = await db.rows('select payee_id, account from payment_row(-1) where not is_company');
		const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
		expect(rows.length).toBeGreaterThan(1000);
		for (const { payee_id: id, account } of rows) {
			const digits = String(id);
			const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
			expect(digits).toMatch(/^419900(19|20)\d{9}[\dX]$/);
			expect(digits[17]).toBe('10X98765432'[sum % 11]);
			expect(luhn(String(account))).toBe(0);
		}
	});

	test('人员不重号，一人一账号', async () => {
		expect(await value('select count(distinct payee_id) - count(distinct account) from payment_row(0)')).toBe(0);
	});

	test.each([
		['失败后同单再发', `fate = 'second_attempt'`],
		['三次才成', `fate = 'third_attempt'`],
		['新单纠错再发', `fate = 'reissued'`],
		['再发又失败再换单', `fate = 'reissued_twice'`],
		['再发单不写原序号', `fate = 'reissued_unnamed'`],
		['再发待反馈', `fate = 'reissue_waiting'`],
		['再发单未拨款', `fate = 'reissue_unfunded'`],
		['退票', `fate = 'returned'`],
		['退票后再发成功', `fate = 'returned_then_paid'`],
		['11月退票', `fate = 'returned_late'`],
		['退款已办结', `fate = 'refunded_after_failure'`],
		['未反馈先退款', `fate = 'refunded_unanswered'`],
		['退款未办结', `fate = 'refund_open'`],
		['从未反馈', `fate = 'silent'`],
		['处理中', `fate = 'processing'`],
		['11月才成功', `fate = 'late_success'`],
		['11月才失败', `fate = 'late_failure'`],
		['单位收款', 'is_company'],
		['不是社保卡', `social_card = '否' and not is_company`],
		['是否社保卡未填', 'social_card is null'],
		['外县人员', `fate = 'elsewhere'`],
	])('有%s', async (_, condition) => {
		const sql = `select count(*) from payment_row(-1) join unusual_line using (slip_no, line_no) where ${condition}`;
		expect(await value(sql)).toBeGreaterThan(0);
	});

	test.each([
		['最后一秒拨款的发放单', `from slip where funded_at = timestamp '2023-10-31 23:59:59'`],
		['建了未拨款的发放单', 'from slip where funded_at is null'],
		['24点整的反馈', `from unusual_event where answered_at = timestamp '2023-11-01' and is_late`],
		['15位身份证号', `from payment_titled(1, '') where length(col3) = 15`],
		['带·的姓名', `from payment_row(0) where payee_name like '%·%'`],
		['生僻字姓名', `from payment_row(0) where payee_name like '%䶮%'`],
		['逐条推送', `from push_plan where manner = 'by_line'`],
		['只推了一部分的发放单', `from push_plan where manner = 'part'`],
		['超过时限才分配的资金', 'from fund_plan where allocated_on > received_on + if(is_direct, 15, 30)'],
		['至今没有分配的资金', 'from fund_plan where allocated_on is null'],
		['发放时限3个工作日的协议', `from contract_row(40005, '') where col2 = '3'`],
		['没有协议的银行', `from bank where bank_name not in (select col1 from contract_row(40005, ''))`],
		['发放前公示不足3个工作日的', `from publicity_plan where stage = '发放前' and ended_on - started_on = 1`],
		[
			'没有公示发放结果的发放单',
			`from publicity_plan where slip_code not in (select slip_code from publicity_plan where stage = '发放后')`,
		],
		['没有激活的社保卡', `from card_row(40007, '') where col4 = '未激活'`],
		['注销的社保卡', `from card_row(40007, '') where col3 = '注销'`],
	])('有%s', async (_, from) => {
		expect(await value(`select count(*) ${from}`)).toBeGreaterThan(0);
	});

	test('社保卡一人一张，身份证号也用从未启用的地址码', async () => {
		const rows = await db.rows("select col0 as id, col1 as card from card_row(40007, '') where col6 = '2023-10-31'");
		expect(rows.length).toBeGreaterThan(1000);
		expect(rows.filter(({ id }) => !/^419900/.test(String(id)))).toEqual([]);
		for (const column of ['id', 'card']) expect(new Set(rows.map((row) => row[column])).size).toBe(rows.length);
	});

	test('殷都区10月的失败集中在一个项目、一家银行、一个原因', async () => {
		const [row] = await db.rows(`
			select
				avg((slip.project_no = 2)::integer) as project,
				avg((bank.house = '甲')::integer) as bank,
				avg((unusual_event.lot between 230 and 419)::integer) as closed_account
			from unusual_event
			join slip using (slip_no)
			join bank on bank.region_code = slip.region_code and bank.bank_no = slip.bank_no
			join unusual_line on unusual_line.slip_no = slip.slip_no and unusual_line.line_no = original_line_no
			where slip.region_code = '410505' and slip.month = 10 and category = 'outstanding' and outcome = '失败'`);
		expect(Number(row?.project)).toBeGreaterThan(0.6);
		expect(Number(row?.bank)).toBeGreaterThan(0.6);
		expect(Number(row?.closed_account)).toBeGreaterThan(0.4);
	});
});

function luhn(digits: string): number {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
		return total + (doubled > 9 ? doubled - 9 : doubled);
	}, 0);
	return sum % 10;
}
