import { basename } from 'node:path';
import type { Source } from './source.ts';

/** A SQL file: the numbers of the folders it lies in, what it creates and the names it might read. */
type Model = Source & { layer: number[]; creates: string[]; names: Set<string> };

/** One sentence for each SQL file that breaks the rules of the layers. */
export function relationFaults(sources: Source[]): string[] {
	const models = sources.filter(({ path }) => /^sql\/.*\.sql$/.test(path)).map(model);
	const owners = Map.groupBy(
		models.flatMap((owner) => owner.creates.map((name) => ({ name, owner }))),
		({ name }) => name,
	);
	const paths = new Set(sources.map(({ path }) => path));
	return models.flatMap((each) => [...formFaults(each, paths), ...readFaults(each, owners)]);
}

/** Layers and their parts are numbered; checks and the like look back on all of them; the demo stands apart. */
function model(source: Source): Model {
	const sql = bare(source.text);
	const layer = [...source.path.matchAll(/\/(\d+)_\w+(?=\/)/g)].map(([, number]) => Number(number));
	return { ...source, layer, creates: created(sql), names: namesRead(sql) };
}

function formFaults({ path, text, layer, creates }: Model, paths: Set<string>): string[] {
	const name = basename(path, '.sql');
	const isModel = (layer[0] ?? 0) >= 2;
	const faults: string[] = [];
	if (!/^-- .*\p{Script=Han}/u.test(text)) faults.push(`${path} does not open with its Chinese name and grain`);
	if (isModel && creates.join() !== name) faults.push(`${path} creates ${creates.join() || 'nothing'}, not ${name}`);
	if ((isModel || path.startsWith('sql/checks/')) && !paths.has(path.replace(/\.sql$/, '.test.ts')))
		faults.push(`${path} has no test beside it`);
	return faults;
}

function readFaults(reader: Model, owners: Map<string, { owner: Model }[]>): string[] {
	return [...reader.names].flatMap((name) => {
		const candidates = (owners.get(name) ?? []).map(({ owner }) => owner);
		const free = candidates.some((owner) => owner.path === reader.path || mayRead(reader, owner, name));
		return free ? [] : candidates.slice(0, 1).map((owner) => `${reader.path} reads ${name} of ${owner.path}`);
	});
}

function mayRead(reader: Model, owner: Model, name: string): boolean {
	const [readerIsDemo, ownerIsDemo] = [reader, owner].map(({ path }) => path.startsWith('sql/demo/'));
	if (readerIsDemo || ownerIsDemo) return readerIsDemo === ownerIsDemo;
	if (reader.layer.length === 0) return true;
	return isBefore(owner.layer, reader.layer) && (reader.layer[0] === 2 || !name.startsWith('raw_'));
}

/** Whether a numbered layer comes before another; what has no number comes before none. */
function isBefore(layer: number[], other: number[]): boolean {
	const [difference] = other.map((number, depth) => number - (layer[depth] ?? 0)).filter((each) => each !== 0);
	return layer.length > 0 && (difference ?? 0) > 0;
}

/** A statement without its comments and texts, in lower case. */
function bare(text: string): string {
	return text.replace(/--.*|\/\*[^]*?\*\/|'(?:[^']|'')*'/g, ' ').toLowerCase();
}

function created(sql: string): string[] {
	const create =
		/\bcreate\s+(?:or\s+replace\s+)?(?:temp\s+)?(?:table|view|macro|sequence|type)\s+(?:if not exists\s+)?(\w+)/g;
	return [...new Set([...sql.matchAll(create)].map(([, name]) => name ?? ''))];
}

/** Names that stand where a relation stands, or are called like a macro, without the statement's own CTEs. */
function namesRead(sql: string): Set<string> {
	const ctes = [...sql.matchAll(/(\w+)\s*(?:\([\w\s,]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(/g)].map(
		([, name]) => name,
	);
	const calls = [...sql.matchAll(/(?<!\bas\s+)\b(\w+)\s*\(/g)].map(([, name]) => name ?? '');
	return new Set([...tablesNamed(sql), ...calls].filter((name) => !ctes.includes(name)));
}

const ends = new Set([
	'where',
	'group',
	'order',
	'having',
	'qualify',
	'window',
	'limit',
	'union',
	'select',
	'set',
	';',
]);

/** Words after `from`, `join` and the commas between them, at each depth of brackets. */
function tablesNamed(sql: string): string[] {
	const found: string[] = [];
	const depths: ('expected' | 'named' | 'none')[] = ['none'];
	const tokens = sql.match(/\w+|[(),;]/g) ?? [];
	for (const [index, token] of tokens.entries()) {
		const state = depths.at(-1);
		if (token === '(') depths.push('none');
		else if (token === ')') depths.pop();
		else if (token === 'join' || (token === 'from' && tokens[index - 1] !== 'distinct'))
			depths.splice(-1, 1, 'expected');
		else if (token === ',' && state === 'named') depths.splice(-1, 1, 'expected');
		else if (ends.has(token)) depths.splice(-1, 1, 'none');
		else if (state === 'expected' && token !== 'lateral') {
			found.push(token);
			depths.splice(-1, 1, 'named');
		}
	}
	return found;
}
