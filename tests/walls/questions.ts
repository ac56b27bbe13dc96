import { endpoints } from '../../analytics/api/endpoints.ts';
import { openApi } from '../../analytics/api/openapi.ts';
import { z } from 'zod';

const Parameter = z.object({
	name: z.string(),
	in: z.string(),
	required: z.boolean().optional(),
	schema: z.object({ enum: z.array(z.union([z.string(), z.number()])).optional(), type: z.string().optional() }),
});
const Document = z.object({
	paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(z.unknown()) }) })),
});

/** What a parameter without a list of values is tried with; `own` and `other` are units. */
const samples: Record<string, readonly string[]> = {
	month: ['2023-04'],
	until: ['2023-04'],
	from: ['2023-02'],
	to: ['2023-04'],
	at: ['2023-04-15T12:00:00'],
	region: ['419804', '419802'],
	slip: [],
	search: ['zq', '4198'],
	limit: ['200'],
	maxDays: ['9'],
	minDays: ['1'],
	published: ['true'],
};

/** What has to be there for an answer. */
const needed: Record<string, Record<string, string>> = {
	'/api/explanation': { region: '419804' },
	'/api/sprint': { region: '419804', at: '2023-04-20' },
	'/api/rankings/within': { region: '419804' },
	'/api/timeliness/late': {},
};

/** Addresses of every question with every documented parameter and every value of its list, one at a time. */
export function questions(): { route: string; address: string }[] {
	const { paths } = Document.parse(openApi(endpoints, []));
	return Object.entries(paths).flatMap(([route, { get }]) => {
		const parameters = z.array(Parameter).parse(get.parameters);
		const isAsked = (name: string) => parameters.some((one) => one.name === name && one.in === 'query');
		const base: Record<string, string> = {
			...(isAsked('month') ? { month: '2023-04' } : {}),
			...(isAsked('until') ? { until: '2023-04' } : {}),
			...needed[route],
		};
		const values = ({ name, schema }: z.output<typeof Parameter>) =>
			some(name, schema.enum?.map(String)) ?? samples[name] ?? [];
		const variants = [
			base,
			...parameters
				.filter((one) => one.in === 'query')
				.flatMap((one) => values(one).map((value) => ({ ...base, [one.name]: value })))
				.map((query) => ('published' in query && 'month' in query ? { ...query, month: '2023-03' } : query)),
		];
		const filled = pathsOf(route);
		return filled.flatMap((path) =>
			variants.map((query) => ({ route, address: `${path}?${new URLSearchParams(query)}` })),
		);
	});
}

/** Of a long list three values, but every form and grouping; all of them in the long run. */
function some(name: string, values: readonly string[] | undefined): readonly string[] | undefined {
	if (values === undefined || process.env.YIKATONG_LONG === '1' || name === 'format' || name === 'by') return values;
	return [...new Set([values[0], values[values.length >> 1], values.at(-1)])].filter((value) => value !== undefined);
}

/** A path's parts filled in with what is there: own, and others'. */
function pathsOf(route: string): string[] {
	return route.includes('{')
		? [
				['419804', '2023-03', 'FF2023000004', '8'],
				['419802', '2023-04', 'FF2023000001', '1'],
			].map(([region = '', month = '', slip = '', line = '']) =>
				route
					.replace('{region}', region)
					.replace('{month}', month)
					.replace('{slip}', slip)
					.replace('{line}', line)
					.replace('{id}', '3'),
			)
		: [route];
}
