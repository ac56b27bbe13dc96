import { expect, test } from 'vitest';
import { Banks, Timeliness, Within } from '#contract';
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
