import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given, type Rows, sideBySide, type State, states } from '../../../tests/world.ts';

type Told = NonNullable<Rows['feedback']>[number];
type Case = {
	told?: Told[];
	/** When the refund of the first line was closed; null: it is still open. */
	refunded?: string | null;
	/** The state at these instants. */
	at: Record<string, State>;
};

const ok = (at: string, more: Partial<Told> = {}): Told => ({ result: '成功', at, ...more });
const failed = (at: string, more: Partial<Told> = {}): Told => ({ result: '失败', at, ...more });
const returned = (at: string, more: Partial<Told> = {}): Told => ({ result: '退票', at, ...more });
const again = { attempt: 2 };
/** On the slip that re-issues A, and on the one that re-issues B. */
const [onB, onC] = [{ slip: 'B' }, { slip: 'C' }];
const end = '2023-11-01';

/** Each case is a line of slip A (funded 8 October 9:00), re-issued by the line of slip B, and that by one of C. */
const cases: Record<string, Case> = {
	没有反馈是待反馈: { at: { [end]: 'pending' } },
	成功是成功: { told: [ok('2023-10-09 10:00')], at: { [end]: 'paid' } },
	失败是遗留: { told: [failed('2023-10-09 10:00')], at: { [end]: 'outstanding' } },
	没有成功过的退票也是遗留: { told: [returned('2023-10-09 10:00')], at: { [end]: 'outstanding' } },
	处理中是待反馈: { told: [{ result: '处理中', at: '2023-10-09 10:00' }], at: { [end]: 'pending' } },
	失败后又说处理中仍是遗留: {
		told: [failed('2023-10-09 10:00'), { ...again, result: '处理中', at: '2023-10-10 10:00' }],
		at: { [end]: 'outstanding' },
	},
	截止时刻的反馈不算之前的才算: {
		told: [ok('2023-10-09 10:00')],
		at: { '2023-10-09 10:00': 'pending', '2023-10-09 10:00:00.000001': 'paid' },
	},
	'24点的反馈算当日': { told: [ok('2023-10-31 23:59:59.999999')], at: { '2023-10-31': 'pending', [end]: 'paid' } },
	次日零点的反馈不算当月: { told: [ok('2023-11-01')], at: { [end]: 'pending', '2023-11-02': 'paid' } },
	只写日期的反馈算当日: { told: [ok('2023-10-31')], at: { [end]: 'paid' } },
	退票后不再算成功: {
		told: [ok('2023-10-09 10:00'), returned('2023-10-12 10:00')],
		at: { '2023-10-12 10:00': 'paid', [end]: 'outstanding' },
	},
	截止以后的退票不动之前的数: {
		told: [ok('2023-10-09 10:00'), returned('2023-11-02 10:00')],
		at: { [end]: 'paid', '2023-12-01': 'outstanding' },
	},
	纠错再发成功是成功: {
		told: [failed('2023-10-09 10:00'), ok('2023-10-12 10:00', again)],
		at: { '2023-10-12': 'outstanding', [end]: 'paid' },
	},
	结果按时间先后不按次数: {
		told: [failed('2023-10-12 10:00'), ok('2023-10-09 10:00', again)],
		at: { '2023-10-10': 'paid', [end]: 'outstanding' },
	},
	同一时刻以较差结果为准: {
		told: [ok('2023-10-09 10:00'), failed('2023-10-09 10:00')],
		at: { [end]: 'outstanding' },
	},
	同一时刻以次数多的为准: {
		told: [ok('2023-10-09 10:00', again), failed('2023-10-09 10:00')],
		at: { [end]: 'paid' },
	},
	同一时刻以链上靠后的为准: {
		told: [ok('2023-10-09 10:00', onB), failed('2023-10-09 10:00', again)],
		at: { [end]: 'paid' },
	},
	只写日期的反馈只按日期比较: {
		told: [ok('2023-10-09', again), failed('2023-10-09 10:00')],
		at: { '2023-10-09 09:00': 'paid', [end]: 'paid' },
	},
	只写日期的反馈不影响别的日子: {
		told: [ok('2023-10-09', again), failed('2023-10-10 10:00')],
		at: { '2023-10-10': 'paid', [end]: 'outstanding' },
	},
	同日几次反馈各从自己的时刻起算: {
		told: [failed('2023-10-09'), ok('2023-10-09 15:00', again), failed('2023-10-09 10:00')],
		at: { '2023-10-09 12:00': 'outstanding', '2023-10-09 15:00': 'outstanding', [end]: 'paid' },
	},
	换单再发成功是成功: {
		told: [failed('2023-10-09 10:00'), ok('2023-10-20 10:00', onB)],
		at: { '2023-10-20': 'outstanding', [end]: 'paid' },
	},
	再发等待仍为遗留: { told: [failed('2023-10-09 10:00')], at: { [end]: 'outstanding' } },
	再发又失败再再发成功: {
		told: [failed('2023-10-09 10:00'), failed('2023-10-20 10:00', onB), ok('2023-11-05 10:00', onC)],
		at: { [end]: 'outstanding', '2023-12-01': 'paid' },
	},
	再发成功后原行退票以后到的为准: {
		told: [ok('2023-10-20 10:00', onB), returned('2023-10-21 10:00')],
		at: { '2023-10-21': 'paid', [end]: 'outstanding' },
	},
	退款办结是已退款: {
		told: [failed('2023-10-09 10:00')],
		refunded: '2023-10-20 10:00',
		at: { '2023-10-20 10:00': 'outstanding', [end]: 'refunded' },
	},
	退款没有办结仍是遗留: { told: [failed('2023-10-09 10:00')], refunded: null, at: { [end]: 'outstanding' } },
	退款没有办结也没有结果是待反馈: { refunded: null, at: { [end]: 'pending' } },
	退款办结在任何结果之前也算已退款: {
		refunded: '2023-10-20 10:00',
		at: { '2023-10-20': 'pending', [end]: 'refunded' },
	},
	退款之后的失败还是已退款: {
		told: [failed('2023-10-25 10:00')],
		refunded: '2023-10-20 10:00',
		at: { '2023-10-25': 'refunded', [end]: 'refunded' },
	},
	成功优先于退款: {
		told: [ok('2023-10-09 10:00')],
		refunded: '2023-10-20 10:00',
		at: { '2023-10-09': 'pending', [end]: 'paid' },
	},
	退款之后才成功的是成功: {
		told: [ok('2023-10-25 10:00')],
		refunded: '2023-10-20 10:00',
		at: { '2023-10-25': 'refunded', [end]: 'paid' },
	},
	退款之后退票的是已退款: {
		told: [ok('2023-10-09 10:00'), returned('2023-10-25 10:00')],
		refunded: '2023-10-20 10:00',
		at: { '2023-10-25': 'paid', [end]: 'refunded' },
	},
	退款当日的反馈不提前算: {
		told: [failed('2023-10-20'), ok('2023-10-20 15:00', again)],
		refunded: '2023-10-20 10:00',
		at: { '2023-10-20 12:00': 'refunded', [end]: 'paid' },
	},
	拨款前的反馈从拨款起算: { told: [ok('2023-10-07 10:00')], at: { '2023-10-08 09:00:01': 'paid', [end]: 'paid' } },
};

