import { expect, test } from 'vitest';
import { emptyProfile, type FormatProfile } from './contract/index.ts';
import { profileFaults } from './profile_faults.ts';

const shipped = [
	{ code: 'RJ01', word: null, reason: 'F02' },
	{ code: null, word: '死亡', reason: 'F11' },
];

const said = (profile: Partial<FormatProfile>) =>
	profileFaults({ ...emptyProfile, ...profile }, shipped).map(({ message }) => message);

const header = (column: string, text: string) => ({ kind: 'payment', column, header: text }) as const;
const word = (text: string, meaning: string) => ({ kind: 'feedback', column: 'result', word: text, meaning }) as const;

test('新的列名、单位、用语、返回码没有问题', () => {
	expect(
		said({
			headers: [header('amount', '补助额')],
			units: [
				{ kind: 'payment', header: '补助额', unit: '万元' },
				{ kind: 'payment', header: '应发金额', unit: '万元' },
			],
			words: [word('入账完成', 'paid')],
			reasons: [
				{ bank: null, code: 'E01', words: null, reason: 'F01' },
				{ bank: '农商行', code: 'RJ01', words: null, reason: 'F03' },
			],
		}),
	).toEqual([]);
});

test.each<[string, Partial<FormatProfile>, string]>([
	[
		'自带的列名不能改指',
		{ headers: [header('amount', '银行 账号')] },
		'“银行 账号”是系统自带的列名，指“银行账号”，不能改指“应发金额”',
	],
	['自带的别名不用登记', { headers: [header('amount', '补贴金额')] }, '“补贴金额”本来就认作“应发金额”，不需要登记'],
	['没有的列', { headers: [header('colour', '颜色')] }, '发放明细没有列“colour”'],
	[
		'只有括号',
		{ headers: [header('amount', '（元）')] },
		'列名“（元）”只有括号、空格或星号，比对时会被略去，请写出名称',
	],
	[
		'一个列名登记两次',
		{ headers: [header('amount', '补助'), header('note', '补助*')] },
		'“补助*”已登记为“应发金额”，一个列名只能登记一次',
	],
	[
		'不是金额列',
		{ units: [{ kind: 'payment', header: '数量', unit: '万元' }] },
		'“数量”不是发放明细的金额列，不能设单位；新列名请先登记到金额列',
	],
	[
		'表头自己写了单位',
		{ units: [{ kind: 'payment', header: '金额（元）', unit: '万元' }] },
		'“金额（元）”自己写明了元，以表头为准，不需要设单位',
	],
	[
		'单位设两次',
		{
			units: [
				{ kind: 'payment', header: '金额', unit: '万元' },
				{ kind: 'payment', header: '金 额', unit: '元' },
			],
		},
		'“金 额”的单位已设过，一个列名只能设一次',
	],
	['自带的用语不能改', { words: [word('退 回', 'paid')] }, '“退 回”是系统自带的用语，表示失败，不能改为成功'],
	['自带的用语不用登记', { words: [word('已入账', 'paid')] }, '“已入账”本来就认作成功，不需要登记'],
	['没有的含义', { words: [word('入账', 'gone')] }, '“入账”的含义只能是成功、失败、退票、处理中之一'],
	[
		'一个用语登记两次',
		{ words: [word('入账', 'paid'), word('入账', 'failed')] },
		'“入账”已登记为成功，一个用语只能登记一次',
	],
	[
		'返回码和用语都空着',
		{ reasons: [{ bank: '农商行', code: null, words: null, reason: 'F01' }] },
		'返回码和原因用语至少填一个',
	],
	[
		'自带的返回码不能改',
		{ reasons: [{ bank: null, code: 'RJ01', words: null, reason: 'F01' }] },
		'RJ01是系统自带的对照，归为F02，不能改；可以只为一家银行登记',
	],
])('%s', (_, profile, message) => {
	expect(said(profile)).toEqual([message]);
});
