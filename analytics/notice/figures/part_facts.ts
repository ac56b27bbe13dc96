import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import {
	Key,
	measureName,
	MeasureId,
	measures,
	type NoticeFigure,
	none,
	printNoticeMeasure,
	Rate,
	Scope,
} from '../../contract/index.ts';
import { shaped } from '../../reports/shape.ts';
import { type Entry, type Fact, listFacts, measureFact, namePart, truthFact, valueFact } from '../fact.ts';
import { type Origin, plainFigure, recordsOf, sourceOf } from './origin.ts';
import { scopeNames } from './unit_facts.ts';

/** A department or a bank. */
export type Part = { dimension: 'department' | 'bank'; key: string };

const PartRow = z.object({
	scope: Scope,
	isWhole: z.boolean(),
	key: Key,
	name: z.string(),
	indicator: MeasureId,
	value: Rate,
	isOpen: z.boolean(),
});
type PartRow = z.infer<typeof PartRow>;

/** What a department or bank has to show: its own figures, and the units it pays in. One question. */
export async function partFacts(
	db: Connection,
	part: Part,
	origin: Origin,
	asked: { month: number; cutOff: string },
): Promise<Fact[]> {
	const found = await db.rows(
		'select * from notice_part($month::integer, $cutOff::timestamp, $dimension::varchar, $key::varchar)',
		{ ...asked, ...part },
	);
	const rows = z.array(PartRow).parse(found.map(shaped));
	return Scope.options.flatMap((scope) =>
		scopeFacts(
			rows.filter((row) => row.scope === scope),
			scope,
			part,
			origin,
		),
	);
}

function scopeFacts(rows: readonly PartRow[], scope: Scope, part: Part, origin: Origin): Fact[] {
	const own = rows.filter(({ isWhole }) => isWhole);
	const units = [
		...Map.groupBy(
			rows.filter(({ isWhole }) => !isWhole),
			({ key }) => key,
		).values(),
	];
	const figure = (key: string) => ({
		...plainFigure(
			sourceOf(origin, '/api/indicators', { scope, by: part.dimension }),
			`${scopeNames[scope]}.本单位.${key}`,
		),
		scope,
	});
	const entries = units.map((unit) => entryOf(unit, part, origin));
	const open = units.filter((unit) => unit.some(({ isOpen }) => isOpen)).map((unit) => entryOf(unit, part, origin));
	const known = new Set(own.map(({ indicator }) => indicator));
	const missing = measures.filter(({ id }) => !known.has(id));
	return [
		truthFact(figure('有发放'), own.length > 0),
		...own.map((row) => partFigure(row, part, origin)).map((one) => measureFact(one)),
		...missing.map(({ name }) => valueFact({ ...figure(name), value: null, printed: none }, false)),
		...listFacts(figure('分单位'), entries, fieldNames),
		...listFacts(figure('未办结单位'), open, fieldNames),
	];
}

const fieldNames = measures.map(({ name }) => name);

function entryOf(rows: readonly PartRow[], part: Part, origin: Origin): Entry {
	const fields = rows.map((row): [string, NoticeFigure] => [measureName(row.indicator), partFigure(row, part, origin)]);
	return { name: rows[0]?.name ?? '', fields: new Map(fields) };
}

function partFigure(
	{ scope, isWhole, key, name, indicator, value }: PartRow,
	part: Part,
	origin: Origin,
): NoticeFigure {
	const unit = isWhole ? '本单位' : `本单位.${namePart(name)}`;
	const region: Record<string, string> = isWhole ? {} : { region: key };
	return {
		key: `${scopeNames[scope]}.${unit}.${measureName(indicator)}`,
		...{ indicator, scope, region: isWhole ? null : key },
		value: value.denominator === 0 ? null : value,
		printed: printNoticeMeasure(indicator, value),
		source: sourceOf(origin, '/api/indicators', { scope, by: part.dimension, ...region }),
		records: recordsOf(origin, { scope, indicator, [part.dimension]: part.key, ...region }),
	};
}
