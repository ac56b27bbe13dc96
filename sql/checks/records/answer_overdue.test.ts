import { expect, test } from 'vitest';
import { given, ledger } from '../../../tests/world.ts';
import { sentences, suspects } from '../../../tests/world/suspects.ts';

/** Funded on Sunday 8 October, a working day; two working days end on Tuesday the 10th. */
const slips = [{}, { no: 'B', funded: '2023-10-20' }];
const until = (at: string) => ({ slip: 'B', result: '成功', at }) as const;

test('两个工作日内没有反馈的，按发放单列出，写明几笔', async () => {
	const db = await given({
		slips,
		payments: [{}, { line: 2, person: '李四' }, { line: 3, person: '王五' }, { slip: 'B' }],
		feedback: [
			{ result: '成功', at: '2023-10-10 23:59' },
			{ line: 2, result: '成功', at: '2023-10-11 00:00' },
			until('2023-10-20 10:00'),
		],
	});
	expect(await suspects(db, 'answer_overdue')).toEqual(['A']);
	expect(await sentences(db, 'answer_overdue')).toEqual([
		['2笔在2023年10月10日的期限前没有反馈', '2笔在2023年10月10日的期限前没有反馈'],
	]);
});

test('数据还没有到期限的不列；协议写了期限的按协议', async () => {
	const early = await given({ slips, payments: [{}, { slip: 'B' }], feedback: [until('2023-10-20 10:00')] });
	expect(await suspects(early, 'answer_overdue')).toEqual(['A']);
	const agreed = await given({
		...{ slips, payments: [{}, { slip: 'B' }], feedback: [until('2023-10-20 10:00')] },
		...ledger('contract', { region_code: '419901', bank_name: '农商行', pay_days: 2, answer_days: 30 }),
	});
	expect(await suspects(agreed, 'answer_overdue')).toEqual([]);
});
