import * as z from 'zod/mini';
import { Problem } from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import type { Action } from './action.ts';
import type { Endpoint } from './endpoint.ts';

type Schema = Record<string, unknown>;

/** The OpenAPI 3.1 document of the API, made from the contract. */
export function openApi(endpoints: readonly Endpoint[], actions: readonly Action[]): Schema {
	const paths: Record<string, Record<string, Schema>> = {};
	const put = (path: string, method: string, operation: Schema) => {
		const templated = path.replace(/:(\w+)/g, '{$1}');
		paths[templated] = { ...paths[templated], [method]: operation };
	};
	for (const endpoint of endpoints) put(endpoint.path, 'get', questionOf(endpoint));
	for (const action of actions) put(action.path, action.method, operationOf(action));
	return {
		openapi: '3.1.0',
		info: { title: '惠民惠农财政补贴资金“一卡通”发放监测', version: '1' },
		paths,
		components: { schemas: { Problem: jsonSchema(Problem, 'output') } },
	};
}

function questionOf({ path, summary, query, answer, isTabular }: Endpoint): Schema {
	const content: Schema = { [mediaTypes.json]: { schema: jsonSchema(answer, 'output') } };
	if (isTabular) for (const type of Object.values(mediaTypes)) content[type] ??= {};
	const format = { name: 'format', in: 'query', schema: { type: 'string', enum: Object.keys(mediaTypes) } };
	const parameters = [...parametersOf(path, query), ...(isTabular ? [format] : [])];
	return { summary, parameters, responses: { 200: { description: summary, content }, ...refused } };
}

function operationOf({ path, summary, query, body, status, answer, isTabular }: Action): Schema {
	const content: Schema =
		typeof answer === 'string' ? { [answer]: {} } : { [mediaTypes.json]: { schema: jsonSchema(answer, 'output') } };
	if (isTabular) for (const type of Object.values(mediaTypes)) content[type] ??= {};
	const sent =
		body === 'file'
			? { 'application/octet-stream': {} }
			: body && { [mediaTypes.json]: { schema: jsonSchema(body, 'input') } };
	return {
		summary,
		parameters: parametersOf(path, query),
		...(sent ? { requestBody: { required: true, content: sent } } : {}),
		responses: { [status]: { description: summary, content }, ...refused },
	};
}

const refused = {
	default: {
		description: '问题说明（RFC 9457）',
		content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
	},
};

function parametersOf(path: string, query: z.ZodMiniObject): Schema[] {
	return Object.entries(query.shape).map(([name, schema]) => {
		const isInPath = path.includes(`:${name}`);
		return {
			name,
			in: isInPath ? 'path' : 'query',
			required: isInPath || !z.safeParse(schema, undefined).success,
			schema: jsonSchema(schema, 'input'),
		};
	});
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Schema {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
	return rest;
}
