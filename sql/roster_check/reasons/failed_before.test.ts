import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { judged, linesWith } from '../../../tests/world/judged.ts';

const closed = { result: '失败', at: '2023-10-10', reason: '账户已销户' } as const;
const list = (...payments: object[]) => ({
	payments: payments.map((row, at) => ({ slip: 'N', line: at + 1, ...row })),
});

test('上个月因销户失败、账号没有变的存疑，写明原因、月份和处理；换了账号的不列', async () => {
	const db = await given({ slips: [{}], payments: [{}], feedback: [closed] });
	const same = list({}, { person: '李四' });
	expect(await linesWith(db, '上次失败，账号未变', same)).toEqual([
		'N/1 此人2023年10月的发放失败（F03 账户已销户），账号没有变；处理：换卡后更新账号再发',
	]);
	expect((await judged(db, same)).map(({ verdict }) => verdict)).toEqual(['doubtful', 'passed']);
	expect((await judged(db, list({ account: '新账号' }))).map(({ verdict }) => verdict)).toEqual(['passed']);
});

test('失败后再发到这个账号成功的不列；再发到别的账号成功、名单上又写回原账号的列出', async () => {
	const paid = { slip: 'R', result: '成功', at: '2023-10-20' } as const;
	const slips = [{}, { no: 'R', original: 'A', funded: '2023-10-15' }];
	const again = (account?: string) =>
		given({
			slips,
			payments: [{}, { slip: 'R', of: 'A/1', ...(account === undefined ? {} : { account }) }],
			feedback: [closed, paid],
		});
	expect(await linesWith(await again(), '上次失败，账号未变', list({}))).toEqual([]);
	expect(await linesWith(await again('新账号'), '上次失败，账号未变', list({}))).toHaveLength(1);
	expect(await linesWith(await again('新账号'), '上次失败，账号未变', list({ account: '新账号' }))).toEqual([]);
});

test('账号是别人的：账户的原因列出，户名、证件的原因不列', async () => {
	const shared = { account: '同户' };
	const failed = (reason: string) => given({ slips: [{}], payments: [shared], feedback: [{ ...closed, reason }] });
	const other = list({ person: '李四', ...shared });
	expect(await linesWith(await failed('账户已销户'), '上次失败，账号未变', other)).toEqual([
		'N/1 此账号2023年10月的发放失败（F03 账户已销户），账号没有变；处理：换卡后更新账号再发',
	]);
	expect(await linesWith(await failed('户名不符'), '上次失败，账号未变', other)).toEqual([]);
});

test('银行系统的原因，再发就行，不列；没有答复的不列；名单自己已经载入的不与自己比', async () => {
	const system = await given({ slips: [{}], payments: [{}], feedback: [{ ...closed, reason: '系统超时' }] });
	expect(await linesWith(system, '上次失败，账号未变', list({}))).toEqual([]);
	expect(await linesWith(await given({ slips: [{}], payments: [{}] }), '上次失败，账号未变', list({}))).toEqual([]);
	const own = await given({ slips: [{}], payments: [{}], feedback: [closed] });
	expect(await linesWith(own, '上次失败，账号未变', list({ slip: 'A' }))).toEqual([]);
});
