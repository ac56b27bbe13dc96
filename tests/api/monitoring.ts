import { describe, expect, test } from 'vitest';
import { Indicators, MonitoringMerged, MonitoringTable, MonitoringUpload } from '#contract';
import { problemOf, type Service } from './service.ts';

const footer = { unit: '甲县财政局', lead: '甲', filler: '乙', phone: '0372-0000000', date: '2023-05-24' };
const month = '2023-05';

export function monitoring(service: () => Service): void {
	const get = (path: string) => service().get(path);
	const post = (name: string, body: unknown, headers: Record<string, string> = { origin: service().address }) =>
		service().get(`/api/monitoring-table/${name}`, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	const table = async (more = '') =>
		MonitoringTable.parse(await (await get(`/api/monitoring-table?month=${month}${more}`)).json());
	const upload = async (bytes: Blob, asked = month) =>
		MonitoringUpload.parse(
			await (
				await service().get(`/api/monitoring-table/upload?month=${asked}&name=a.xlsx`, {
					method: 'POST',
					body: bytes,
					headers: { origin: service().address },
				})
			).json(),
		);
	const sheet = async (more = '') => (await get(`/api/monitoring-table/sheet?month=${month}${more}`)).blob();

	describe('月监测表', () => {
		test.each(['2023-02', '2023-05'])('%s：各单位的合计等于同一截止的累计指标，到分', async (asked) => {
			const of = async (query: string) =>
				MonitoringTable.parse(await (await get(`/api/monitoring-table?month=${asked}${query}`)).json());
			for (const at of ['', `${asked}-11T10:00:00`]) {
				const { rows, at: cutOff } = await of(at === '' ? '' : `&at=${at}`);
				const answer = await get(`/api/indicators?month=${asked}&scope=ytd&at=${cutOff.slice(0, 19)}`);
				const indicators = Indicators.parse(await answer.json());
				const sums = rows.filter(({ kind }) => kind === 'region' || kind === 'total');
				const counted = [...indicators.rows.filter(({ due }) => due > 0), indicators.total].map((one) => ({
					...{ due: one.due, paid: one.paid, outstanding: one.outstanding, amountDue: one.amountDue },
					...{ amountPaid: one.amountPaid, amountReturned: one.amountRefunded },
				}));
				expect(sums.map(({ cells }) => cells)).toMatchObject(counted);
				expect(counted.length).toBeGreaterThan(3);
			}
		});

		test('各种格式；打印用的工作簿', async () => {
			for (const format of ['csv', 'xlsx', 'arrow', 'parquet'])
				expect((await get(`/api/monitoring-table?month=${month}&format=${format}`)).status).toBe(200);
			expect((await sheet()).size).toBeGreaterThan(10_000);
		});

		test('填报、报送、退回、再报送、汇总', async () => {
			const [unit, other] = (await table()).units;
			const region = String(unit?.key);
			const mine = async () => {
				const { units, rows } = await table(`&region=${region}&today=2023-05-26`);
				return { unit: units[0], row: rows[0] };
			};
			const id = String((await mine()).row?.id);
			const cells = [
				{ id, field: 'reason', text: '=cmd|待核' },
				{ id, field: 'due', text: '1,234' },
				{ id, field: 'allotted', text: '12.5' },
			];
			expect((await mine()).unit).toMatchObject({ state: 'empty', isLate: true });
			expect((await post('entries', { month, region, cells })).status).toBe(201);
			const { unit: filling, row } = await mine();
			expect(filling).toMatchObject({ state: 'filling', entries: 3, overwritten: 1, changedBy: 'web' });
			expect(row?.cells).toMatchObject({ reason: '=cmd|待核', due: 1234, allotted: 1250 });
			const { version: base = 0 } = filling ?? {};
			expect(base).toBeGreaterThan(0);
			for (const [name, body] of Object.entries({
				entries: { month, region, base: 0, cells },
				submit: { month, region, base: 0 },
			}))
				expect((await post(name, body)).status).toBe(409);
			expect(await problemOf(await post('entries', { month, region, base: 0, cells }))).toMatchObject({
				...{
					status: 409,
					detail: expect.stringMatching(/^您打开以后，别人在\d\d-\d\d \d\d:\d\d改过这张表，您的修改没有保存/),
				},
			});
			expect((await mine()).unit).toMatchObject({ version: base });
			expect((await post('entries', { month, region, base, cells })).status).toBe(201);
			expect(await problemOf(await post('submit', { month, region }))).toMatchObject({
				...{ status: 409, detail: '请先填写页脚的填报单位、负责人、填报人、联系电话、填报日期，再报送' },
			});
			expect((await post('entries', { month, region, cells: [], footer })).status).toBe(201);
			expect((await post('submit', { month, region })).status).toBe(201);
			expect((await mine()).unit).toMatchObject({ state: 'submitted', isLate: true, moved: 0, footer });
			expect(await problemOf(await post('entries', { month, region, cells }))).toMatchObject({ status: 409 });
			expect((await problemOf(await post('return', { month, region, remark: ' ' }))).detail).toBe('请写明退回的意见');
			expect((await post('return', { month, region, remark: '请核实原因' })).status).toBe(201);
			expect((await mine()).unit).toMatchObject({ state: 'returned', remark: '请核实原因' });
			expect((await post('entries', { month, region, cells: [{ id, field: 'due', text: '' }] })).status).toBe(201);
			expect((await mine()).row?.marks.map(({ field }) => field)).toEqual(['allotted', 'reason']);
			expect((await post('submit', { month, region })).status).toBe(201);
			const merged = MonitoringMerged.parse(await (await post('merge', { month })).json());
			expect(merged.merged).toEqual([unit?.name]);
			expect(merged.missing).toContain(other?.name);
			expect((await mine()).unit).toMatchObject({ state: 'merged', remark: null });
			expect((await post('merge', { month })).status).toBe(409);
		});

		test.each([
			[{ field: 'due', text: '很多' }, '应是0或正整数，如1521'],
			[{ field: 'allotted', text: '-5' }, '应是以元为单位的金额，最多两位小数，如12902.50'],
			[{ field: 'expectedOn', text: '2023-02-30' }, '应是日期，如2023-10-31'],
			[{ field: 'publicised', text: '好' }, '只能填是、部分、否'],
			[{ field: 'note', text: '张三 41990019490101001X'.replace('X', '1') }, '不要写证件号、账号'],
			[{ field: 'note', text: 'a\u0007b' }, '有不能识别的字符，请重新输入'],
		])('不对的填报 %j', async (cell, detail) => {
			const { units, rows } = await table();
			const [region, id] = [units[1]?.key, rows.find((row) => row.region?.key === units[1]?.key)?.id];
			const answer = await problemOf(await post('entries', { month, region, cells: [{ id, ...cell }] }));
			expect(answer.status).toBe(400);
			expect(answer.detail).toContain(detail);
		});

		test('别处的网页不能填报；没有的单位、没有的行被拒绝', async () => {
			const body = { month, region: '999999', cells: [] };
			expect((await post('entries', body, { origin: 'http://evil.example' })).status).toBe(403);
			expect((await post('entries', body)).status).toBe(404);
			const [, unit] = (await table()).units;
			const cells = [{ id: '没有', field: 'note', text: '一' }];
			expect((await post('entries', { month, region: unit?.key, cells })).status).toBe(409);
		});

		test('导出的工作簿原样导入：什么也没有改；另一个月的、不是工作簿的被拒绝', async () => {
			const [, unit] = (await table()).units;
			const before = await table();
			expect(await upload(await sheet(`&region=${unit?.key}`))).toEqual({
				...{ isTaken: true, cells: 0, units: [], faults: [], notes: [] },
			});
			expect(await table()).toEqual(before);
			const wrong = await upload(await sheet(), '2023-04');
			expect(wrong.faults.map(({ sentence }) => sentence)).toEqual([
				'工作簿是2023-05的月监测表，不是2023-04的；请选对月份再导入',
			]);
			expect((await upload(new Blob(['不是工作簿']))).faults[0]?.sentence).toBe(
				'不是 XLSX 工作簿，请用表格软件另存为 XLSX',
			);
		});
	});
}
