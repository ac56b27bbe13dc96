import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Service, startService } from './api/service.ts';
import { hostile, inside } from './hygiene/hostile.ts';
import { patience } from './property/runs.ts';

/** The document of the API, as far as asking takes. */
const Parameter = z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean().default(false) });
const Operation = z.object({
	parameters: z.array(Parameter).default([]),
	requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })) }).optional(),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

type Asked = { method: string; path: string; operation: z.infer<typeof Operation> };

/** What is right for a parameter, so that the hostile one beside it gets deep. */
const right: Record<string, string> = {
	month: '2023-04',
	from: '2023-01',
	to: '2023-04',
	until: '2023-04',
	region: '419804',
	indicator: 'successRate',
	by: 'township',
	kind: 'feedback',
	name: 'x.csv',
	id: '1',
	year: '2023',
	form: 'notice',
	key: '419804',
};

const isLong = process.env.YIKATONG_LONG === '1';
const values = isLong ? hostile : hostile.slice(0, 4);

let service: Service;
let asked: Asked[];

beforeAll(async () => {
	service = await startService({ deadline: 60_000 });
	const { paths } = Document.parse(await (await service.get('/api/openapi.json')).json());
	asked = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
	);
});
afterAll(() => service.close());

/** The address of an operation with one value in the place of one parameter. */
function addressOf({ path, operation }: Asked, name: string, value: string): string {
	const valueOf = (parameter: string) => (parameter === name ? value : (right[parameter] ?? '1'));
	const inPath = path.replace(/\{(\w+)\}/g, (_, parameter: string) => encoded(valueOf(parameter)) || '%20');
	const query = operation.parameters
		.filter((parameter) => parameter.in === 'query' && (parameter.required || parameter.name === name))
		.map((parameter) => `${parameter.name}=${encoded(valueOf(parameter.name))}`);
	// Whom a bulletin is about matters only for a bulletin.
	if (name === 'about') query.push('form=county');
	return `${inPath}?${query.join('&')}`;
}

/** Half a character can't be encoded: it goes as bytes that are no UTF-8. */
const encoded = (value: string) => (value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80');

/** Asks, and gives what is wrong with the answer. */
async function faultsOf(address: string, init: RequestInit, said: string): Promise<string[]> {
	const answer = await service.get(address, { redirect: 'manual', ...init, signal: AbortSignal.timeout(120_000) });
	const type = answer.headers.get('content-type') ?? '';
	if (type.includes('event-stream')) {
		await answer.body?.cancel();
		return [];
	}
	const text = (await answer.text()).replaceAll(said, '');
	const name = `${init.method} ${address.slice(0, 160)} → ${answer.status}`;
	return [
		...(answer.status >= 500 ? [`${name} ${text.slice(0, 200)}`] : []),
		...(answer.status >= 400 && !type.startsWith('application/problem+json') ? [`${name} is ${type}`] : []),
		...(/json|text/.test(type) ? inside.filter((one) => one.test(text)).map((one) => `${name} tells ${one}`) : []),
	];
}

const changing = (method: string): Record<string, string> =>
	method === 'get' ? {} : { origin: service.address, 'content-type': 'application/json' };

describe('R23、R37、R40、R41 每个地址、每个参数、恶意的值：没有5xx，不露出程序、SQL、路径', () => {
	test(
		'地址里的参数',
		async () => {
			const questions = asked.flatMap((one) =>
				one.operation.parameters.flatMap(({ name }) => values.map((value) => ({ one, name, value }))),
			);
			const faults = await atOnce(questions, ({ one, name, value }) => {
				const method = one.method.toUpperCase();
				const body = method === 'GET' ? {} : { body: '{}' };
				return faultsOf(addressOf(one, name, value), { method, headers: changing(one.method), ...body }, value);
			});
			expect(faults).toEqual([]);
			expect(asked.length).toBeGreaterThan(60);
		},
		patience,
	);

	test(
		'送来的内容',
		async () => {
			const sending = asked.filter(({ operation }) => operation.requestBody?.content['application/json']);
			const sent = sending.flatMap((one) => bodiesFor(one).map((body) => ({ one, body })));
			const faults = await atOnce(sent, ({ one, body }) => {
				const init = { method: one.method.toUpperCase(), headers: changing(one.method), body };
				return faultsOf(addressOf(one, '', ''), init, body);
			});
			expect(faults).toEqual([]);
			expect(sending.length).toBeGreaterThan(15);
		},
		patience,
	);

	test('没有的参数、写成数组和对象的参数', async () => {
		const strange = ['nope=1', 'month[]=2023-04&month[]=2023-05', 'month[$ne]=1', '=', '%', 'x%zz=1'];
		const questions = asked.flatMap((one) => (one.method === 'get' ? strange.map((more) => ({ one, more })) : []));
		const faults = await atOnce(questions, ({ one, more }) =>
			faultsOf(`${addressOf(one, '', '')}&${more}`, { method: 'GET' }, more),
		);
		expect(faults).toEqual([]);
	});
});

/** What is wrong with all of these, four at a time. */
async function atOnce<T>(all: readonly T[], fault: (one: T) => Promise<string[]>): Promise<string[]> {
	const [waiting, found] = [[...all], new Array<string>()];
	const work = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) found.push(...(await fault(next)));
	};
	await Promise.all(Array.from({ length: 4 }, work));
	return found;
}

/** Bodies of the wrong shape, and of the right one with each part in turn replaced. */
function bodiesFor({ operation }: Asked): string[] {
	const schema = operation.requestBody?.content['application/json']?.schema;
	const names = Object.keys(
		z.object({ properties: z.record(z.string(), z.unknown()) }).safeParse(schema).data?.properties ?? {},
	);
	const sample = Object.fromEntries(names.map((name) => [name, right[name] ?? '1']));
	const parts: unknown[] = [...values, null, 1e308, -1, true, [], {}, [[[]]], { toString: 1 }, ['x'.repeat(5_000)]];
	return [
		...['', '{', '[]', 'null', '"x"', '1', '{"__proto__":{}}', `[${'['.repeat(2_000)}${']'.repeat(2_000)}]`],
		...names.flatMap((name) => parts.map((part) => JSON.stringify({ ...sample, [name]: part }))),
	];
}
