import { formats } from '../ingest/formats/index.ts';
import { vocabularies } from '../ingest/formats/vocabulary.ts';
import type { Connection } from '../sql/database.server.ts';
import { Formats, Kind } from './contract/index.ts';
import { headerOf } from './profile_changes.ts';

/** What ships, as the page of the format profile shows it: kinds with their columns, words, standard failure reasons. */
export async function knownFormats(db: Connection): Promise<Pick<Formats, 'kinds' | 'vocabularies' | 'reasons'>> {
	const reasons = await db.rows('select reason_code, reason_name from failure_reason order by reason_code');
	return {
		kinds: formats.map(({ kind, title, columns }) => ({
			kind: Kind.parse(kind),
			title,
			columns: columns.map(({ name, header, required, money, aliases }) => ({
				name,
				header,
				required: required === true,
				money: money === true,
				aliases: [...(aliases ?? [])],
			})),
		})),
		vocabularies: vocabularies.map(({ kind, column, meanings }) => ({
			kind: Kind.parse(kind),
			column,
			title: headerOf(kind, column),
			meanings: meanings.map(({ meaning, title, words }) => ({ meaning, title, words: [...words] })),
		})),
		reasons: reasons.map((row) => ({ code: String(row.reason_code), name: String(row.reason_name) })),
	};
}
