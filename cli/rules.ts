import * as z from 'zod/mini';
import {
	Key,
	Month,
	printCount,
	printYuan,
	readChanges,
	RuleSave,
	RuleSaved,
	RuleTrial,
	RuleTrialQuery,
	RuleVersions,
} from '../analytics/contract/index.ts';
import { applyRuleSettings, assertChanges, ruleVersions, saveRule } from '../analytics/findings/rule_settings.ts';
import { storeFindings } from '../analytics/findings/store.ts';
import { tryRule } from '../analytics/findings/trial.ts';
import { get } from './ask.ts';
import { atDesk, posting } from './at_desk.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const Options = z.object({
	rule: z.optional(Key),
	set: z.optional(z.string()),
	from: z.optional(Month),
	reason: z.optional(z.string()),
	try: z._default(z.boolean(), false),
	months: z._default(z.string().check(z.regex(/^\d{1,2}$/)), '6'),
});

const now = () => new Date();

export const rulesCommand: Command = {
	usage: '[--rule R --set 参数:数 [--try] --from M --reason 文字]',
	about:
		'核查规则的启停和参数。不带 --rule 时列出改过的版本；带 --set 时从 --from 的月份起改用新的参数，on:0 停用，on:1 启用；' +
		'加 --try 只试算最近几个月各找到多少条，不保存。现在的参数见 yikatong findings --rules。',
	options: {
		rule: { value: 'R', hint: '规则代号' },
		set: { value: '参数:数', hint: '如 months:6，几项用逗号隔开' },
		from: { value: 'M', hint: '从哪个月起生效，如 2023-11' },
		reason: { value: '文字', hint: '为什么改' },
		try: { hint: '只试算，不保存' },
		months: { value: 'N', hint: '试算最近几个月（默认 6，最多 12）' },
	},
	async run({ root, json, options }) {
		const { rule, set, from: fromMonth, reason, ...given } = parseOptions(Options, options);
		if (rule === undefined) return list(root, json);
		const asked = RuleTrialQuery.safeParse({ rule, changes: set, months: given.months });
		if (!asked.success) throw misused('请用 --set 写明参数和数，如 --set months:6,on:1');
		if (given.try) return tryOut(root, json, asked.data);
		if (fromMonth === undefined) throw misused('请用 --from 写明从哪个月起生效，如 --from 2023-11');
		const { version: base } = await versions(root);
		const save = RuleSave.safeParse({ rule, changes: readChanges(asked.data.changes), fromMonth, reason, base });
		if (!save.success) throw misused('请用 --reason 写明为什么改（200字以内）');
		const saved = await keep(root, save.data);
		if (json) printJson(saved);
		else print(`已保存为第${saved.version}版，从${fromMonth}起生效。`);
		return 0;
	},
};

function versions(root: string): Promise<RuleVersions> {
	return atDesk(
		root,
		async (server) => RuleVersions.parse(await (await get(server, '/api/findings/rules/versions')).json()),
		({ state }) => Promise.resolve(ruleVersions(state)),
	);
}

async function list(root: string, json: boolean): Promise<number> {
	const found = await versions(root);
	const columns = ['版本', '规则', '参数', '起', '原因', '时间', '由'].map((title) => ({ title }));
	const cells = found.rows.map((row) => [
		...[String(row.version), row.rule, `${row.parameter}:${row.value}`, row.fromMonth],
		...[row.reason, row.savedAt.slice(0, 16), row.savedBy],
	]);
	if (json) printJson(found);
	else print(cells.length === 0 ? '规则设置没有改过。' : printTable(columns, cells));
	return 0;
}

function keep(root: string, save: RuleSave): Promise<{ version: number }> {
	return atDesk(
		root,
		async (server) => RuleSaved.parse(await (await get(server, '/api/findings/rules', {}, posting(save))).json()),
		async ({ state, writer }) => {
			await assertChanges(writer, save.rule, save.changes);
			const version = saveRule(state, save, { actor: 'console', now });
			await applyRuleSettings(writer, state);
			await storeFindings(writer, { now });
			return { version };
		},
	);
}

async function tryOut(root: string, json: boolean, asked: z.output<typeof RuleTrialQuery>): Promise<number> {
	const { rule, changes, months } = asked;
	const trial = await atDesk(
		root,
		async (server) => {
			const query = { rule, changes, months: String(months) };
			return RuleTrial.parse(await (await get(server, '/api/findings/rules/trial', query)).json());
		},
		({ writer }) => tryRule(writer, { rule, changes: readChanges(changes), months }, now),
	);
	if (json) printJson(trial);
	else print(report(trial));
	return 0;
}

function report({ rule, months, examples }: RuleTrial): string {
	const columns = [
		{ title: '月份' },
		...['现在（条）', '改后（条）', '现在（元）', '改后（元）'].map((title) => ({ title, isNumber: true })),
	];
	const cells = months.map(({ month, before, after }) => [
		...[month, printCount(before.found), printCount(after.found), printYuan(before.amount), printYuan(after.amount)],
	]);
	const lines = examples.map(
		({ month, slip, line, idMasked, detail }) => `${month} ${slip ?? ''}/${line ?? ''} ${idMasked ?? ''} ${detail}`,
	);
	return [`试算：${rule.title}，没有保存`, printTable(columns, cells), ...lines].join('\n');
}
