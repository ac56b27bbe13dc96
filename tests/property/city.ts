import fc from 'fast-check';
import type { Feedback, Payment, Push, Refund, Rows, Slip } from '../world/rows.ts';

// Small cities in which everything that can happen to an obligation happens often: few days, few hours, few persons.

const day = fc.constantFrom('2022-12-31', '2023-01-10', '2023-01-11', '2023-01-31', '2023-02-01', '2023-02-10');
const hour = fc.constantFrom('00:00:00', '00:00:00', '09:00:00', '15:00:00', '23:59:59.999999');
/** An instant: often a bare date, often that of another event. */
export const instant = fc.tuple(day, hour).map(([date, time]) => `${date} ${time}`);
/** Re-issues come later, when banks have answered. */
const funded = (isFirst: boolean) =>
	fc
		.tuple(
			isFirst
				? fc.constantFrom('2022-12-31', '2023-01-01', '2023-01-10', '2023-02-01')
				: fc.constantFrom('2023-01-10', '2023-01-11', '2023-02-01', '2023-02-10'),
			hour,
		)
		.map(([date, time]) => `${date} ${time}`);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const slipNo = (family: number, slip: number) => `F${family}-${slip}`;

const slip = (family: number, number: number): fc.Arbitrary<Slip> =>
	fc
		.record({
			funded: fc.option(funded(number === 0), { freq: 9 }),
			region: fc.constantFrom('419901', '419902', '甲县', '419901', '419902', '419901101', '高新区', '419999'),
			project: fc.constantFrom('2080502', '2130122', '2999999'),
			bank: fc.constantFrom('农商行', '邮储银行'),
			department: maybe(fc.constantFrom('民政局', '林业局')),
			township: maybe(fc.constantFrom('419901101', '419902101')),
			original: number === 0 ? fc.constant(undefined) : maybe(slipOf(family)),
		})
		.map((rest) => ({ no: slipNo(family, number), ...rest }));

/** A slip of the family, the first one more often, whether it is there or not. */
const slipOf = (family: number) => fc.constantFrom(0, 0, 1, 1, 2).map((number) => slipNo(family, number));
const line = fc.integer({ min: 1, max: 2 });

/** Lines of later slips mostly re-issue others; some point to what is not there, or in a circle. */
const payment = (family: number, number: number, at: number): fc.Arbitrary<Payment> =>
	fc
		.record({
			person: fc.constantFrom('张三', '张三', '李四'),
			company: fc.constantFrom(false, false, false, true),
			card: fc.constantFrom(true, true, false, null),
			amount: fc.constantFrom(10_000, 10_000, 20_001),
			township: maybe(fc.constantFrom('419901101', '419901102')),
			townshipName: maybe(fc.constant('河西镇')),
			of: fc.oneof(
				{ weight: number === 0 ? 18 : 3, arbitrary: fc.constant(undefined) },
				{ weight: 2, arbitrary: fc.tuple(slipOf(family), line).map(([no, original]) => `${no}/${original}`) },
			),
		})
		.map(({ company, person, ...rest }) => ({
			...{ slip: slipNo(family, number), line: at, person: company ? `${person}公司` : person, company },
			...rest,
		}));

const feedback = (family: number): fc.Arbitrary<Feedback> =>
	fc.record({
		slip: slipOf(family),
		line,
		attempt: fc.integer({ min: 1, max: 2 }),
		result: fc.constantFrom('成功', '成功', '成功', '失败', '失败', '退票', '处理中'),
		at: instant,
	});
const refund = (family: number): fc.Arbitrary<Refund> =>
	fc.record({
		slip: slipOf(family),
		line,
		requested: fc.constantFrom('2023-01-05', '2023-01-06'),
		closed: fc.option(instant, { freq: 4 }),
	});
const push = (family: number): fc.Arbitrary<Push> =>
	fc.record({
		slip: slipOf(family),
		line: fc.option(line, { freq: 3 }),
		at: instant,
		success: fc.constantFrom(true, true, false),
	});

const listOf = <T>(row: fc.Arbitrary<T>, lengths: { minLength?: number; maxLength: number }, key: (row: T) => string) =>
	fc.uniqueArray(row, { ...lengths, size: 'max', selector: key });

/** Up to three slips that re-issue one another, and all that banks and offices tell of them. */
const family = (number: number): fc.Arbitrary<Required<Pick<Rows, Kinds>>> =>
	fc.record({
		slips: fc
			.constantFrom([0, 1, 2], [0, 1, 2], [0, 1, 2], [0, 1], [0], [1, 2])
			.chain((all) => fc.tuple(...all.map((at) => slip(number, at)))),
		payments: fc
			.subarray([0, 1, 2, 3, 4, 5], { minLength: 3 })
			.chain((all) => fc.tuple(...all.map((at) => payment(number, at >> 1, (at & 1) + 1)))),
		feedback: listOf(feedback(number), { minLength: 4, maxLength: 12 }, (row) => JSON.stringify(row)),
		refunds: listOf(refund(number), { maxLength: 1 }, keyOfRefund),
		pushes: listOf(push(number), { maxLength: 3 }, keyOfPush),
	});

type Kinds = 'slips' | 'payments' | 'feedback' | 'refunds' | 'pushes';
const keyOfRefund = ({ slip: no, line: at, requested }: Refund) => `${no}/${at} ${requested}`;
const keyOfPush = ({ slip: no, line: at, at: time }: Push) => `${no}/${at} ${time}`;

/** A city of `families` families, which share units, banks, projects and persons. */
export function cityOf(families: number): fc.Arbitrary<Rows> {
	const city = fc.tuple(...Array.from({ length: families }, (_, number) => family(number)));
	return fc.noBias(city).map((all) => ({
		slips: all.flatMap(({ slips }) => slips),
		payments: all.flatMap(({ payments }) => payments),
		feedback: all.flatMap((one) => one.feedback),
		refunds: all.flatMap(({ refunds }) => refunds),
		pushes: all.flatMap(({ pushes }) => pushes),
	}));
}
