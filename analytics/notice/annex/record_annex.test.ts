import { expect, test } from 'vitest';
import { draft } from '../../../tests/notices/draft.ts';
import { given } from '../../../tests/world.ts';

test('未办结明细的金额是数字，印两位小数', async () => {
	const db = await given({
		slips: [{}],
		payments: [{ amount: 152_150 }, { line: 2, amount: 43_000 }],
		feedback: [{ result: '失败', at: '2023-10-09' }],
	});
	const { annexes } = await draft(db, { form: 'county', about: '419901' });
	const annex = annexes.find(({ id }) => id === '未办结明细');
	const column = annex?.columns.findIndex(({ title }) => title === '金额（元）') ?? -1;
	expect(annex?.columns[column]?.format).toBe('yuan');
	expect(annex?.rows.map(({ cells }) => cells[column])).toEqual([
		{ text: '1521.50', number: 1521.5 },
		{ text: '430.00', number: 430 },
	]);
});
