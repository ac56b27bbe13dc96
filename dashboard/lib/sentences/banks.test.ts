import { expect, test } from 'vitest';
import { Banks } from '#contract';
import { banksSentence } from './banks.ts';
import { plain } from './phrase.ts';

const bank = (name: string, paid: number, rank: number, more: object = {}) => ({
	...{ key: name, name, due: 100, heldAmount: 0, longHeldAmount: 0, score: null, rank: null, tied: false },
	parts: [{ part: 'successRate', numerator: paid, denominator: 100, rank, tied: false }],
	...more,
});
const answer = (rows: object[], weights: object[] = []) =>
	Banks.parse({
		...{ month: '2023-10', scope: 'month', at: '', rule: { successRate: 'cumulative-feedback' }, weights, rows },
	});

test('说有几家、谁最低；没有设权重的说明不计', () =>
	expect(plain(banksSentence(answer([bank('甲行', 99, 1), bank('乙行', 97, 2)])))).toBe(
		'10月2家代发银行，发放成功率最低的是乙行97%；没有设权重，不计综合得分。',
	));

test('设了权重的说谁最高；并列的都说', () => {
	const top = { score: 9900, rank: 1, tied: true };
	const rows = [bank('甲行', 99, 1, top), bank('丙行', 99, 1, top), bank('乙行', 97, 3, { score: 9700, rank: 3 })];
	expect(plain(banksSentence(answer(rows, [{ part: 'successRate', weight: 1 }])))).toBe(
		'10月3家代发银行，发放成功率最低的是乙行97%；综合得分最高的是甲行、丙行99分。',
	);
});

test('大家一样就不说谁最低；没有任务的说没有', () => {
	expect(plain(banksSentence(answer([bank('甲行', 99, 1), bank('乙行', 99, 1)])))).toBe(
		'10月2家代发银行；没有设权重，不计综合得分。',
	);
	expect(plain(banksSentence(answer([])))).toBe('10月没有代发银行有发放任务。');
});
