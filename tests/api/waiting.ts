import { tableFromIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { Imports, Job, Unmatched } from '#contract';
import type { Service } from './service.ts';

const csv =
	'发放单号,明细序号,结果,反馈时间\nFF2023000001,99999,成功,2023-05-09 10:00:00\nNOPE001,1,成功,2023-05-09 10:00:00\n';

export function waiting(service: () => Service): void {
	const list = async (query = '') => Unmatched.parse(await (await service().get(`/api/unmatched${query}`)).json());

	/** Sends a file and waits until it is loaded. */
	async function upload(name: string, text: string): Promise<void> {
		const sent = await service().get(`/api/imports?name=${encodeURIComponent(name)}`, {
			method: 'POST',
			body: text,
			headers: { origin: service().address },
		});
		const { address } = Job.parse(await sent.json());
		const events = await service().get(`${address}/events`);
		expect(await events.text()).toContain('"state":"done"');
	}

	describe('未匹配', () => {
		test('上传后列出，原因、文件和行、办法；导入记录里的数相同', async () => {
			await upload('反馈_等待.csv', csv);
			const { total, rows, groups } = await list();
			expect(total).toBe(2);
			expect(rows.map(({ file, line, reason }) => [file.name, line, reason.code])).toEqual([
				['反馈_等待.csv', 2, 'line'],
				['反馈_等待.csv', 3, 'slip'],
			]);
			expect(rows[0]?.detail).toMatch(/^发放单已载入，明细序号为1～\d+，本行是99999$/);
			expect(groups.map(({ remedy }) => remedy)).toEqual([
				expect.stringContaining('导入'),
				expect.stringContaining('核对明细序号'),
			]);
			const { rows: imports } = Imports.parse(await (await service().get('/api/imports?limit=1')).json());
			expect(imports[0]).toMatchObject({ name: '反馈_等待.csv', unmatched: 2 });
		});

		test('条件', async () => {
			expect((await list('?reason=slip')).rows.map(({ slip }) => slip)).toEqual(['NOPE001']);
			expect(await list('?kind=refund')).toMatchObject({ total: 0, allTotal: 2 });
		});

		test('导出', async () => {
			const text = await (await service().get('/api/unmatched?format=csv')).text();
			expect(text.split('\r\n')[0]).toBe(
				'文件,工作表,行,种类,发放单号,明细序号,县（市、区）,原因,说明,可能的发放单,怎么办',
			);
			const bytes = Buffer.from(await (await service().get('/api/unmatched?format=arrow')).arrayBuffer());
			expect(
				tableFromIPC(bytes)
					.toArray()
					.map(({ slip }) => slip),
			).toEqual(['FF2023000001', 'NOPE001']);
		});

		test('缺的发放单和明细来了，就不再列出', async () => {
			await upload(
				'发放单_补.csv',
				'发放单号,项目编码,县区编码,代发银行,拨款时间,应发人次,应发金额\nNOPE001,2080502,419804,农商行,2023-05-08 10:00:00,1,100\n',
			);
			expect((await list('?reason=payments')).rows.map(({ slip }) => slip)).toEqual(['NOPE001']);
		});
	});
}
