import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FindingRules, Findings } from '#contract';
import { json, run } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');

beforeAll(() => copySecondCity(data));
afterAll(() => place.remove());

test('疑点：规则各有几条，逐条列出，表格文件是全部', async () => {
	const { rules } = FindingRules.parse(await json(0, data, 'findings', '--rules'));
	const twice = rules.find(({ id }) => id === 'person_twice_in_slip');
	expect(twice).toMatchObject({ title: '同单重复', severity: 'high', isOn: true });
	const asked = ['findings', '--rule', 'person_twice_in_slip'];
	const answer = Findings.parse(await json(0, data, ...asked));
	expect(answer).toMatchObject({ total: twice?.found, first: 1 });
	expect(answer.rows).toHaveLength(20);
	expect((await run(data, ...asked)).stdout).toMatch(/^共 [\d,]+ 条，本页第 1—20 条$/m);
	const { stdout } = await run(data, ...asked, '--format', 'csv');
	expect(stdout.trim().split('\n')).toHaveLength(answer.total + 1);
	expect((await run(data, 'findings', '--rules')).stdout).toMatch(/^同单重复 +高 +是 /m);
});
