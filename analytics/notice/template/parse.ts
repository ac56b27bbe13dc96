import type { NoticeParagraph, TemplateFault } from '../../contract/index.ts';
import { annexNames } from '../annex_names.ts';
import { parseText, termsOf, TextFault } from './parse_text.ts';
import { settingOf } from './setting.ts';
import type { Template, TemplateParagraph } from './template.ts';

const roles: Record<string, NoticeParagraph['role']> = {
	标题: 'title',
	主送: 'addressee',
	一级: 'heading1',
	二级: 'heading2',
	正文: 'body',
	落款: 'signature',
	日期: 'date',
};

type Line = { kind: string; id: string; text: string; line: number; offset: number };

/** A template or what is wrong with it, line by line. Names are held against what is known when it is drawn up. */
export function parseTemplate(text: string): { template: Template; faults: TemplateFault[] } {
	const template: Template = { paragraphs: [], settings: {}, annexes: [] };
	const faults: TemplateFault[] = [];
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		if (raw.trim() === '' || raw.startsWith('#')) continue;
		try {
			add(template, lineOf(raw, index + 1));
		} catch (found) {
			if (!(found instanceof TextFault)) throw found;
			faults.push({ line: index + 1, at: found.at, sentence: found.message });
		}
	}
	if (faults.length === 0 && template.paragraphs.length === 0)
		faults.push({ line: 1, at: 1, sentence: '模板里没有一个段落，请至少写一个“正文：…”' });
	return { template, faults };
}

function lineOf(raw: string, line: number): Line {
	const found = /^\s*([^：:（(]{1,10})(?:[（(]([^（）()]*)[）)])?\s*[：:]\s*/.exec(raw);
	const kind = found?.[1]?.trim() ?? '';
	if (!found || !(Object.hasOwn(roles, kind) || ['设置', '附件', '要求'].includes(kind)))
		throw new TextFault(
			1,
			`行首应写明是哪一种：${[...Object.keys(roles), '要求', '附件', '设置'].join('、')}，再写“：”`,
		);
	return { kind, id: found[2]?.trim() ?? '', text: raw.slice(found[0].length), line, offset: found[0].length };
}

function add(template: Template, line: Line): void {
	if (line.kind === '设置') return void Object.assign(template.settings, settingOf(line.text, line.offset));
	if (line.kind === '附件') return void template.annexes.push(...annexesOf(line));
	for (const paragraph of line.kind === '要求' ? requirement(line, template) : [plain(line, template)]) {
		if (template.paragraphs.some(({ id }) => id === paragraph.id))
			throw new TextFault(1, `标识“${paragraph.id}”已经用过，请换一个`);
		template.paragraphs.push(paragraph);
	}
}

function annexesOf({ text, offset }: Line): string[] {
	const named = text.split('、').map((name) => name.trim());
	const unknown = named.find((name) => !annexNames.includes(name));
	if (unknown !== undefined)
		throw new TextFault(offset + 1, `没有附件“${unknown}”，可用的有：${annexNames.join('、')}`);
	return named;
}

function plain({ kind, id, text, line, offset }: Line, { paragraphs }: Template): TemplateParagraph {
	const role = roles[kind] ?? 'body';
	if (role.startsWith('heading') && /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/.test(text))
		throw new TextFault(offset + 1, '标题不用写序号，系统按印出的标题自动编号，请删去序号');
	const ordinal = paragraphs.filter((paragraph) => paragraph.role === role).length + 1;
	return { id: id || `${kind}${ordinal}`, role, nodes: parseText(text, offset), when: null, line };
}

/** 要求（条件）：标题。正文 — a heading and a paragraph that come where the condition holds. */
function requirement({ id, text, line, offset }: Line, { paragraphs }: Template): TemplateParagraph[] {
	const when = id === '' || id === '始终' ? null : (termsOf(id.split(/\s+/), 1)?.[0] ?? null);
	const end = text.indexOf('。');
	if (end < 0) throw new TextFault(offset + 1, '要求应写成“要求（原因）：标题。正文”，标题后要有句号');
	const own = `要求${id || '始终'}`;
	const ordinal = paragraphs.filter((paragraph) => paragraph.id.startsWith(`${own}.`)).length / 2 + 1;
	const name = `${own}.${ordinal}`;
	const body = text.slice(end + 1);
	return [
		{ id: `${name}.标题`, role: 'heading2', nodes: parseText(text.slice(0, end), offset), when, line },
		{ id: `${name}.正文`, role: 'body', nodes: parseText(body, offset + end + 1), when, line },
	];
}
