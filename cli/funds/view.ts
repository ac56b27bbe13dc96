import type * as z from 'zod/mini';
import type { Query } from '../ask.ts';
import type { Given } from '../command.ts';
import type { Out } from '../out.ts';
import { tell } from '../tell.ts';

type Definition<Schema extends z.ZodMiniType> = {
	parse(options: Given['options']): z.output<typeof Out> & Query;
	path: string;
	schema: Schema;
	report(answer: z.output<Schema>): string;
	/** Whether it is paged: then as much as a page may hold is asked for. */
	isList?: boolean;
};

/** A part of `funds`: what it may be asked with, whom it asks, and how the answer is told; the exit status. */
export function view<Schema extends z.ZodMiniType>({ parse, isList, ...told }: Definition<Schema>) {
	return (given: Pick<Given, 'root' | 'json'>, named: Given['options']): Promise<number> => {
		const asked = parse(named);
		return tell(given, told, isList ? { ...asked, limit: '500' } : asked);
	};
}
