import fc from 'fast-check';
import type { Feedback, Payment, Push, Refund, Rows, Slip } from '../world/rows.ts';

// Small cities in which everything that can happen to an obligation happens often: few days, few hours, few persons.

const day = fc.constantFrom('2022-12-31', '2023-01-10', '2023-01-11', '2023-01-31', '2023-02-01', '2023-02-10');
const hour = fc.constantFrom('00:00:00', '00:00:00', '09:00:00', '15:00:00', '23:59:59.999999');
/** An instant: often a bare date, often that of another event. */
export const instant = fc.tuple(day, hour).map(([date, time]) => `${date} ${time}`);
const funded = fc.tuple(fc.constantFrom('2022-12-31', '2023-01-01', '2023-01-10', '2023-02-01'), hour);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const slipNo = (family: number, slip: number) => `F${family}-${slip}`;

const slip = (family: number, number: number): fc.Arbitrary<Slip> =>
	fc
		.record({
			funded: fc.option(
				funded.map(([date, time]) => `${date} ${time}`),
				{ freq: 6 },
			),
			region: fc.constantFrom('419901', '419902', '419901101', '高新区', '甲县', '419999'),
			project: fc.constantFrom('2080502', '2130122', '2999999'),
			bank: fc.constantFrom('农商行', '邮储银行'),
			department: maybe(fc.constantFrom('民政局', '林业局')),
			township: maybe(fc.constantFrom('419901101', '419902101')),
			original: number === 0 ? fc.constant(undefined) : maybe(fc.nat({ max: 2 }).map((one) => slipNo(family, one))),
		})
		.map((rest) => ({ no: slipNo(family, number), ...rest }));

const payment = (family: number, number: number, line: number): fc.Arbitrary<Payment> =>
	fc
		.record({
			person: fc.constantFrom('张三', '李四', '王五'),
			company: fc.boolean(),
			card: fc.constantFrom(true, true, false, null),
			amount: fc.constantFrom(10_000, 20_001),
			township: maybe(fc.constantFrom('419901101', '419901102')),
			townshipName: maybe(fc.constant('河西镇')),
			of: number === 0 && line === 1 ? fc.constant(undefined) : maybe(target(family)),
		})
		.map(({ company, person, ...rest }) => ({
			...{ slip: slipNo(family, number), line, person: company ? `${person}公司` : person, company },
			...rest,
		}));

/** A line of the family, now and then one that is not there. */
const target = (family: number) =>
	fc
		.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 3 }))
		.map(([number, line]) => `${slipNo(family, number)}/${line}`);

const line = fc.integer({ min: 1, max: 3 });
const feedback = (family: number): fc.Arbitrary<Feedback> =>
	fc.record({
		slip: fc.nat({ max: 2 }).map((number) => slipNo(family, number)),
		line,
		attempt: fc.integer({ min: 1, max: 2 }),
		result: fc.constantFrom('成功', '成功', '失败', '退票', '处理中'),
		at: instant,
	});
const refund = (family: number): fc.Arbitrary<Refund> =>
	fc.record({
		slip: fc.nat({ max: 2 }).map((number) => slipNo(family, number)),
		line,
		requested: fc.constantFrom('2023-01-05', '2023-01-06'),
		closed: fc.option(instant),
	});
const push = (family: number): fc.Arbitrary<Push> =>
	fc.record({
		slip: fc.nat({ max: 2 }).map((number) => slipNo(family, number)),
		line: fc.option(line),
		at: instant,
		success: fc.constantFrom(true, true, false),
	});

/** One to three slips that re-issue one another, and all that banks and offices tell of them. */
const family = (number: number): fc.Arbitrary<Required<Pick<Rows, Kinds>>> =>
	fc.record({
		slips: fc
			.integer({ min: 1, max: 3 })
			.chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => slip(number, at)))),
		payments: fc
			.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 })
			.chain((counts) =>
				fc.tuple(
					...counts.flatMap((count, at) => Array.from({ length: count }, (_, index) => payment(number, at, index + 1))),
				),
			),
		feedback: fc.uniqueArray(feedback(number), { maxLength: 8, selector: (row) => JSON.stringify(row) }),
		refunds: fc.uniqueArray(refund(number), { maxLength: 2, selector: keyOfRefund }),
		pushes: fc.uniqueArray(push(number), { maxLength: 3, selector: keyOfPush }),
	});

type Kinds = 'slips' | 'payments' | 'feedback' | 'refunds' | 'pushes';
const keyOfRefund = ({ slip: no, line: at, requested }: Refund) => `${no}/${at} ${requested}`;
const keyOfPush = ({ slip: no, line: at, at: time }: Push) => `${no}/${at} ${time}`;

/** A city of up to `families` families, which share units, banks, projects and persons. */
export function cityOf(families: number): fc.Arbitrary<Rows> {
	return fc
		.integer({ min: 1, max: families })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => family(number))))
		.map((all) => ({
			slips: all.flatMap(({ slips }) => slips),
			payments: all.flatMap(({ payments }) => payments),
			feedback: all.flatMap((one) => one.feedback),
			refunds: all.flatMap(({ refunds }) => refunds),
			pushes: all.flatMap(({ pushes }) => pushes),
		}));
}