const rules = Object.keys(cases);
const line = (rule: string) => rules.indexOf(rule) + 1;
let db: Connection;
beforeAll(async () => {
	const entries = Object.entries(cases);
	db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-15 09:00' }, { no: 'C', funded: null }],
		payments: rules.flatMap((rule) => [
			{ line: line(rule) },
			{ slip: 'B', line: line(rule), of: `A/${line(rule)}` },
			{ slip: 'C', line: line(rule), of: `B/${line(rule)}` },
		]),
		feedback: entries.flatMap(([rule, { told = [] }]) => told.map((one) => ({ ...one, line: line(rule) }))),
		refunds: entries.flatMap(([rule, { refunded }]) =>
			refunded === undefined ? [] : [{ line: line(rule), closed: refunded }],
		),
	});
});

test.each(Object.entries(cases))('%s', async (rule, { at }) => {
	for (const [instant, state] of Object.entries(at)) {
		expect((await states(db, instant))[`A/${line(rule)}`], instant).toBe(state);
	}
});

test('拨款时刻起才应发，再发的行不另算', async () => {
	expect(await states(db, '2023-10-08 09:00')).toEqual({});
	expect(Object.keys(await states(db, '2023-10-08 09:00:01'))).toHaveLength(rules.length);
	expect(Object.keys(await states(db))).toHaveLength(rules.length);
});

test('拨款前的反馈，状态从拨款时刻起', async () => {
	const rows = await db.rows(
		`select state_from, first_paid_from
		from obligation_spell((select list(slip_key) from slip_dimension where month = 202310))
		where line_no = $line::integer`,
		{ line: line('拨款前的反馈从拨款起算') },
	);
	const funded = '2023-10-08 09:00:00';
	expect(rows).toEqual([{ state_from: funded, first_paid_from: funded }]);
});

test('一笔义务在一个时刻至多一种状态，应发只在一行上', async () => {
	const rows = await db.rows(
		`select line_no
		from obligation_spell((select list(slip_key) from slip_dimension where month = 202310))
		group by line_no
		having count(due_from) <> 1
			or count(*) filter (state <> 0) <> count(distinct state_from) filter (state <> 0)
			or count(*) filter (state_from < timestamp '2023-11-01' and state_until >= timestamp '2023-11-01') > 1`,
	);
	expect(rows.filter(({ line_no }) => line_no !== line('拨款前的反馈从拨款起算'))).toEqual([]);
});

test('不在应发之内的', async () => {
	const city = await given(
		sideBySide({
			未到账发放单不计应发: { slips: [{ funded: null }], payments: [{}] },
			没有发放单的明细等待: { payments: [{}] },
			单位不明的发放单等待: { slips: [{ region: '丙县' }], payments: [{}] },
			缺原明细的再发等待: { slips: [{}], payments: [{ of: 'Z/1' }] },
			循环再发不计: { slips: [{}], payments: [{ of: 'A/2' }, { line: 2, of: 'A/1' }] },
			原单未到账再发单到账也不计: { slips: [{ funded: null }, { no: 'B' }], payments: [{}, { slip: 'B', of: 'A/1' }] },
			应发的: { slips: [{}], payments: [{}] },
		}),
	);
	expect(await states(city)).toEqual({ '应发的:A/1': 'pending' });
});
