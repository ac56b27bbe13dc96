import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

const aid = '2081902';
const support = '2082102';
const list = (...projects: string[]) => ({
	slips: projects.map((project, at) => ({ no: `N${at}`, project, funded: null })),
	payments: projects.map((_, at) => ({ slip: `N${at}` })),
});

test('同一名单上、或最近一个月已发的，有互斥补贴的存疑', async () => {
	const known = { projects: [{ code: aid }, { code: support }] };
	const slips = [
		{ no: 'S', project: support },
		{ no: 'T', project: aid, funded: '2023-09-08' },
	];
	const db = await given({ ...known, slips, payments: [{ slip: 'S' }, { slip: 'T', person: '李四' }] });
	expect(await linesWith(db, '互斥项目同领', list(aid))).toEqual(['N0/1 另领互斥的补贴：特困人员不再享受低保']);
	expect(await linesWith(db, '互斥项目同领', list(support))).toEqual([]);
	expect(await linesWith(db, '互斥项目同领', list(support, aid))).toHaveLength(2);
	const longAgo = list(support);
	longAgo.payments = [{ slip: 'N0', person: '李四' } as { slip: string }];
	expect(await linesWith(db, '互斥项目同领', longAgo)).toEqual([]);
});
