import { readFileSync } from 'node:fs';
import type { Connection } from '../../sql/database.server.ts';
import { Refusal } from '../refusal.ts';
import type {
	NoticeAnnex,
	NoticeDocument,
	NoticeFigure,
	NoticeForm,
	NoticeHead,
	NoticeParagraph,
} from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { annexesOf } from './annex/annexes.ts';
import type { Facts } from './fact.ts';
import { noticeBasis } from './figures/notice_facts.ts';
import { expand, holds } from './template/expand.ts';
import { causeName, nameFaults } from './template/names.ts';
import { parseTemplate } from './template/parse.ts';
import { withSections } from './template/sections.ts';
import { faultText, type Template, type TemplateFault } from './template/template.ts';

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

const noHead: NoticeHead = { redHead: null, number: null, copyTo: null, printedBy: null, printedOn: null };

/** A notice with every figure bound to its source. Refuses, in Chinese, a template with faults. */
export async function noticeDocument(
	db: Connection,
	visible: Visible,
	options: NoticeOptions,
): Promise<NoticeDocument> {
	const { month, form, at, head = noHead } = options;
	const template = parsed(options.template ?? shippedTemplate(form));
	const basis = await noticeBasis(db, visible, { month, at, date: options.date }, template.settings);
	refuseFaults(nameFaults(template, basis.facts));
	const annexes = await annexesOf(db, visible, template.annexes, basis);
	const paragraphs = withAnnexList(paragraphsOf(template, basis.facts), annexes);
	return {
		...{ form, about: null, month, at: basis.asked.head.at, rule: basis.asked.rule },
		...{ dataVersion: basis.period.dataVersion, revision: null, head },
		paragraphs,
		annexes,
		figures: figuresOf(paragraphs, basis.facts),
	};
}

/** The template that comes with the program. */
export function shippedTemplate(form: NoticeForm): string {
	return readFileSync(new URL(`templates/${form}.txt`, import.meta.url), 'utf8');
}

function parsed(text: string): Template {
	const { template, faults } = parseTemplate(text);
	refuseFaults(faults);
	return template;
}

function refuseFaults(faults: readonly TemplateFault[]): void {
	if (faults.length > 0)
		throw new Refusal(409, `模板有${faults.length}处需要改正。${faults.slice(0, 5).map(faultText).join('；')}。`);
}

function paragraphsOf({ paragraphs }: Template, facts: Facts): NoticeParagraph[] {
	const found = paragraphs.flatMap(({ id, role, nodes, when }) => {
		if (when !== null && !holds([{ ...when, name: causeName(when.name, facts) }], facts)) return [];
		const runs = expand(nodes, { facts, entry: null, list: null });
		return runs === null || runs.length === 0 ? [] : [{ id, role, runs }];
	});
	return withSections(found);
}

/** The titles of the annexes, numbered where there are several, stand before the signature. */
function withAnnexList(paragraphs: NoticeParagraph[], annexes: readonly NoticeAnnex[]): NoticeParagraph[] {
	const list = annexes.map(({ title }, index): NoticeParagraph => {
		const number = annexes.length > 1 ? `${index + 1}.` : '';
		const text = `${index === 0 ? '附件：' : ''}${number}${title}`;
		return { id: `附件${index + 1}`, role: 'annexes', runs: [{ text, figure: null }] };
	});
	const end = paragraphs.findIndex(({ role }) => role === 'signature' || role === 'date');
	return paragraphs.toSpliced(end < 0 ? paragraphs.length : end, 0, ...list);
}

/** The figures that paragraphs state, in their order, each once. */
function figuresOf(paragraphs: readonly NoticeParagraph[], facts: Facts): NoticeFigure[] {
	const keys = paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => (figure === null ? [] : [figure])));
	return [...new Set(keys)].flatMap((key) => facts.get(key)?.figure ?? []);
}
