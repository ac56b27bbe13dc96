import { describe, expect, test } from 'vitest';
import { read, reasonOf } from '../read/fixture.ts';
import { extend } from './extend.ts';
import { formats } from './index.ts';
import { noProfile, type Profile } from './profile.ts';

const profile: Profile = {
	...noProfile,
	headers: [
		{ kind: 'refund', column: 'slip_no', header: '支付批次号' },
		{ kind: 'refund', column: 'amount', header: '退回金额' },
	],
	units: [
		{ kind: 'refund', header: '退回金额', unit: '万元' },
		{ kind: 'refund', header: '金额', unit: '万元' },
	],
};
const known = { formats: extend(formats, profile) };
const file = (head: string, title = '') => `${title}${head}\nF1,1,2023-10-01,1.5\n`;

describe('登记了的列名', () => {
	test('没登记时缺必需列，登记后认得', async () => {
		const text = file('支付批次号,序号,申请时间,金额(元)');
		expect(await reasonOf(text)).toBe('缺少必需列：发放单号（按“退款”识别）');
		expect((await read(text, known)).table.shape.columns).toEqual(['slip_no', 'line_no', 'requested_at', 'amount']);
	});

	test('有本名的列时不算', async () => {
		const text = '发放单号,支付批次号,序号,申请时间,金额\nF1,X,1,2023-10-01,1\n';
		expect((await read(text, known)).table.ignoredHeaders).toEqual(['支付批次号']);
	});
});

describe('金额列的单位', () => {
	const unitOf = async (text: string) => (await read(text, known)).table.shape.columns.at(-1);

	test.each([
		['表头没写，登记为万元', file('发放单号,序号,申请时间,退回金额'), 'amount_wan'],
		['空格和全角不计较', file('发放单号,序号,申请时间,退 回金额'), 'amount_wan'],
		['自带的列名也可以登记单位', file('发放单号,序号,申请时间,金额'), 'amount_wan'],
		['表头写明元，以表头为准', file('发放单号,序号,申请时间,退回金额(元)'), 'amount'],
		['标题写明元，以标题为准', file('发放单号,序号,申请时间,退回金额', '退款台账 单位：元\n'), 'amount'],
		['标题写明万元', file('发放单号,序号,申请时间,退回金额', '退款台账 单位：万元\n'), 'amount_wan'],
	])('%s', async (_, text, column) => {
		expect(await unitOf(text)).toBe(column);
	});
});
