import { describe, expect, test } from 'vitest';
import { databaseFaults, importFaults } from './architecture/imports.ts';
import { relationFaults } from './architecture/relations.ts';
import { readSources, type Source } from './architecture/source.ts';
import { lengthFaults, lockFaults, markupFaults, medianLength, placeFaults } from './architecture/texts.ts';

const sources = readSources();

/** Files given as an object of path → text. */
const files = (texts: Record<string, string>): Source[] =>
	Object.entries(texts).map(([path, text]) => ({ path, text }));

describe('folders import in one direction', () => {
	test('in this tree', () => expect(importFaults(sources)).toEqual([]));

	test.each([
		['sql/load.ts', '../ingest/import.ts'],
		['ingest/import.ts', '../analytics/refresh.ts'],
		['ingest/import.ts', '#contract'],
		['analytics/refresh.ts', '../cli/main.ts'],
		['analytics/refresh.ts', '../server.ts'],
		['analytics/contract/index.ts', '../refresh.ts'],
		['analytics/contract/index.ts', 'express'],
		['analytics/contract/index.ts', 'zod'],
		['cli/serve.ts', '../server.ts'],
		['cli/serve.ts', '../tests/world.ts'],
		['sql/load.ts', './given.test.ts'],
		['server.ts', './dashboard/hooks.server.ts'],
		['dashboard/lib/api.ts', '../../analytics/contract/index.ts'],
		['dashboard/lib/api.ts', '../../sql/database.server.ts'],
		['dashboard/lib/api.ts', 'zod'],
		['bin/start.js', 'vite'],
		['bin/start.js', '../cli/main.ts'],
	])('%s may not import %s', (path, name) => {
		for (const text of [`import x from '${name}';`, `await import('${name}');`, `export * from '${name}';`])
			expect(importFaults(files({ [path]: text }))).toHaveLength(1);
	});

	test('scripts of a Svelte file count', () => {
		const page = `<script lang="ts">\n\timport { x } from '../../sql/load.ts';\n</script>\n<p>{x}</p>`;
		expect(importFaults(files({ 'dashboard/routes/+page.svelte': page }))).toHaveLength(1);
	});

	test('a folder that nobody has decided on is a fault', () => {
		expect(importFaults(files({ 'utils/misc.ts': '' }))).toEqual(['utils/misc.ts is in no part of the architecture']);
	});

	test('imports along the stream are free', () => {
		const tree = files({
			'cli/main.ts': `import '../analytics/refresh.ts'; import type { A } from '../sql/load.ts';`,
			'dashboard/routes/+page.ts': `import { get } from '#lib/api.ts'; import '#contract'; import './$types';`,
			'analytics/contract/month.ts': `import * as z from 'zod/mini'; import './labels.ts'; // import '../refresh.ts'`,
			'server.ts': `import express from 'express'; await import('./build/handler.js');`,
			'sql/facts.test.ts': `import '../tests/world.ts';`,
		});
		expect(importFaults(tree)).toEqual([]);
	});
});

describe('only sql/database.server.ts imports DuckDB', () => {
	test('in this tree', () => expect(databaseFaults(sources)).toEqual([]));

	test('not even a test', () => {
		const text = `import { DuckDBInstance } from '@duckdb/node-api';`;
		const tree = files({ 'sql/database.server.ts': text, 'sql/load.ts': text, 'tests/world.ts': text });
		expect(databaseFaults(tree)).toEqual(['sql/load.ts imports DuckDB', 'tests/world.ts imports DuckDB']);
	});
});

