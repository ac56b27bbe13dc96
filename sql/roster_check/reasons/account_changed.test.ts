import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

const list = (...payments: object[]) => ({
	payments: payments.map((row, at) => ({ slip: 'N', line: at + 1, ...row })),
});

const paid = { result: '成功', at: '2023-10-10' } as const;

test('上次成功发到别的账号的存疑；没有发过的、上次失败而换了账号的、用回从前账号的不列', async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-09-08' }],
		payments: [{}, { slip: 'B', account: '从前' }, { line: 2, person: '李四' }],
		feedback: [paid, { slip: 'B', ...paid, at: '2023-09-10' }, { line: 2, result: '失败', at: '2023-10-10' }],
	});
	const changed = list({ account: '新' }, { person: '李四', account: '新二' }, { person: '王五' });
	expect(await linesWith(db, '账号变更', changed)).toEqual(['N/1 与2023年10月成功发放的账号不同，核对是否本人换卡']);
	expect(await linesWith(db, '账号变更', list({ account: '从前' }))).toEqual([]);
});
