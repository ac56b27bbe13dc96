import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routes } from '../analytics/access/gate.ts';

const dashboard = join(import.meta.dirname, '..', 'dashboard');
const asked = readdirSync(dashboard, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(svelte|ts)$/.test(path))
	.flatMap((path) => [
		...readFileSync(join(dashboard, path), 'utf8').matchAll(
			/(?:\bmay\((?:data\.)?session, '|<May act=")([A-Z]+ [^'"]+)['"]/g,
		),
	])
	.map(([, act]) => act ?? '');

test('页面问的每件事都在权限表里：写错的名称谁也做不成', () => {
	expect(asked.length).toBeGreaterThan(4);
	expect(asked.filter((act) => !Object.hasOwn(routes, act))).toEqual([]);
});

/** What every role may do; what only the page of that role has (账号, the jobs of who uploads); what only reads. */
const everybodys = /\/api\/session/;
const elsewhere = /\/api\/(?:users|local|jobs)|preview$|check$/;

test('按钮能做的每件事，页面都先问过能不能做：被拒绝的按钮不出现', () => {
	const acts = Object.keys(routes).filter((route) => !/^GET /.test(route) && !everybodys.test(route));
	const family = (route: string) => route.replace(/^\w+ /, '').split('/').slice(0, 3).join('/');
	const families = new Set(asked.map(family));
	expect(acts.filter((act) => !elsewhere.test(act) && !families.has(family(act)))).toEqual([]);
});
