import { Document, type ISectionOptions, Packer } from 'docx';
import type { NoticeAnnex, NoticeDocument } from '../../contract/index.ts';
import { printable } from '../printable.ts';
import { repacked } from '../repacked.ts';
import { annexOf } from './annex.ts';
import { footers, turnedFooters } from './footers.ts';
import { headOf } from './head.ts';
import { imprintOf } from './imprint.ts';
import { area, turned, upright } from './measures.ts';
import { styles } from './styles.ts';
import { textOf } from './text.ts';

/** What docx has no words for: how every paragraph is set unless it says otherwise. */
function set(styles: string): string {
	const setting =
		'<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';
	return styles.replace('<w:pPrDefault><w:pPr>', (start) => start + setting);
}

/** The whole document, packed. */
export async function packed(document: NoticeDocument): Promise<Buffer> {
	const title =
		document.paragraphs
			.find(({ role }) => role === 'title')
			?.runs.map(({ text }) => text)
			.join('') ?? '';
	const file = new Document({
		title: printable(title),
		styles,
		evenAndOddHeaderAndFooters: true,
		compatibility: { version: 15 },
		features: { updateFields: false },
		sections: sectionsOf(document),
	});
	return repacked(await Packer.toBuffer(file), document.at, { 'word/styles.xml': set });
}

/** The text, each annex on pages of its own, and 版记 on the last upright page. */
function sectionsOf({ head, paragraphs, annexes }: NoticeDocument): ISectionOptions[] {
	const text = { properties: upright, children: [...headOf(head), ...textOf(paragraphs)] };
	const more = annexes.map((annex, place) => annexSection(annex, annexes.length === 1 ? '附件' : `附件${place + 1}`));
	const imprint = imprintOf(head);
	const last = more.at(-1) ?? text;
	const all = [text, ...more];
	if (imprint.length > 0 && last.properties === turned) all.push({ properties: upright, children: imprint });
	else last.children.push(...imprint);
	return all.map((section) => ({ ...section, footers: section.properties === turned ? turnedFooters() : footers() }));
}

function annexSection(annex: NoticeAnnex, mark: string) {
	const room = annex.isWide ? { width: area.height, height: area.width } : area;
	return { properties: annex.isWide ? turned : upright, children: annexOf(annex, { mark, room }) };
}
