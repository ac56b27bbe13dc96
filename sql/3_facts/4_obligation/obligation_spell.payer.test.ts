import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { type Counts, figures, figuresBy, given, type Rows, sideBySide } from '../../../tests/world.ts';

// Which row of a chain says to whom, on what card and whether pushed (the row whose success counts), and what counts
// as paid at the first attempt.

type Case = { rows: Rows; at?: string; then: Counts };

const failed = { result: '失败', at: '2023-10-09 10:00' } as const;
const paid = { ...failed, result: '成功' } as const;
const reissued = { slip: 'B', result: '成功', at: '2023-10-20 10:00' } as const;
const chain: Rows = {
	slips: [{}, { no: 'B', funded: '2023-10-15 09:00' }],
	payments: [{}, { slip: 'B', of: 'A/1' }],
	feedback: [failed, reissued],
};
const cards = (first: boolean | null, second: boolean | null): Rows => ({
	...chain,
	payments: [{ card: first }, { slip: 'B', of: 'A/1', card: second }],
});
const pushed = (...pushes: NonNullable<Rows['pushes']>): Rows => ({ ...chain, pushes });
const told = (...feedback: NonNullable<Rows['feedback']>): Rows => ({ ...chain, feedback });

const cases: Record<string, Case> = {
	再发到社保卡算社保卡: { rows: cards(false, true), then: { paid_to_natural_persons: 1, paid_to_social_card: 1 } },
	再发到存折不算社保卡: { rows: cards(true, false), then: { paid_to_natural_persons: 1, paid_to_social_card: 0 } },
	未知卡类型不算社保卡: { rows: cards(true, null), then: { paid_to_natural_persons: 1, paid_to_social_card: 0 } },
	对公不进社保卡占比: {
		rows: { ...chain, payments: [{}, { slip: 'B', of: 'A/1', company: true, person: '甲公司' }] },
		then: { paid: 1, paid_to_natural_persons: 0, paid_to_social_card: 0 },
	},
	链中任何一行的推送都算: { rows: pushed({ at: '2023-10-10 10:00' }), then: { pushed: 1 } },
	再发行的推送也算: { rows: pushed({ slip: 'B', at: '2023-10-25' }), then: { pushed: 1 } },
	成功那一行的整单推送算: { rows: pushed({ slip: 'B', line: null, at: '2023-10-25' }), then: { pushed: 1 } },
	别的发放单的整单推送不算: { rows: pushed({ line: null, at: '2023-10-25' }), then: { pushed: 0 } },
	没有推成功不算: { rows: pushed({ at: '2023-10-25', success: false }), then: { pushed: 0 } },
	截止时刻的推送不算: { rows: pushed({ at: '2023-11-01' }), then: { pushed: 0 } },
	先推失败后推成功算后一次: {
		rows: pushed({ at: '2023-10-25', success: false }, { at: '2023-10-26' }),
		then: { pushed: 1 },
	},
	没有成功的推送了也不算: {
		rows: { ...chain, feedback: [failed], pushes: [{ at: '2023-10-10' }] },
		then: { paid: 0, pushed: 0 },
	},
	第一次就成功: { rows: told(paid), then: { first_attempt_paid: 1 } },
	再发才成功不是首次成功: { rows: told(failed, reissued), then: { paid: 1, first_attempt_paid: 0 } },
	首次成功后退票还是首次成功: {
		rows: told(paid, { ...failed, result: '退票', at: '2023-10-20' }),
		then: { paid: 0, first_attempt_paid: 1 },
	},
	首次成功在截止以后不算: { rows: told({ ...paid, at: '2023-11-01' }), then: { first_attempt_paid: 0 } },
	处理中不是首次结果: {
		rows: told({ ...failed, result: '处理中' }, { ...paid, at: '2023-10-20' }),
		then: { first_attempt_paid: 1 },
	},
	同一时刻先看次数: { rows: told({ ...paid, attempt: 2 }, failed), then: { first_attempt_paid: 0 } },
	当日先到的是成功: {
		rows: told({ ...paid, attempt: 2, at: '2023-10-09' }, failed),
		at: '2023-10-09 09:00',
		then: { first_attempt_paid: 1 },
	},
	当日后到的是次数少的失败: {
		rows: told({ ...paid, attempt: 2, at: '2023-10-09' }, failed),
		at: '2023-10-09 11:00',
		then: { paid: 1, first_attempt_paid: 0 },
	},
};

let db: Connection;
beforeAll(async () => {
	db = await given(sideBySide(Object.fromEntries(Object.entries(cases).map(([rule, { rows }]) => [rule, rows]))));
});

test.each(Object.entries(cases))('%s', async (rule, { at, then }) => {
	expect((await figuresBy(db, 'bank', { at }))[rule]).toMatchObject({ due: 1, ...then });
});

test('享受人、金额、单位、项目、银行都是原行的', async () => {
	const other = { region: '419902', project: '2130122', bank: '邮储银行', funded: '2023-10-15 09:00' };
	const city = await given({
		slips: [{}, { no: 'B', ...other }],
		payments: [{ amount: 100 }, { slip: 'B', of: 'A/1', amount: 90, person: '李四' }, { line: 2 }],
		feedback: [failed, reissued, { ...paid, line: 2 }],
	});
	const slice = { due: 2, paid: 2, amount_due: 10_100, amount_paid: 10_100, slips: 1, persons: 1 };
	for (const [by, key] of [
		['region', '419901'],
		['project', '2080502'],
		['bank', '农商行'],
	] as const) {
		expect(await figuresBy(city, by)).toEqual({ [key]: expect.objectContaining(slice) });
	}
});

test('两行同时成功，以发放单号靠后的为准，与导入先后无关', async () => {
	const rows: Rows = {
		slips: [{}, { no: 'B' }, { no: 'C' }],
		payments: [{}, { slip: 'B', of: 'A/1', card: false }, { slip: 'C', of: 'A/1', card: true }],
		feedback: ['B', 'C'].map((slip) => ({ slip, result: '成功', at: '2023-10-20' })),
	};
	expect(await figures(await given(rows))).toMatchObject({ paid_to_social_card: 1 });
	expect(await figures(await given({ slips: [{ no: 'C' }] }, rows))).toMatchObject({ paid_to_social_card: 1 });
});

test('遗留的原因是最近一次失败的', async () => {
	const city = await given({
		...chain,
		feedback: [
			{ ...failed, reason: '销户' },
			{ ...failed, slip: 'B', at: '2023-10-20 10:00', reason: '挂失' },
			{ ...failed, slip: 'B', at: '2023-10-25 10:00', attempt: 2 },
		],
	});
	const rows = await city.rows(
		`select bank_reason as reason
		from obligation_state left join bank_answer using (answer_key)
		where state = 2
		order by state_from`,
	);
	expect(rows.map(({ reason }) => reason)).toEqual(['销户', '挂失', null]);
});
