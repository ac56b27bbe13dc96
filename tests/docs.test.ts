import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources, root } from './architecture/source.ts';

const sources = readSources();
const documents = sources.filter(({ path }) => path.endsWith('.md'));
const textOf = (path: string) => sources.find((source) => source.path === path)?.text ?? '';
const glossary = textOf('docs/glossary.md');

/** Every match of a pattern's groups, in order. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, ...groups]) => groups);

describe('the glossary', () => {
	const formats = sources.filter(({ text }) => /: Format = \{/.test(text));

	test.each(formats.map(({ path, text }) => [path, text]))('has every column of %s, and no other', (_, text) => {
		const [kind = '', title = ''] = all(text, /kind: '(\w+)',\s+title: '(.+)'/g)[0] ?? [];
		const columns = all(text, /name: '(\w+)',\s+header: '([^']+)'/g).map(([name, header]) => [header, name]);
		const section = glossary.split(/^### /m).find((part) => part.startsWith(`${title} \`${kind}\``)) ?? '';
		expect(columns).not.toEqual([]);
		expect(all(section, /^\| (\S+) \| `(\w+)` \|/gm)).toEqual(columns);
	});

	test('has every indicator by its name and id', () => {
		const indicators = all(textOf('analytics/contract/indicators.ts'), /id: '(\w+)',\s+name: '([^']+)'/g);
		const described = all(glossary, /^\| (\S+) \| `(\w+)` \|/gm).map(String);
		expect(indicators).not.toEqual([]);
		expect(described).toEqual(expect.arrayContaining(indicators.map(([id, name]) => String([name, id]))));
	});
});

describe('the documents', () => {
	test('name npm scripts that exist', () => {
		const named = documents.flatMap(({ text }) => all(text, /\bnpm (?:run ([\w:]+)|(start|test))/g).flat());
		const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
		expect(scripts).toEqual(expect.arrayContaining(named.filter((name) => name !== undefined)));
	});

	const commandsOf = (path: string) => all(textOf(path), /^\| `yikatong ([\w-]+)/gm).flat();

	test('list the same commands in both languages', () => {
		expect(commandsOf('README.zh-CN.md')).toEqual(commandsOf('README.md'));
	});

	test.each(commandsOf('README.md'))('list yikatong %s, which explains itself', (command) => {
		const program = join(root, 'bin', 'yikatong.js');
		const { status, stdout } = spawnSync(process.execPath, [program, command, '--help'], {
			encoding: 'utf8',
			timeout: 30_000,
		});
		expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(command) });
	});

	test('link to what is there', () => {
		const broken = documents.flatMap(({ path, text }) =>
			all(text, /\]\((?!https?:|#)([^)#]+)/g)
				.map(([link = '']) => posix.join(posix.dirname(path), link))
				.filter((target) => !existsSync(join(root, target)))
				.map((target) => `${path} links to ${target}`),
		);
		expect(broken).toEqual([]);
	});
});
