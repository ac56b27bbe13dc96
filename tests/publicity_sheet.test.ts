import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublicitySheet } from '#contract';
import { problemOf, type Service, startService } from './api/service.ts';
import { secondCity } from './second_city.ts';

let service: Service;
beforeAll(async () => {
	service = await startService();
}, 180_000);
afterAll(() => service.close());

const [head = '', ...lines] = readFileSync(join(secondCity, 'files', 'payment.csv'), 'utf8')
	.trim()
	.split(/\r?\n/);
const names = head.replace('\uFEFF', '').split(',');
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
/** The birth date of an ID of 18 or 15 characters; what is no date stays null. */
function bornOn(id = ''): string | null {
	const [, year = '', month, day] = /^.{6}(\d{2,4})(\d\d)(\d\d)(?:\d{3}|\d{3}[\dxX])$/.exec(id) ?? [];
	const text = `${year.length === 2 ? `19${year}` : year}-${month}-${day}`;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const persons = rows.filter(({ 对象类型: type }) => type === '' || type === '个人');
const isMinor = ({ 享受人身份证号: id }: Record<string, string>, on: string) =>
	(bornOn(id) ?? '9999') >= `${Number(on.slice(0, 4)) - 18}${on.slice(4)}`;
const slip = persons.find((row) => isMinor(row, '2023-10-31'))?.发放单号 ?? '';
const own = persons.filter((row) => row.发放单号 === slip);

test.each(['2023-10-31', '2030-10-31', '2099-10-31'])(
	'%s未满18周岁的不在公示表上，人数与从证件号数得的一致',
	async (on) => {
		const answer = await service.get(`/api/publicity/sheet?slip=${slip}&on=${on}`);
		const { villages, payments } = PublicitySheet.parse(await answer.json());
		const minors = own.filter((row) => isMinor(row, on));
		const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
		expect(sum(villages.map(({ leftOut }) => leftOut))).toBe(new Set(minors.map((row) => row.享受人身份证号)).size);
		expect(sum(villages.map(({ rows: shown }) => shown.length))).toBe(payments - minors.length);
	},
);

test('公示表上没有完整的姓名、证件号、账号', async () => {
	const text = await (await service.get(`/api/publicity/sheet?slip=${slip}&on=2099-10-31`)).text();
	expect(own.length).toBeGreaterThan(1);
	for (const { 享受人姓名: name, 享受人身份证号: id, 银行账号: account } of own) {
		for (const clear of [name, id, account]) expect(text).not.toContain(clear);
	}
});

test('没有的发放单、写错的日期，说明在哪里', async () => {
	expect((await problemOf(await service.get('/api/publicity/sheet?slip=X&on=2023-10-31'))).status).toBe(404);
	const wrong = await problemOf(await service.get(`/api/publicity/sheet?slip=${slip}&on=2023-02-30`));
	expect(wrong).toMatchObject({ status: 400, detail: expect.stringContaining('没有这一天') });
});
