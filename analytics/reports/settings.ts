import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import {
	type Period,
	type SettingEffectQuery,
	type SettingId,
	SettingEffect,
	Settings,
	type SettingsQuery,
} from '../contract/index.ts';
import { seesAll, type Visible } from '../visible.ts';
import { monthNumber, monthText, periodOf } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/** What holds in a month (the last one with data, else `today`'s), and every version. */
export async function settingsOf(
	db: Connection,
	{ month }: z.output<typeof SettingsQuery>,
	today: string,
): Promise<Settings> {
	const [newest] = await db.rows('select max(month) as month from figure_period');
	const asked = month ?? (newest?.month ? monthText(newest.month) : today);
	const rows = await db.rows('select * from setting_in_force($month::integer)', { month: monthNumber(asked) });
	const versions = await db.rows('select * from setting_version order by version desc, setting, from_month desc');
	const named = (row: Record<string, unknown>) => ({ ...row, fromMonth: monthText(row.fromMonth) });
	const all = versions.map((row) => named(shaped(row)));
	return Settings.parse({
		month: asked,
		version: all[0] && 'version' in all[0] ? all[0].version : 0,
		inForce: rows.map((row) => named(shaped(row))),
		versions: all,
	});
}

type Tried = { setting: SettingId; value: string; from: string };

/**
 * What a value of a setting, from a month on, would change in a period: the reports are asked as if it were saved. `db`
 * is a connection that nobody else asks; the figures of the period are stored.
 */
export async function settingEffect(
	db: Connection,
	visible: Visible,
	{ setting, value, from, ...period }: z.output<typeof SettingEffectQuery>,
): Promise<SettingEffect> {
	return effectOf(db, visible, period, [null, { setting, value, from: from ?? period.month }]);
}

/** Each unit's 发放成功率 and rank by the first and by the second rule, whichever of them holds in the month. */
export function ruleEffect(db: Connection, visible: Visible, period: Period): Promise<SettingEffect> {
	const [first, second] = (['first-attempt', 'cumulative-feedback'] as const).map((value): Tried => ({
		...{ setting: 'successRule', value, from: period.month },
	}));
	return effectOf(db, visible, period, [first ?? null, second ?? null]);
}

async function effectOf(db: Connection, visible: Visible, period: Period, [one, other]: [Tried | null, Tried | null]) {
	const { sql, head } = await periodOf(db, period);
	try {
		await tryOut(db, one);
		const [before] = await db.rows(statement('setting/standing.sql'), { ...sql });
		await tryOut(db, other);
		const rows = await db.rows(statement('setting/effect.sql'), { ...sql, before: String(before?.standing) });
		const isSeen = ({ key, isCity }: Record<string, unknown>) =>
			isCity ? seesAll(visible) : sees(visible, String(key));
		return SettingEffect.parse({ ...head, rows: rows.map(shaped).filter(isSeen) });
	} finally {
		await tryOut(db, null);
	}
}

async function tryOut(db: Connection, tried: Tried | null): Promise<void> {
	const list = tried ? [{ setting: tried.setting, value: tried.value, from_month: monthNumber(tried.from) }] : [];
	await db.run('set variable tried_setting = $tried', { tried: JSON.stringify(list) });
}
