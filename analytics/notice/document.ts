import type { Connection } from '../../sql/database.server.ts';
import type {
	NoticeDocument,
	NoticeFigure,
	NoticeForm,
	NoticeHead,
	NoticeParagraph,
	TemplateFault,
} from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import type { Visible } from '../visible.ts';
import { annexList } from './annex/annex_list.ts';
import { annexesOf } from './annex/annexes.ts';
import type { Facts } from './fact.ts';
import { noticeBasis } from './figures/notice_facts.ts';
import { legible } from './printable.ts';
import { templateInForce } from './template_in_force.ts';
import { expand, holds } from './template/expand.ts';
import { causeName, nameFaults } from './template/names.ts';
import { parseTemplate } from './template/parse.ts';
import { withSections } from './template/sections.ts';
import { faultText, type Template } from './template/template.ts';

/** What a notice is drawn up of; `template` and `head` in place of those in force, `date` as signed: 2023-11-22. */
export type NoticeOptions = {
	month: string;
	form: NoticeForm;
	about?: string | undefined;
	at?: string | undefined;
	template?: string | undefined;
	head?: NoticeHead | undefined;
	date?: string | undefined;
};

/** A notice, or what is wrong with its template. */
export type Drafted = { document: NoticeDocument | null; faults: TemplateFault[] };

const noHead: NoticeHead = { redHead: null, number: null, copyTo: null, printedBy: null, printedOn: null };

/** A notice, and everything that its text could name. */
export type Drawn = { document: NoticeDocument; facts: Facts };

/** A notice with every figure bound to its source. Refuses, in Chinese, a template with faults. */
export async function noticeDocument(
	db: Connection,
	visible: Visible,
	options: NoticeOptions,
): Promise<NoticeDocument> {
	return (await drawnNotice(db, visible, options)).document;
}

/** The same with what it was drawn up of. */
export async function drawnNotice(db: Connection, visible: Visible, options: NoticeOptions): Promise<Drawn> {
	const { drawn, faults } = await drawUp(db, visible, options);
	if (drawn) return drawn;
	const said = faults.slice(0, 5).map(faultText).join('；');
	throw new Refusal(409, `模板有${faults.length}处需要改正，请在通报模板中修改。${said}。`);
}

/** A notice, giving the faults of its template back. */
export async function draftNotice(db: Connection, visible: Visible, options: NoticeOptions): Promise<Drafted> {
	const { drawn, faults } = await drawUp(db, visible, options);
	return { document: drawn?.document ?? null, faults };
}

type DrawnUp = { drawn: Drawn | null; faults: TemplateFault[] };

async function drawUp(db: Connection, visible: Visible, options: NoticeOptions): Promise<DrawnUp> {
	const { template, faults } = parseTemplate(options.template ?? (await templateInForce(db, options.form)));
	if (faults.length > 0) return { drawn: null, faults };
	const basis = await noticeBasis(db, visible, options, template.settings);
	const unknown = nameFaults(template, basis.facts);
	if (unknown.length > 0) return { drawn: null, faults: unknown };
	const annexes = await annexesOf(db, visible, template.annexes, basis);
	const paragraphs = annexList(paragraphsOf(template, basis.facts), annexes);
	const document: NoticeDocument = {
		...{
			form: options.form,
			about: basis.subject && { key: basis.subject.key, name: legible(basis.subject.name) },
			month: options.month,
			at: basis.asked.head.at,
		},
		...{ rule: basis.asked.rule, dataVersion: basis.period.dataVersion, revision: null, head: options.head ?? noHead },
		...{ paragraphs, annexes, figures: figuresOf(paragraphs, basis.facts) },
	};
	return { drawn: { document, facts: basis.facts }, faults: [] };
}

function paragraphsOf({ paragraphs }: Template, facts: Facts): NoticeParagraph[] {
	const found = paragraphs.flatMap(({ id, role, nodes, when }) => {
		if (when !== null && !holds([{ ...when, name: causeName(when.name, facts) }], facts)) return [];
		const runs = expand(nodes, { facts, entry: null, list: null });
		return runs === null || runs.length === 0 ? [] : [{ id, role, runs }];
	});
	return withSections(found);
}

/** The figures that paragraphs state, in their order, each once. */
function figuresOf(paragraphs: readonly NoticeParagraph[], facts: Facts): NoticeFigure[] {
	const keys = paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => (figure === null ? [] : [figure])));
	return [...new Set(keys)].flatMap((key) => facts.get(key)?.figure ?? []);
}
