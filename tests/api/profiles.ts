import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyProfile, FormatFaults, FormatPreview, FormatProfile, Formats, FormatVersions } from '#contract';
import { problemOf, type Service } from './service.ts';

const known: FormatProfile = {
	...emptyProfile,
	headers: [{ kind: 'refund', column: 'amount', header: '退回金额' }],
	units: [{ kind: 'refund', header: '退回金额', unit: '万元' }],
	reasons: [{ bank: null, code: 'Q9', words: null, reason: 'F05' }],
};

const sample = '发放单号,明细序号,退回金额\nFF2023000001,3,-1\nFF2023000001,4,0.5\n';

export function profiles(service: () => Service): void {
	const post = (path: string, body: unknown, headers: Record<string, string> = { origin: service().address }) =>
		service().get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	const current = async () => Formats.parse(await (await service().get('/api/formats')).json());

	describe('格式设置', () => {
		test('自带的种类、列、用语、失败原因都在，起初没有设置', async () => {
			const { kinds, vocabularies, reasons, version, profile } = await current();
			expect(kinds.find(({ kind }) => kind === 'payment')?.columns).toContainEqual({
				name: 'amount',
				header: '应发金额',
				required: true,
				money: true,
				aliases: ['金额', '补贴金额', '发放金额', 'aae019'],
			});
			expect(vocabularies.map(({ title }) => title)).toEqual(['结果', '是否社保卡', '对象类型', '结果', '发放类型']);
			expect(reasons).toContainEqual({ code: 'F01', name: '户名不符' });
			expect({ version, profile }).toEqual({ version: 0, profile: emptyProfile });
		});

		test('检查草稿：逐条说明，不保存', async () => {
			const headers: FormatProfile['headers'] = [
				...known.headers,
				{ kind: 'refund', column: 'reason', header: '申请时间' },
			];
			const answer = await post('/api/formats/check', { profile: { ...known, headers } });
			expect(FormatFaults.parse(await answer.json())).toEqual({
				faults: [{ part: 'headers', place: 1, message: '“申请时间”是系统自带的列名，指“申请时间”，不能改指“原因”' }],
			});
			expect((await current()).version).toBe(0);
		});

		test('试读样例：与导入同样的结果，什么也不留下', async () => {
			const file = Buffer.from(sample).toString('base64');
			const answer = await post('/api/formats/preview', { profile: known, name: '../样例.csv', file });
			const { tables } = FormatPreview.parse(await answer.json());
			expect(tables).toMatchObject([{ kind: 'refund', refused: null, rows: 2, rejected: 1 }]);
			expect(tables[0]?.columns[2]).toMatchObject({ header: '退回金额', title: '金额', unit: '万元' });
			expect(tables[0]?.sample.map(({ line, outcome, column }) => [line, outcome, column])).toEqual([
				[2, 'rejected', '金额'],
				[3, 'loaded', null],
			]);
			expect(readdirSync(join(service().root, 'work')).filter((name) => /sample|preview/.test(name))).toEqual([]);
		});

		test('保存成为新版本，可下载；别处已改过的不收', async () => {
			const saved = await post('/api/formats', { profile: known, note: '甲县退款台账', base: 0 });
			expect({ status: saved.status, body: await saved.json() }).toEqual({ status: 201, body: { version: 1 } });
			expect(await current()).toMatchObject({ version: 1, profile: known });
			const file = await service().get('/api/formats/profile.json');
			expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('格式设置 第1版.json');
			expect(FormatProfile.parse(await file.json())).toEqual(known);
			const { versions } = FormatVersions.parse(await (await service().get('/api/formats/versions')).json());
			expect(versions).toMatchObject([
				{
					version: 1,
					savedBy: '管理员',
					note: '甲县退款台账',
					added: ['退款的列名“退回金额”是“金额”', '退款的列“退回金额”单位是万元', '各银行返回码Q9归为F05'],
				},
			]);
			const late = await post('/api/formats', { profile: emptyProfile, note: '', base: 0 });
			expect(await problemOf(late)).toMatchObject({ status: 409, detail: '格式设置已被改过，请刷新页面后再改' });
		});

		test.each([
			[
				'改了自带列名的',
				{
					profile: { ...known, units: [], headers: [{ kind: 'refund', column: 'reason', header: '金额' }] },
					note: '',
					base: 1,
				},
				'“金额”是系统自带的列名，指“金额”，不能改指“原因”',
			],
			[
				'形状不对的',
				{ profile: { ...known, words: [{ kind: 'refund' }] }, note: '', base: 1 },
				'内容不正确：用语第1条，请核对后再试',
			],
			['多出内容的', { profile: { ...known, more: 1 }, note: '', base: 1 }, '内容不正确，请核对后再试'],
		])('%s不收，说明原因', async (_, body, detail) => {
			expect(await problemOf(await post('/api/formats', body))).toMatchObject({ status: 400, detail });
		});

		test.each(['/api/formats', '/api/formats/check', '/api/formats/preview'])('别的网站不能用 %s', async (path) => {
			const answer = await post(path, { profile: known, note: '', base: 1 }, { 'sec-fetch-site': 'cross-site' });
			expect(await problemOf(answer)).toMatchObject({ status: 403 });
		});
	});
}
