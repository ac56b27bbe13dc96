import * as z from 'zod/mini';
import { openState } from '../ingest/state.ts';
import { shanghai } from '../ingest/clock.ts';
import {
	countingSettings,
	indicators,
	Month,
	printRate,
	type Setting,
	SettingEffect,
	SettingEffectQuery,
	SettingId,
	Settings,
	SettingSave,
	settings,
	printLagging,
	takes,
	unitOf,
} from '../analytics/contract/index.ts';
import { askedPeriod } from '../analytics/reports/period.ts';
import { settingEffect, settingsOf } from '../analytics/reports/settings.ts';
import { findServer } from '../analytics/server_file.ts';
import { applySettings, saveSetting } from '../analytics/settings.ts';
import { wholeCity } from '../analytics/visible.ts';
import { get } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { openHere } from './open_here.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';
import { printTable } from './table.ts';

const Options = z.object({
	month: z.optional(Month),
	set: z.optional(z.string()),
	from: z.optional(Month),
	reason: z.optional(z.string()),
	try: z._default(z.boolean(), false),
});

export const settingsCommand: Command = {
	usage: '[--month M] [--set ID=取值 --from M --reason 文字 [--try]]',
	about:
		'口径设置。不带 --set 时列出一个月里各项的取值；带 --set 时从 --from 的月份起改用新的取值，留下版本和原因；' +
		'加 --try 只试算：在 --month 这个月里各单位的数值、名次和落后变成什么，不保存。落后与哪个平均数比、通报点不点名，也是设置。已发布的月份不受影响。',
	options: {
		month: { value: 'M', hint: '月份，如 2023-10；默认最近有数据的月份' },
		set: {
			value: 'ID=取值',
			hint:
				countingSettings.map(({ id, name }) => `${id} ${name}`).join('、') +
				'；落后比较如 lagging.pushRate.ytd=province，通报不点名的加 -unnamed',
		},
		from: { value: 'M', hint: '从哪个月起生效' },
		reason: { value: '文字', hint: '为什么改' },
		try: { hint: '只试算，不保存' },
	},
	async run({ root, json, options }) {
		const given = parseOptions(Options, options);
		if (given.set === undefined) return list(root, json, given.month);
		const wanted = wantedOf(given.set);
		if (given.try) return tryOut(root, json, { ...wanted, month: given.month ?? given.from, from: given.from });
		const { from: fromMonth, reason } = given;
		if (fromMonth === undefined) throw misused('请用 --from 写明从哪个月起生效，如 --from 2023-10');
		const parsed = SettingSave.safeParse({ ...wanted, fromMonth, reason, base: (await read(root)).version });
		if (!parsed.success) throw misused('请用 --reason 写明为什么改（200字以内）');
		const saved = await save(root, parsed.data);
		if (json) printJson(saved);
		else print(`已保存为第${saved.version}版，从${fromMonth}起生效。`);
		return 0;
	},
};

function wantedOf(text: string): { setting: SettingId; value: string } {
	const [id, value = ''] = text.split('=');
	const setting = SettingId.safeParse(id);
	if (!setting.success) throw misused(`没有这项设置：${id ?? ''}。可以改的有 ${SettingId.options.join('、')}`);
	const wanted = { setting: setting.data, value };
	if (!takes(wanted)) throw misused(`${setting.data} 的取值只能是 ${optionsOf(setting.data).join('、')}`);
	return wanted;
}

const find = (id: SettingId): Setting | undefined => settings.find((setting) => setting.id === id);
const optionsOf = (id: SettingId) => find(id)?.options.map(({ value }) => value) ?? [];

async function read(root: string, month?: string): Promise<Settings> {
	const server = await findServer(root);
	if (server) return Settings.parse(await (await get(server, '/api/settings', { month })).json());
	const warehouse = await openHere(root, startProgress(), { creates: false });
	try {
		return await settingsOf(warehouse.writer, { month }, shanghai(new Date()).slice(0, 7));
	} finally {
		warehouse.close();
	}
}

async function list(root: string, json: boolean, month: string | undefined): Promise<number> {
	const found = await read(root, month);
	if (json) printJson(found);
	else print(`${found.month}\n${printTable(listColumns, found.inForce.map(listed))}`);
	return 0;
}

const listColumns = ['设置', '名称', '取值', '起'].map((title) => ({ title }));

function listed({ setting, value, fromMonth }: Settings['inForce'][number]): string[] {
	const known = find(setting);
	const name = known?.options.find((option) => option.value === value)?.name ?? value;
	return [setting, known?.name ?? '', `${value} ${name}`, fromMonth];
}

async function save(root: string, asked: SettingSave): Promise<{ version: number }> {
	const server = await findServer(root);
	if (server) {
		const headers = { 'content-type': 'application/json' };
		const sent = await get(server, '/api/settings', {}, { method: 'POST', headers, body: JSON.stringify(asked) });
		return z.object({ version: z.int() }).parse(await sent.json());
	}
	const { folder, writer, close } = await openHere(root, startProgress(), { creates: false });
	const state = openState(folder);
	try {
		const version = saveSetting(state, asked, { actor: 'console', now: () => new Date() });
		await applySettings(writer, state);
		return { version };
	} finally {
		state.close();
		close();
	}
}

type Trial = { setting: SettingId; value: string; month: string | undefined; from: string | undefined };

async function tryOut(root: string, json: boolean, { month, from, ...wanted }: Trial): Promise<number> {
	if (month === undefined) throw misused('请用 --month 写明试算哪个月，如 --month 2023-10');
	const effect = await effectOf(root, { ...wanted, month, ...(from && { from }) });
	if (json) printJson(effect);
	else
		print(
			effect.rows.length === 0 ? '各单位的数值、名次和落后都不变。' : printTable(effectColumns, effect.rows.map(told)),
		);
	return 0;
}

async function effectOf(root: string, query: Record<string, string>): Promise<SettingEffect> {
	const server = await findServer(root);
	if (server) return SettingEffect.parse(await (await get(server, '/api/settings/effect', query)).json());
	const warehouse = await openHere(root, startProgress(), { creates: false });
	try {
		const asked = SettingEffectQuery.parse(query);
		await askedPeriod(warehouse.writer, asked);
		return await settingEffect(warehouse.writer, wholeCity, asked);
	} finally {
		warehouse.close();
	}
}

const effectColumns = [
	...['指标', '单位'].map((title) => ({ title })),
	...['现在', '名次', '改后', '名次'].map((title) => ({ title, isNumber: true })),
	{ title: '落后' },
];

function told(row: SettingEffect['rows'][number]): string[] {
	const unit = unitOf(row.indicator);
	const name = indicators.find(({ id }) => id === row.indicator)?.name ?? '';
	const rank = (place: number | null) => (place === null ? '—' : String(place));
	return [
		...[name, row.name, printRate(row.valueBefore, unit), rank(row.rankBefore)],
		...[printRate(row.valueAfter, unit), rank(row.rankAfter), printLagging(row)],
	];
}
