import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditPage, FindingRules, Findings, RuleTrial, RuleVersions } from '#contract';
import { problemOf, type Service, startService } from './api/service.ts';

let service: Service;
beforeAll(async () => {
	service = await startService();
});
afterAll(() => service.close());

const rule = 'person_twice_in_slip';
const json = async (path: string) => (await service.get(path)).json() as Promise<unknown>;
const post = (body: unknown) =>
	service.get('/api/findings/rules', {
		method: 'POST',
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json', origin: service.address },
	});
const found = async () => Findings.parse(await json(`/api/findings?rule=${rule}`)).total;
const save = { rule, changes: [{ name: 'on', value: 0 }], fromMonth: '2023-01', reason: '误报多', base: 0 };

test('试算停用不改列表；停用以后疑点不列，谁、何时、为什么都记下；重新启用全部回来', async () => {
	const before = await found();
	expect(before).toBeGreaterThan(0);
	const trial = RuleTrial.parse(await json(`/api/findings/rules/trial?rule=${rule}&changes=on:0&months=12`));
	expect(new Set(trial.months.map(({ after }) => after.found))).toEqual(new Set([0]));
	expect(trial.months.some((month) => month.before.found > 0)).toBe(true);
	expect(await found()).toBe(before);
	expect((await post(save)).status).toBe(201);
	expect(await found()).toBe(0);
	const { rules } = FindingRules.parse(await json('/api/findings/rules'));
	expect(rules.find(({ id }) => id === rule)).toMatchObject({ isOn: false, found: 0 });
	expect(RuleVersions.parse(await json('/api/findings/rules/versions'))).toMatchObject({
		...{
			version: 1,
			rows: [{ rule, parameter: 'on', value: 0, fromMonth: '2023-01', reason: '误报多', savedBy: 'web' }],
		},
	});
	const audit = AuditPage.parse(await json('/api/audit?act=rule'));
	expect(audit.rows).toMatchObject([{ act: 'rule', subject: rule, result: 'done' }]);
	expect((await post({ ...save, changes: [{ name: 'on', value: 1 }], base: 1 })).status).toBe(201);
	expect(await found()).toBe(before);
});

test.each([
	[{}, 409, '规则设置已被改过，请刷新页面后再改'],
	[{ rule: 'none' }, 404, '没有代号为“none”的核查规则，请重新选择'],
	[{ changes: [{ name: 'months', value: 3 }] }, 400, '这条规则没有参数“months”，请从列出的参数中选择'],
	[{ changes: [{ name: 'on', value: 2 }] }, 400, '启用只能是1（启用）或0（停用）'],
	[{ reason: ' ' }, 400, '内容不正确，请核对后再试'],
])('不对的修改 %j：%i', async (wrong, status, detail) => {
	expect(await problemOf(await post({ ...save, ...wrong }))).toMatchObject({ status, detail });
});
