import { LineRuleType, Paragraph, type Table } from 'docx';
import type { NoticeAnnex } from '../../contract/index.ts';
import { layoutFor } from './layout.ts';
import { bodyLine, mm, noteLine, sizes, titleLine } from './measures.ts';
import { tableOf } from './table.ts';
import { blank, title } from './text.ts';
import { titleLines } from './title.ts';
import { words } from './words.ts';

/** Between a title and its table. */
const gap = mm(2.5);
const spacing = { line: titleLine, lineRule: LineRuleType.EXACT, before: 0, after: gap };

type Room = { width: number; height: number };

/** An annex as it fills its pages: mark, title in the third line, table, notes (GB/T 9704-2012, 7.3.7). */
export function annexOf(annex: NoticeAnnex, { mark, room }: { mark: string; room: Room }): (Paragraph | Table)[] {
	const lines = titleLines(annex.title, Math.floor(room.width / (10 * sizes.two))).length;
	const others = 2 * bodyLine + titleLine * lines + gap + noteLine * (annex.notes.length + 1);
	const layout = layoutFor(annex, { width: room.width, height: room.height - others });
	return [
		new Paragraph({ style: 'AnnexMark', children: [words(mark, { face: 'hei' })] }),
		blank(),
		title(annex.title, { width: room.width, spacing }),
		...tableOf(annex, layout),
		...annex.notes.map((text, place) => note(text, place < annex.notes.length - 1)),
	];
}

/** A note under the table; all of them stay with its last row. */
function note(text: string, keepNext: boolean): Paragraph {
	return new Paragraph({ style: 'Note', keepNext, children: [words(text, { size: sizes.five })] });
}
