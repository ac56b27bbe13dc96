import type { Request, RequestHandler, Response } from 'express';
import { encode, type Format, isFormat, mediaTypes, type TableFormat, type Workshop } from '../encode/index.ts';
import type { Table } from '../encode/table.ts';
import { type Reader, readerOf } from '../access/reader.ts';
import { Refusal } from '../refusal.ts';
import { keyOfVisible } from '../visible.ts';
import type { Cache } from './cache.ts';
import type { Context, Endpoint } from './endpoint.ts';
import { parametersOf } from './parameters.ts';
import { wholeTable } from './whole_table.ts';

/** Answers an endpoint's question over HTTP, in the form that is asked for. */
export function answering(
	endpoint: Endpoint,
	{ contextFor, ...workshop }: { contextFor: (reader: Reader) => Context } & Workshop,
	cache: Cache,
): RequestHandler {
	return async (request, response) => {
		const context = contextFor(readerOf(request));
		const { format: named, ...query } = parametersOf(request);
		const format = formatOf(request, named, endpoint.isTabular);
		if (format === 'json')
			response
				.type('json')
				.send(await cache.get(keyOf(endpoint, context, query), () => textOf(endpoint, context, query)));
		else await sendTable(response, await wholeTable(endpoint, context, query), format, workshop);
	};
}

/** Who may see what, and what is asked, whatever the order of its parameters. */
function keyOf({ path }: Endpoint, { visible }: Context, query: Record<string, string>): string {
	return JSON.stringify([path, keyOfVisible(visible), Object.entries(query).sort()]);
}

async function textOf(endpoint: Endpoint, context: Context, query: Record<string, string>): Promise<string> {
	return JSON.stringify((await endpoint.ask(context, query)).body);
}

/** `?format=` goes before Accept; what is no table comes as JSON only. */
export function formatOf(request: Request, named: string | undefined, isTabular: boolean): Format {
	const offered: Format[] = isTabular ? ['json', 'csv', 'xlsx', 'arrow', 'parquet'] : ['json'];
	if (named !== undefined) {
		if (isFormat(named) && offered.includes(named)) return named;
		throw new Refusal(isFormat(named) ? 406 : 400, `参数 format：只能是 ${offered.join('、')} 之一`);
	}
	const accepted = request.accepts(offered.map((format) => mediaTypes[format]));
	const format = offered.find((one) => mediaTypes[one] === accepted);
	if (format === undefined) throw new Refusal(406, `只提供 ${offered.map((one) => mediaTypes[one]).join('、')}`);
	return format;
}

/** A table as a file in one of the data formats. */
export async function sendTable(
	response: Response,
	table: Table,
	format: TableFormat,
	workshop: Workshop,
): Promise<void> {
	const bytes = await encode(table, format, workshop);
	attach(response, `${table.title}.${format}`);
	response.type(format === 'csv' ? 'text/csv; charset=utf-8' : mediaTypes[format]).send(bytes);
}

/** The answer is a file to keep, under a name that may be Chinese (RFC 6266). */
export function attach(response: Response, name: string): void {
	response.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/** Refuses what an address does not know. */
export function only(routes: readonly { method: string }[]): RequestHandler {
	return (request, response) => {
		response.set('Allow', routes.map(({ method }) => method.toUpperCase()).join(', '));
		throw new Refusal(405, `这个地址不支持 ${request.method.slice(0, 10)}`);
	};
}
