import type * as z from 'zod/mini';
import { ask, askTable, type Query } from './ask.ts';
import type { Given } from './command.ts';
import { deliver, type Out } from './out.ts';
import { print, printJson } from './print.ts';

/** Which endpoint a command asks, the shape of its answer, and how that is told as text. */
type Told<Schema extends z.ZodMiniType> = { path: string; schema: Schema; report(answer: z.output<Schema>): string };

/** Asks an endpoint and gives the answer as text, as JSON, or as a table in a data format; the exit status. */
export async function tell<Schema extends z.ZodMiniType>(
	{ root, json }: Pick<Given, 'root' | 'json'>,
	{ path, schema, report }: Told<Schema>,
	{ format, out, ...query }: z.output<typeof Out> & Query,
): Promise<number> {
	if (format !== 'table' && format !== 'json') await deliver(await askTable(root, path, query, format), out);
	else {
		const answer = await ask(root, path, query, schema);
		if (json || format === 'json') printJson(answer);
		else print(report(answer));
	}
	return 0;
}
