import type { Connection } from '../../sql/database.server.ts';
import type { NoticeForm, TemplateFault } from '../contract/index.ts';
import { monthText } from '../reports/period.ts';
import { wholeCity } from '../visible.ts';
import { noticeBasis } from './figures/notice_facts.ts';
import { noticeSubjects } from './subjects.ts';
import { nameFaults } from './template/names.ts';
import { parseTemplate } from './template/parse.ts';

/** What is wrong with a text as a template: its grammar, and names that the newest month with data does not know. */
export async function templateFaults(db: Connection, form: NoticeForm, text: string): Promise<TemplateFault[]> {
	const { template, faults } = parseTemplate(text);
	const [newest] = await db.rows(
		"select max(month) as month from figure where grouped_by = 'city' and scope = 'ytd' and due > 0",
	);
	if (faults.length > 0 || !newest?.month) return faults;
	const request = { form, month: monthText(newest.month), about: await someSubject(db, form) };
	const { facts } = await noticeBasis(db, wholeCity, request, template.settings);
	return nameFaults(template, facts);
}

/** Anybody whom a bulletin could be about: the names are the same for all. */
async function someSubject(db: Connection, form: NoticeForm): Promise<string | undefined> {
	if (form === 'notice' || form === 'dispatch') return undefined;
	return (await noticeSubjects(db, wholeCity))[form][0]?.key;
}
