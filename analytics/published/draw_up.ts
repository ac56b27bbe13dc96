import { statSync } from 'node:fs';
import type { DataFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { aloneContext } from '../api/context.ts';
import { endpoints } from '../api/endpoints.ts';
import { parseQuery } from '../api/query.ts';
import { checkResults } from '../checks.ts';
import { dataVersion } from '../data_version.ts';
import { newestProfile } from '../profiles.ts';
import { programVersion } from '../program_version.ts';
import { findingRules } from '../reports/findings.ts';
import { monthNumber, periodOf } from '../reports/period.ts';
import { shaped } from '../reports/shape.ts';
import { wholeCity } from '../visible.ts';
import { asKept, type FinalPart, type KeptAnswer, type PublishedDocument } from './document.ts';
import { keptQuestions, type Question } from './questions.ts';
import { filesOf, seal } from './store.ts';

type Head = Pick<PublishedDocument, 'month' | 'revision' | 'publishedAt' | 'publishedBy' | 'reason'>;

/**
 * Puts together what is kept of a month, inside the caller's transaction, so that all of it is of one state of the data,
 * and writes its file of obligations. The figures of both periods are stored already.
 */
export async function drawUp(
	db: Connection,
	folder: DataFolder,
	head: Head,
	{ progress, notice }: { progress: (step: string, done: number, of: number) => void; notice: FinalPart | null },
): Promise<PublishedDocument> {
	const [month, { records: path }] = [monthNumber(head.month), filesOf(folder, head)];
	progress('保存明细的状态', 0, 1);
	await db.run(statement('publish/records.sql'), { month, path: `${path}.new` });
	const [counted] = await db.rows('select count(*)::integer as rows from read_parquet($path)', { path: `${path}.new` });
	const records = { sha256: seal(path), bytes: statSync(path).size, rows: Number(counted?.rows) };
	const { rule } = await periodOf(db, { month: head.month, scope: 'month' });
	const [settings] = await db.rows(statement('publish/settings.sql'), { month });
	const [models] = await db.rows('select models_hash from models_from');
	const files = await db.rows(statement('publish/files.sql'));
	const checks = await checkResults(db, wholeCity);
	const { rules } = await findingRules(db, wholeCity, { month: head.month });
	return {
		form: 1,
		...head,
		program: { version: programVersion(), models: String(models?.models_hash) },
		...{ dataVersion: await dataVersion(db), rule, profile: withState(folder, newestProfile)?.version ?? 0 },
		settings: JSON.parse(String(settings?.settings)),
		files: files.map(shaped),
		// Samples of violations stay out: they are for mending, not for publishing.
		checks: [
			...(checks?.checks.map(({ id, title, violations }) => ({ id, title, violations })) ?? []),
			...rules.map(({ id, title, found }) => ({ id, title, violations: found })),
		],
		records,
		answers: withNotice(await answersOf(db, head.month, progress), notice),
		...(notice ? { notice: notice.head } : {}),
	};
}

/** The answers that keep a notice, in place of what the system alone would have answered. */
function withNotice(answers: KeptAnswer[], notice: FinalPart | null): KeptAnswer[] {
	const own = new Set(notice?.answers.map(nameOf));
	return [...answers.filter((answer) => !own.has(nameOf(answer))), ...(notice?.answers ?? [])];
}

const nameOf = ({ path, query }: KeptAnswer) => JSON.stringify([path, asKept(query)]);

async function answersOf(
	db: Connection,
	month: string,
	progress: (step: string, done: number, of: number) => void,
): Promise<PublishedDocument['answers']> {
	const regions = await db.rows('select region_code from region where is_ranked order by sort_order, region_code');
	const [city] = await db.rows("select nullif(key, '-') as key from city_unit");
	const questions = keptQuestions(
		month,
		city?.key ? String(city.key) : null,
		regions.map((row) => String(row.region_code)),
	);
	const answers: PublishedDocument['answers'] = [];
	await db.run('set variable for_month = $month::integer', { month: monthNumber(month) });
	await db.run("set variable cut_off = period_end(getvariable('for_month'))");
	await db.script(statement('publish/answers_at_hand.sql'));
	for (const [done, question] of questions.entries()) {
		progress('保存各页的数字', done, questions.length);
		const answer = await answerOf(db, question);
		if (answer) answers.push(answer);
	}
	await db.script(statement('publish/answers_let_go.sql'));
	return answers;
}

/** None where the unit has nothing to answer about. */
async function answerOf(
	db: Connection,
	{ path, query }: Question,
): Promise<PublishedDocument['answers'][number] | null> {
	const endpoint = endpoints.find((one) => one.path === path);
	if (!endpoint) throw new Error(`No endpoint ${path}`);
	const context = { ...aloneContext(db), ensure: async () => {} };
	const body = await endpoint.keep(context, query);
	return body === null ? null : { path, query: asKept(parseQuery(endpoint.query, query)), body };
}
