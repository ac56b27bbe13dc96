import * as z from 'zod/mini';
import { indicators } from './indicators.ts';
import { IndicatorId, Key, Month, Period, Scope, scopeNames } from './query.ts';
import { Difference, Rate } from './ranking.ts';

/** A choice that domain.md leaves to the office: what it is called, and its values, the shipped one first. */
export type Setting = {
	readonly id: string;
	readonly name: string;
	/** One Chinese sentence: what it decides. */
	readonly about: string;
	readonly options: readonly { readonly value: string; readonly name: string }[];
};

/** How things are counted, in the order in which pages name the settings (domain.md, sections 4 and 6). */
export const countingSettings = [
	{
		id: 'successRule',
		name: '发放成功率',
		about: '哪一种成功率作为发放成功率印出和排名；两种始终都算。',
		options: [
			{ value: 'first-attempt', name: '首次打卡成功率' },
			{ value: 'cumulative-feedback', name: '累计反馈成功率（含纠错再发）' },
		],
	},
	{
		id: 'refundedCountsAs',
		name: '已退款',
		about: '已办结退款的是否留在比率的分母里；应发人次始终包含。',
		options: [
			{ value: 'due', name: '留在分母里' },
			{ value: 'excluded', name: '不计入分母' },
		],
	},
	{
		id: 'reissueWaitingCountsAs',
		name: '再发未反馈',
		about: '失败后已经再发、银行还没有反馈结果的，算哪一种。',
		options: [
			{ value: 'outstanding', name: '仍算遗留' },
			{ value: 'pending', name: '算待反馈' },
		],
	},
	{
		id: 'pushGrain',
		name: '推送率',
		about: '结果推送率按人次还是按发放单计算。',
		options: [
			{ value: 'payment', name: '按成功人次' },
			{ value: 'slip', name: '按发放单，成功的全部推送才算' },
		],
	},
	{
		id: 'unknownCardCountsAs',
		name: '卡类型不明',
		about: '没有写明是否社保卡的成功人次，在社保卡占比率里怎么算。',
		options: [
			{ value: 'other-card', name: '算作非社保卡' },
			{ value: 'excluded', name: '不计入分母' },
		],
	},
	{
		id: 'slipsCountedAs',
		name: '批次数',
		about: '只含纠错再发的发放单是否另算一批。',
		options: [
			{ value: 'obligation', name: '不另算' },
			{ value: 'literal', name: '逐单计算' },
		],
	},
] as const satisfies readonly Setting[];

const benchmarks = [
	{ value: 'province', name: '全省平均' },
	{ value: 'city', name: '全市平均' },
	{ value: 'both', name: '全省平均和全市平均（都差才算）' },
] as const;

/** What every one of `laggingSettings` decides. */
export const laggingAbout = '与哪个平均数比，差的算落后；通报点不点名。没有录入全省平均时比全市平均。';

/** What units are held against, by rate and scope, and whether the notice names laggards by it (domain.md, section 7). */
export const laggingSettings = indicators.flatMap(({ id, name }) =>
	(['month', 'ytd'] as const).map((scope) => ({
		id: `lagging.${id}.${scope}` as const,
		name: `${name}落后比较（${scopeNames[scope]}）`,
		about: laggingAbout,
		options: benchmarks.flatMap(({ value, name: benchmark }) => [
			{ value, name: `${benchmark}，通报点名` } as const,
			{ value: `${value}-unnamed`, name: `${benchmark}，通报不点名` } as const,
		]),
	})),
);

/** Every setting of the office. */
export const settings = [...countingSettings, ...laggingSettings];

export const SettingId = z.enum(settings.map(({ id }) => id));

/** Values of all settings; which of them a setting takes is checked with it (`takes`). */
const Value = z.enum(settings.flatMap(({ options }) => options.map(({ value }) => value)));

/** Whether a setting has this value. */
export function takes({ setting, value }: { setting: SettingId; value: string }): boolean {
	const found: Setting | undefined = settings.find(({ id }) => id === setting);
	return found?.options.some((option) => option.value === value) ?? false;
}

/** GET /api/settings: what holds in a month, and every version ever saved, newest first; version 0 ships. */
export const SettingsQuery = z.object({ month: z.optional(Month) });

export const SettingVersion = z.object({
	setting: SettingId,
	value: z.string(),
	fromMonth: Month,
	version: z.int(),
	reason: z.string(),
	savedAt: z.nullable(z.string()),
	savedBy: z.nullable(z.string()),
});

export const Settings = z.object({
	month: Month,
	/** The newest version; what is saved next names it. */
	version: z.int(),
	inForce: z.array(z.object({ setting: SettingId, value: z.string(), fromMonth: Month })),
	versions: z.array(SettingVersion),
});

/** GET /api/rules/effect: 发放成功率 of each unit by the first-attempt rule and by the cumulative one. */
export const RuleEffectQuery = Period;

/** GET /api/settings/effect: what a value from a month on would change in a period. */
export const SettingEffectQuery = z.extend(Period, { setting: SettingId, value: Value, from: z.optional(Month) });

/** Whether a unit lags: 落后, and 通报点名 by the notice. */
const Lagging = z.enum(['named', 'unnamed', 'none']);

export const SettingEffect = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	/** Of each indicator that changes anywhere, all units: 全市 first, then in canonical order. */
	rows: z.array(
		z.object({
			indicator: IndicatorId,
			key: Key,
			name: z.string(),
			isCity: z.boolean(),
			valueBefore: Rate,
			valueAfter: Rate,
			difference: z.nullable(Difference),
			rankBefore: z.nullable(z.int()),
			rankAfter: z.nullable(z.int()),
			laggingBefore: Lagging,
			laggingAfter: Lagging,
			isChanged: z.boolean(),
		}),
	),
});

const laggingNames = { named: '落后，通报点名', unnamed: '落后，通报不点名', none: '不落后' } as const;

/** Whether a unit lags by one way of counting and by another; one word where both say the same. */
export function printLagging({ laggingBefore, laggingAfter }: SettingEffect['rows'][number]): string {
	const [before, after] = [laggingNames[laggingBefore], laggingNames[laggingAfter]];
	return before === after ? after : `${before} → ${after}`;
}

/** POST /api/settings */
export const SettingSave = z.object({
	setting: SettingId,
	value: Value,
	fromMonth: Month,
	reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
	/** The version that the page showed. */
	base: z.int(),
});

export const SettingSaved = z.object({ version: z.int() });

export type SettingId = z.infer<typeof SettingId>;
export type SettingVersion = z.infer<typeof SettingVersion>;
export type Settings = z.infer<typeof Settings>;
export type SettingEffect = z.infer<typeof SettingEffect>;
export type SettingSave = z.infer<typeof SettingSave>;