describe('a SQL file reads smaller-numbered layers', () => {
	/** A sound tree of SQL with one more file. */
	const withFile = (path: string, text: string, more: Record<string, string> = {}) =>
		relationFaults(
			files({
				'sql/1_tables/slips.sql': '-- 表\ncreate table raw_slip (slip_no varchar); create table months (month date);',
				'sql/2_staging/slip.sql': '-- 发放单\ncreate or replace view slip as select slip_no from raw_slip;',
				'sql/2_staging/slip.test.ts': '',
				'sql/3_facts/due.sql': '-- 应发\ncreate macro due(since) as table select * from slip, months;',
				'sql/3_facts/due.test.ts': '',
				'sql/demo/person.sql': '-- 示范\ncreate table person (id integer);',
				[path]: text,
				[path.replace('.sql', '.test.ts')]: '',
				...more,
			}),
		);

	test('in this tree', () => expect(relationFaults(sources)).toEqual([]));

	test('the example is sound', () =>
		expect(withFile('sql/checks/x.sql', '-- 检查\nselect * from raw_slip')).toEqual([]));

	test.each([
		['sql/2_staging/x.sql', 'create view x as select * from slip', 'slip of sql/2_staging/slip.sql'],
		['sql/2_staging/x.sql', 'create view x as select * from due(1)', 'due of sql/3_facts/due.sql'],
		['sql/3_facts/x.sql', 'create view x as select * from months, raw_slip', 'raw_slip of sql/1_tables/slips.sql'],
		['sql/3_facts/x.sql', 'create view x as select * from slip join due(1) using (y)', 'due of sql/3_facts/due.sql'],
		[
			'sql/3_facts/x.sql',
			'create view x as select * from slip where y in (select due(2))',
			'due of sql/3_facts/due.sql',
		],
		['sql/4_indicators/x.sql', 'create view x as select * from person', 'person of sql/demo/person.sql'],
		['sql/demo/x.sql', 'create view x as select * from slip', 'slip of sql/2_staging/slip.sql'],
	])('%s may not say "%s"', (path, text, read) => {
		expect(withFile(path, `-- 表\n${text};`)).toEqual([`${path} reads ${read}`]);
	});

	test.each([
		['sql/3_facts/2_chain/x.sql', 'create view x as select * from due(1)', []],
		['sql/2_staging/2_names/x.sql', 'create view x as select * from slip', []],
		['sql/3_facts/1_a/x.sql', 'create view x as select * from part', ['part of sql/3_facts/1_part/part.sql']],
		['sql/3_facts/2_b/x.sql', 'create view x as select * from part', []],
		['sql/4_a/1_b/x.sql', 'create view x as select * from part', []],
		['sql/2_staging/9_z/x.sql', 'create view x as select * from part', ['part of sql/3_facts/1_part/part.sql']],
		['sql/4_a/x.sql', 'create view x as select * from found', ['found of sql/checks/found.sql']],
	])('parts of a layer are numbered too: %s, "%s"', (path, text, reads) => {
		const more = {
			'sql/3_facts/1_part/part.sql': '-- 部分\ncreate view part as select 1',
			'sql/3_facts/1_part/part.test.ts': '',
			'sql/checks/found.sql': '-- 检查\ncreate view found as select 1',
			'sql/checks/found.test.ts': '',
		};
		expect(withFile(path, `-- 表\n${text};`, more)).toEqual(reads.map((read) => `${path} reads ${read}`));
	});

	test('texts, comments, columns and CTEs are no relations', () => {
		const text = `-- 表, from due(1)
			create view x as with due as (select slip from slip) select 'from person', due.slip, person.x
			from due cross join (values (1)) as person (x) where due.slip is distinct from person;`;
		expect(withFile('sql/3_facts/x.sql', text)).toEqual([]);
	});

	test('the file is named after what it creates, opens with Chinese and has its test', () => {
		const path = 'sql/4_indicators/rate.sql';
		expect(withFile(path, '-- 率\ncreate view ratio as select 1')).toEqual([`${path} creates ratio, not rate`]);
		expect(withFile(path, 'create view rate as select 1')).toEqual([
			`${path} does not open with its Chinese name and grain`,
		]);
		expect(withFile('sql/3_facts/due.sql', '-- 应发\ncreate view due as select 1')).toEqual([]);
		expect(withFile('x.sql', '', { 'sql/checks/lonely.sql': '-- 检查\nselect 1' })).toEqual([
			'sql/checks/lonely.sql has no test beside it',
		]);
	});
});

describe('files are short', () => {
	test('in this tree', () => expect(lengthFaults(sources)).toEqual([]));
	test('the middle one has 60 lines at most', () => expect(medianLength(sources)).toBeLessThanOrEqual(60));

	test('251 lines are too many, documents and data may be longer', () => {
		const tree = { 'a.ts': 'x\n'.repeat(250), 'b.sql': 'x\n'.repeat(251), 'c.md': 'x\n'.repeat(999) };
		expect(lengthFaults(files(tree))).toEqual(['b.sql has 251 lines']);
	});

	test('tests do not count towards the middle', () => {
		const tree = { 'a.ts': 'x\n', 'b.ts': 'x\nx\n', 'c.ts': 'x\nx\nx\n', 'a.test.ts': 'x\n', 'tests/b.ts': 'x\n' };
		expect(medianLength(files(tree))).toBe(2);
	});
});

describe('what may stand in no file', () => {
	test('markup inserted unescaped', () => {
		expect(markupFaults(sources)).toEqual([]);
		expect(markupFaults(files({ 'a.svelte': '<p>{@html text}</p>' }))).toEqual(['a.svelte inserts markup']);
	});

	test('the registry that packages came from', () => {
		expect(lockFaults(sources)).toEqual([]);
		expect(lockFaults(files({ 'package-lock.json': '{"resolved": "https://host/x.tgz"}' }))).toHaveLength(1);
	});

	test('a folder of the machine somebody worked on', () => {
		expect(placeFaults(sources)).toEqual([]);
		const place = ['', 'home', 'me'].join('/');
		expect(placeFaults(files({ 'a.ts': `read('${place}')`, 'b.md': `https://host${place}` }))).toEqual([
			`a.ts names ${place}`,
		]);
	});
});
