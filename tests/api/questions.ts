import { describe, expect, test } from 'vitest';
import { Checks, FindingRules, Findings, Imports, Indicators, Meta, Ranking } from '#contract';
import { cases, countsIn, questionOf } from '../second_city.ts';
import { problemOf, type Service } from './service.ts';

export function questions(service: () => Service): void {
	const get = (path: string) => service().get(path);

	describe('指标', () => {
		test.each(cases)('$month $scope $at：每个单位的每个数字', async (each) => {
			const answer = await get(`/api/indicators?${new URLSearchParams(questionOf(each))}`);
			const indicators = Indicators.parse(await answer.json());
			expect(countsIn(indicators, each)).toEqual({ total: each.total, rows: each.rows });
			expect(indicators.rows).toHaveLength(7);
		});

		test('月末是下月一日零时，带时区', async () => {
			const { at } = Indicators.parse(await (await get('/api/indicators?month=2023-02')).json());
			expect(at).toBe('2023-03-01T00:00:00+08:00');
		});

		test('回答中的时点可以原样再问，世界时也可以', async () => {
			const first = await (await get('/api/indicators?month=2023-02&at=2023-02-20')).text();
			const { at } = Indicators.parse(JSON.parse(first));
			for (const again of [at, encodeURIComponent(at), '2023-02-19T16:00:00Z'])
				expect(await (await get(`/api/indicators?month=2023-02&at=${again}`)).text()).toBe(first);
		});

		test('同一新时点的许多次提问，只算一次', async () => {
			const asked = Array.from({ length: 12 }, () => get('/api/indicators?month=2023-03&at=2023-03-20T08:00:00'));
			const texts = await Promise.all((await Promise.all(asked)).map((answer) => answer.text()));
			expect(new Set(texts).size).toBe(1);
			expect(Indicators.parse(JSON.parse(texts[0] ?? '')).total.due).toBeGreaterThan(0);
		});
	});

	test('可选的月份和单位', async () => {
		const meta = Meta.parse(await (await get('/api/meta')).json());
		expect(meta.months.map(({ month }) => month)).toEqual(['2023-05', '2023-04', '2023-03', '2023-02', '2023-01']);
		expect(meta.regions).toHaveLength(7);
		expect(meta.files).toBe(7);
	});

	test('排名覆盖所有单位', async () => {
		const ranking = Ranking.parse(await (await get('/api/rankings?month=2023-03')).json());
		expect(ranking.rows.map(({ rank }) => rank).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	test('导入记录分页，新的在前，不重不漏', async () => {
		const seen: number[] = [];
		for (let cursor: string | null = ''; cursor !== null;) {
			const page = Imports.parse(await (await get(`/api/imports?limit=3${cursor && `&cursor=${cursor}`}`)).json());
			expect(page.total).toBeGreaterThanOrEqual(7);
			seen.push(...page.rows.map(({ id }) => id));
			cursor = page.next;
		}
		expect(seen).toEqual(seen.toSorted((a, b) => b - a));
		expect(new Set(seen).size).toBe(seen.length);
	});

	test('数据检查是导入后存下的', async () => {
		const { runAt, checks } = Checks.parse(await (await get('/api/checks')).json());
		expect(runAt).toBe('2023-11-22T09:40:00+08:00');
		expect(checks.map(({ title }) => title)).toContain('同一时刻结果不同');
	});

	test('疑点指到文件和行，一页接一页到完，条数与规则一览相符', async () => {
		const { rules } = FindingRules.parse(await (await get('/api/findings/rules')).json());
		const address = '/api/findings?rule=person_twice_in_slip&limit=500';
		let page = Findings.parse(await (await get(address)).json());
		expect(page.rows[0]).toMatchObject({ rule: { title: '同单重复' }, file: 'payment.csv', line: expect.any(Number) });
		expect(page.total).toBe(rules.find(({ id }) => id === 'person_twice_in_slip')?.found);
		const seen = page.rows.map(({ id }) => id);
		while (page.next !== null) {
			page = Findings.parse(await (await get(`${address}&cursor=${page.next}`)).json());
			seen.push(...page.rows.map(({ id }) => id));
		}
		expect(new Set(seen).size).toBe(page.total);
		expect(seen.length).toBe(page.total);
	});

	describe('不对的提问得到中文的问题说明', () => {
		test.each([
			['/api/indicators', 400, '参数 month：缺少'],
			['/api/indicators?month=2023-13', 400, '参数 month：月份应写成2023-10'],
			['/api/indicators?month=2023-04&scope=year', 400, '参数 scope：只能是 month、ytd 之一'],
			['/api/indicators?month=2023-04&colour=red', 400, '没有参数 colour；可用的参数：month、scope、at、by、region'],
			['/api/indicators?month=2023-04&month=2023-05', 400, '参数 month 出现了两次'],
			['/api/indicators?month=2023-04&region=%00', 400, '参数中有不能识别的字符'],
			['/api/indicators?month=2023-04&region=999999', 404, '单位表中没有编码为“999999”的单位，请重新选择单位'],
			['/api/failures?month=2023-04&region=999999', 404, '单位表中没有编码为“999999”的单位，请重新选择单位'],
			['/api/overview?month=2023-04&region=999999', 404, '单位表中没有编码为“999999”的单位，请重新选择单位'],
			[
				'/api/indicators?month=2023-04&__proto__=1',
				400,
				'没有参数 __proto__；可用的参数：month、scope、at、by、region',
			],
			['/api/meta?format=csv', 406, '参数 format：只能是 json 之一'],
			['/api/indicators?month=2023-04&format=pdf', 400, '参数 format：只能是 json、csv、xlsx、arrow、parquet 之一'],
			['/api/imports?cursor=x', 400, '参数 cursor：不是上一页给出的值'],
			['/api/imports/:id/rejects', 400, '参数 id：应为整数'],
			['/api/imports/4711/rejects', 404, '没有找到，或该时段没有数据'],
			['/api/imports/1/rejects.csv', 404, '这次导入没有被拒绝的行可下载'],
			['/api/jobs/6f1c2f0e-9a53-4b86-9a0e-2f6ad7e1c001', 404, '没有这个任务'],
			['/api/nowhere', 404, '没有这个地址'],
			['/api/%E0%A4%A', 404, '没有这个地址'],
		])('%s：%i %s', async (path, status, detail) => {
			const problem = await problemOf(await get(path));
			expect(problem).toMatchObject({ media: 'application/problem+json; charset=utf-8', status, detail });
			expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
		});
	});
}
