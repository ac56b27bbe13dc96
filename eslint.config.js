import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const boundSql = 'SQL is never built from strings: bind values as parameters.';
const runsSql = 'CallExpression[callee.property.name=/^(run|rows)$/]';

/** What Chromium 109, the last for Windows 7, does not have; build.target knows syntax only (tests/browser/oldest.ts). */
const youngerThanBrowsers = ['toSorted', 'toReversed', 'toSpliced', 'groupBy', 'withResolvers', 'fromAsync'].map(
	(property) => ({ property, message: 'Chromium 109 does not know it.' }),
);

export default defineConfig(
	{ ignores: ['build/', 'dist/', '.svelte-kit/', 'data/', 'coverage/'] },
	ts.configs.strict,
	svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
	},
	{
		files: ['**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: { '@typescript-eslint/no-floating-promises': 'error' },
	},
	{
		rules: {
			'max-lines': ['error', { max: 250 }],
			'no-console': 'error',
			'no-restricted-imports': ['error', { paths: [{ name: 'xlsx', message: 'Unfixed CVEs: use hucre.' }] }],
			'no-restricted-syntax': [
				'error',
				{ selector: `${runsSql} > TemplateLiteral.arguments[expressions.length>0]`, message: boundSql },
				{ selector: `${runsSql} > BinaryExpression.arguments`, message: boundSql },
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-non-null-assertion': 'off', // loops over bytes know their bounds, the compiler does not
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off', // the pages live at the root of their host
		},
	},
	{
		files: ['dashboard/**', 'analytics/contract/**'],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-properties': ['error', ...youngerThanBrowsers] },
	},
	{ files: ['cli/**', 'bin/**'], rules: { 'no-console': 'off' } },
	{
		files: ['**/*.ts', '**/*.js'],
		ignores: ['**/*.test.ts', 'tests/**'],
		rules: { 'max-lines-per-function': ['error', { max: 40 }] },
	},
);
