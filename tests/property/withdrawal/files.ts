import fc from 'fast-check';
import type { Rows } from '../../world/rows.ts';

// Small files of one kind over very few keys and very few contents: nearly every row repeats, corrects or contradicts
// another.

const slip = fc.constantFrom('A', 'B');
const line = fc.constantFrom(1, 2);
const at = fc.constantFrom('2023-10-09 10:00', '2023-11-09 10:00');
const rowsOf = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { minLength: 1, maxLength: 4 });
const fileOf = <Kind extends keyof Rows>(kind: Kind, row: fc.Arbitrary<NonNullable<Rows[Kind]>[number]>) =>
	rowsOf(row).map((rows): Rows => ({ [kind]: rows }));

const slips = fileOf(
	'slips',
	fc.record({
		no: slip,
		funded: fc.constantFrom('2023-10-08 09:00', '2023-11-08 09:00', '2023-09-08 09:00', null),
		region: fc.constantFrom('419901', '419902'),
		original: fc.constantFrom(undefined, undefined, 'A'),
	}),
);
const payments = fileOf(
	'payments',
	fc.record({
		slip,
		line,
		amount: fc.constantFrom(10_000, 20_000),
		person: fc.constantFrom('张三', '李四'),
		townshipName: fc.constantFrom(undefined, '河东镇', '河西镇'),
		of: fc.constantFrom(undefined, undefined, 'A/1', 'B/2'),
	}),
);
const feedback = fileOf(
	'feedback',
	fc.record({
		slip,
		line,
		result: fc.constantFrom('成功', '失败'),
		at,
		reason: fc.constantFrom(undefined, '账户已销户', '户名不符'),
	}),
);
const refunds = fileOf('refunds', fc.record({ slip, line, closed: fc.constantFrom(null, '2023-10-20', '2023-11-20') }));
const pushes = fileOf('pushes', fc.record({ slip, line: fc.constantFrom(1, null), at, success: fc.boolean() }));
const regions = fileOf(
	'regions',
	fc.record({
		code: fc.constantFrom('419901', '419902'),
		name: fc.constantFrom('甲县', '甲市'),
		ranked: fc.boolean(),
	}),
);
const projects = fileOf(
	'projects',
	fc.record({ code: fc.constant('2080502'), department: fc.constantFrom('民政局', '老龄办', null) }),
);
const targets = fileOf('targets', fc.record({ region: fc.constant('419901'), projects: fc.constantFrom(10, 11, 12) }));
const benchmarks = fileOf('benchmarks', fc.record({ month: fc.constant(202310), province: fc.constantFrom(1, 2, 3) }));

/** Files in the order in which they come, and those that are withdrawn, in that order. */
export const story = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: slips },
			{ weight: 5, arbitrary: payments },
			{ weight: 5, arbitrary: feedback },
			{ weight: 2, arbitrary: refunds },
			{ weight: 2, arbitrary: pushes },
			{ weight: 1, arbitrary: regions },
			{ weight: 1, arbitrary: projects },
			{ weight: 1, arbitrary: targets },
			{ weight: 1, arbitrary: benchmarks },
		),
		{ minLength: 3, maxLength: 10 },
	)
	.chain((files) =>
		fc.record({
			files: fc.constant(files),
			withdrawn: fc.shuffledSubarray([...files.keys()], { minLength: 1, maxLength: 3 }),
			refreshAfter: fc.nat({ max: files.length }),
			isBatch: fc.boolean(),
		}),
	);
