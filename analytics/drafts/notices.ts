import { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { NoticeForm, type Notices } from '../contract/index.ts';
import { noticeSubjects } from '../notice/subjects.ts';
import { meta } from '../reports/meta.ts';
import { instantWithZone } from '../reports/period.ts';
import type { Visible } from '../visible.ts';
import { commentsOf, openThreads } from './comments.ts';
import { finalNotices } from './published.ts';

const Draft = z.object({
	month: z.string(),
	form: NoticeForm,
	about: z.string(),
	version: z.int(),
	savedAt: z.string(),
	savedBy: z.string(),
	name: z.string().nullable(),
});

type Row = Notices['rows'][number];

/** The notices of the months that there are, the newest first: the 通报 of each, other forms where there is one. */
export async function notices(
	db: Connection,
	state: DatabaseSync,
	visible: Visible,
	{ month }: { month?: string | undefined },
): Promise<Notices> {
	const { months } = await meta(db, visible);
	const known = months.map((entry) => entry.month).filter((one) => month === undefined || one === month);
	const [drafts, finals] = [draftsOf(state), await finalNotices(db, month)];
	const rows = known
		.toSorted((a, b) => (a < b ? 1 : -1))
		.flatMap((one) => {
			const keys = [...drafts, ...finals].filter((entry) => entry.month === one).map(nameOf);
			const all = new Set([nameOf({ form: 'notice', about: null }), ...keys]);
			return [...all].map((key): Row => {
				const draft = drafts.find((entry) => entry.month === one && nameOf(entry) === key);
				const final = finals.find((entry) => entry.month === one && nameOf(entry) === key);
				return rowOf(state, one, draft, final);
			});
		});
	return { subjects: await noticeSubjects(db, visible), rows };
}

function rowOf(
	state: DatabaseSync,
	month: string,
	draft: z.output<typeof Draft> | undefined,
	final: Awaited<ReturnType<typeof finalNotices>>[number] | undefined,
): Row {
	const form = draft?.form ?? final?.form ?? 'notice';
	const about = (draft?.about || final?.about) ?? null;
	const query = { month, form, ...(about ? { about } : {}) };
	return {
		...{ month, form },
		about: about ? { key: about, name: draft?.name ?? final?.aboutName ?? about } : null,
		version: draft?.version ?? 0,
		savedAt: draft ? instantWithZone(draft.savedAt) : null,
		savedBy: draft?.savedBy ?? null,
		openComments: openThreads(commentsOf(state, query)),
		published: final ? { revision: final.revision, publishedAt: final.publishedAt, reason: final.reason } : null,
	};
}

/** The newest version of every draft. */
function draftsOf(state: DatabaseSync): z.output<typeof Draft>[] {
	const rows = state.prepare(
		`select month, form, about, version, saved_at as savedAt, saved_by as savedBy, document ->> '$.about' as name
		from notice_version as draft
		where version = (
			select max(version) from notice_version as other
			where other.month = draft.month and other.form = draft.form and other.about = draft.about
		)
		order by month, form, about`,
	);
	return z.array(Draft).parse(rows.all());
}

const nameOf = ({ form, about }: { form: string; about: string | null }) => `${form} ${about ?? ''}`;
