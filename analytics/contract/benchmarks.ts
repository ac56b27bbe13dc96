import * as z from 'zod/mini';
import { IndicatorId, Month, Scope } from './query.ts';
import { Rate } from './ranking.ts';

const said = {
	province: z.nullable(Rate),
	city: z.nullable(Rate),
	cityRank: z.nullable(z.int()),
	unitsRanked: z.nullable(z.int()),
	source: z.nullable(z.string()),
};

/** GET /api/benchmarks[?month]: what the province has published, as imported and as entered by hand; what was entered holds. */
export const BenchmarksQuery = z.object({ month: z.optional(Month) });
export const BenchmarkRow = z.object({
	month: Month,
	scope: Scope,
	indicator: IndicatorId,
	entered: z.nullable(z.extend(z.object(said), { enteredAt: z.string() })),
	imported: z.nullable(z.extend(z.object(said), { file: z.string(), line: z.int() })),
});
export const Benchmarks = z.object({ rows: z.array(BenchmarkRow) });

/** A rate as people write it, with its unit: 99.94%, 0.3‰. */
const Written = z.string().check(
	z.trim(),
	z.regex(/^(\d{1,3}(\.\d{1,6})?%|\d{1,4}(\.\d{1,5})?‰)$/, '比率应连单位写，如 99.94% 或 0.3‰'),
	z.refine((text) => writtenE8(text) <= 100_000_000, '比率不能超过100%'),
);
const count = z.int().check(z.minimum(1, '应为正整数'), z.maximum(1000, '不能超过1000'));

/** POST /api/benchmarks: enters what the province has published, or takes an entry back (`isRemoved`). */
export const BenchmarkEntry = z
	.object({
		month: Month,
		scope: Scope,
		indicator: IndicatorId,
		province: z._default(z.nullable(Written), null),
		city: z._default(z.nullable(Written), null),
		cityRank: z._default(z.nullable(count), null),
		unitsRanked: z._default(z.nullable(count), null),
		source: z._default(
			z
				.string()
				.check(z.trim(), z.maxLength(200, '来源不能超过200个字'), z.regex(/^\P{Cc}*$/u, '来源中有不能识别的字符')),
			'',
		),
		isRemoved: z._default(z.boolean(), false),
	})
	.check(
		z.refine(
			({ isRemoved, province, city, cityRank }) => isRemoved || (province ?? city ?? cityRank) !== null,
			'全省平均、我市数值、我市排名至少填一项',
		),
		z.refine(
			({ cityRank, unitsRanked }) => cityRank === null || unitsRanked === null || cityRank <= unitsRanked,
			'我市排名不能大于参评数',
		),
	);

/** A written rate in parts of 100,000,000, exactly: a percent is a million of them, a permille a tenth of that. */
export function writtenE8(text: string): number {
	const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?[%‰]$/.exec(text) ?? [];
	const places = text.endsWith('%') ? 6 : 5;
	return Number(whole + fraction.padEnd(places, '0'));
}

export type BenchmarkRow = z.infer<typeof BenchmarkRow>;
export type Benchmarks = z.infer<typeof Benchmarks>;
export type BenchmarkEntry = z.infer<typeof BenchmarkEntry>;
