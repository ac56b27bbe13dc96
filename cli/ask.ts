import type * as z from 'zod/mini';
import { aloneContext } from '../analytics/api/context.ts';
import type { Endpoint } from '../analytics/api/endpoint.ts';
import { endpoints } from '../analytics/api/endpoints.ts';
import { wholeTable } from '../analytics/api/whole_table.ts';
import { Problem } from '../analytics/contract/index.ts';
import { encode, type TableFormat } from '../analytics/encode/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import { findServer, type Running, secretHeader } from '../analytics/server_file.ts';
import type { Warehouse } from '../analytics/warehouse.ts';
import { openHere } from './open_here.ts';
import { startProgress } from './progress.ts';

type Query = Record<string, string | undefined>;

/** Asks an endpoint of the data folder's server, or, when none runs, the data itself. */
export async function ask<Schema extends z.ZodMiniType>(
	root: string,
	path: string,
	query: Query,
	schema: Schema,
): Promise<z.output<Schema>> {
	const server = await findServer(root);
	if (server) {
		const address = addressOf(path, query);
		return schema.parse(await (await get(server, address.path, address.query)).json());
	}
	const { body } = await alone(root, ({ writer }) => endpointAt(path).ask(aloneContext(writer), parameters(query)));
	return schema.parse(body);
}

/** The same answer's table in one of the data formats. */
export async function askTable(root: string, path: string, query: Query, format: TableFormat): Promise<Buffer> {
	const server = await findServer(root);
	if (server) return Buffer.from(await (await get(server, path, { ...query, format })).arrayBuffer());
	return alone(root, async (warehouse) => {
		const table = await wholeTable(endpointAt(path), aloneContext(warehouse.writer), parameters(query));
		return encode(table, format, { read: (work) => work(warehouse.writer), work: warehouse.folder.work });
	});
}

/** A request to the local server; its problems become refusals. */
export async function get(
	{ port, secret }: Running,
	path: string,
	query: Query = {},
	init: RequestInit = {},
): Promise<Response> {
	const response = await fetch(`http://127.0.0.1:${port}${path}?${new URLSearchParams(parameters(query))}`, {
		...init,
		headers: { ...init.headers, [secretHeader]: secret },
	}).catch(() => {
		throw new Refusal(503, '服务没有回答，可能正在停止。请稍后重试；再次导入不会重复计数。');
	});
	if (response.ok) return response;
	const problem = Problem.safeParse(await response.json().catch(() => null));
	throw new Refusal(
		response.status,
		problem.success ? problem.data.detail : `服务的回答无法识别（${response.status}）`,
	);
}

/** A path with its `:name` parts filled in from the query, which the rest stays in. */
function addressOf(path: string, query: Query): { path: string; query: Query } {
	const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
	return {
		path: path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(query[name] ?? '')),
		query: Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name))),
	};
}

/** What is asked for, without what is left out. */
function parameters(query: Query): Record<string, string> {
	return Object.fromEntries(
		Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

function endpointAt(path: string): Endpoint {
	const endpoint = endpoints.find((one) => one.path === path);
	if (!endpoint) throw new Error(`No endpoint ${path}`);
	return endpoint;
}

async function alone<T>(root: string, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
	const warehouse = await openHere(root, startProgress(), { creates: false });
	try {
		return await work(warehouse);
	} finally {
		warehouse.close();
	}
}
