import { expect, test } from 'vitest';
import { Banks, Cards, Funds, PolicyList, Publicity, Timeliness, Within } from '#contract';
import { json, run } from './program.ts';

/** Commands that print tables; `copy` gives a folder with the loaded city. */
export function tables(copy: (name: string) => string): void {
	test('时效和下一级排名：表格给人看，JSON 是一个文档；--region 要与 --by 同用', async () => {
		const folder = copy('timeliness');
		const by = ['--month', '2023-04', '--by', 'bank'];
		const { total, rows } = Timeliness.parse(await json(0, folder, 'timeliness', ...by));
		expect(total.due).toBe(rows.map(({ due }) => due).reduce((sum, due) => sum + due, 0));
		expect((await run(folder, 'timeliness', ...by)).stdout).toContain('支付及时率');
		const ranked = Within.parse(await json(0, folder, 'rank', ...by, '--region', '419804'));
		expect(ranked.rows[0]?.rank).toBe(1);
		expect(await run(folder, 'rank', '--month', '2023-04', '--region', '419804')).toMatchObject({ status: 2 });
	});

	test('公示、卡激活：没有台账的说明没有，JSON 仍是一个文档', async () => {
		const folder = copy('publicity');
		const month = ['--month', '2023-04'];
		expect(Publicity.parse(await json(0, folder, 'publicity', ...month))).toMatchObject({ total: null, rows: [] });
		expect((await run(folder, 'publicity', ...month)).stdout).toContain('没有公示台账');
		expect((await run(folder, 'publicity', ...month, '--list')).stdout).toContain('没有符合条件的公示');
		expect(await run(folder, 'publicity', ...month, '--state', 'gone', '--list')).toMatchObject({ status: 2 });
		const { total } = Cards.parse(await json(0, folder, 'cards', ...month, '--by', 'bank'));
		expect(total.held).toBe(0);
		expect((await run(folder, 'cards', ...month)).stdout).toContain('未激活失败');
	});

	test('政策清单：按年度看到12月，写错年度是用法不对', async () => {
		const folder = copy('policy-list');
		const list = PolicyList.parse(await json(0, folder, 'policy-list', '--year', '2023', '--on', '2023-12-15'));
		expect(list).toMatchObject({ month: '2023-12', scope: 'ytd', year: 2023 });
		expect(list.dates.map(({ daysLeft }) => daysLeft)).toEqual([5, 16]);
		expect((await run(folder, 'policy-list', '--year', '2023')).stdout).toContain('2023-12 累计');
		expect(await run(folder, 'policy-list', '--year', '23')).toMatchObject({ status: 2 });
	});

	test('资金：没有资金台账的说明没有，拨付的仍有', async () => {
		const folder = copy('funds');
		const month = ['--month', '2023-04'];
		const { total, hasFunds } = Funds.parse(await json(0, folder, 'funds', ...month, '--by', 'project'));
		expect({ hasFunds, isFunded: (total?.funded ?? 0) > 0 }).toEqual({ hasFunds: false, isFunded: true });
		expect((await run(folder, 'funds', ...month)).stdout).toContain('没有载入资金台账');
		expect((await run(folder, 'funds', ...month, '--view', 'allocations')).stdout).toContain('没有符合条件的资金');
		expect((await run(folder, 'funds', ...month, '--view', 'settlement')).stdout).toContain('都只在发放单');
		expect((await run(folder, 'funds', ...month, '--view', 'differences')).stdout).toContain('只在发放单');
		expect((await run(folder, 'funds', ...month, '--view', 'statement')).stdout).toContain('期末滞留');
		expect((await run(folder, 'funds', ...month, '--view', 'performance')).stdout).toContain(
			'没有载入2023年的绩效目标',
		);
		expect(await run(folder, 'funds', ...month, '--view', 'all')).toMatchObject({ status: 2 });
		expect(await run(folder, 'funds', ...month, '--by', 'bank')).toMatchObject({ status: 2 });
	});

	test('银行考评：JSON 是一个文档，表格有每项的数值和名次，CSV 是全部银行', async () => {
		const folder = copy('banks');
		const asked = ['banks', '--month', '2023-04', '--scope', 'ytd'];
		const { rows } = Banks.parse(await json(0, folder, ...asked));
		expect(rows.length).toBeGreaterThan(1);
		const { stdout } = await run(folder, ...asked);
		for (const { name, due } of rows) expect(stdout).toMatch(new RegExp(`${name} +${due.toLocaleString('en')} `));
		expect(stdout).toContain('没有设权重，不算综合得分');
		const table = await run(folder, ...asked, '--format', 'csv');
		expect(table.stdout.trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
		expect(await run(folder, 'banks')).toMatchObject({ status: 2 });
	});
}
