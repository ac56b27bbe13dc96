import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx';
import type { NoticeHead } from '../../contract/index.ts';
import { widthOf } from '../printable.ts';
import { area, mm } from './measures.ts';
import { blank } from './text.ts';
import { words } from './words.ts';

const red = 'FF0000';

/**
 * 版头 (GB/T 9704-2012, 7.2): the issuing office in red, 35 mm below the top of the text; its number two lines below; a red
 * line 4 mm under that; two lines of space. Without a red head, the number alone stands over the title.
 */
export function headOf({ redHead, number }: NoticeHead): Paragraph[] {
	if (redHead === null) return number === null ? [] : [numberOf(number, false), blank()];
	const line = number === null ? numberOf('', true) : numberOf(number, true);
	return [office(redHead), blank(), blank(), line, blank(), blank()];
}

/** As large as fits in a line, 小标宋. */
function office(name: string): Paragraph {
	const size = 2 * Math.min(48, Math.floor(area.width / 20 / (widthOf(name) + 1)));
	return new Paragraph({
		style: 'Office',
		spacing: { before: mm(35), after: 0, line: size * 12, lineRule: LineRuleType.EXACT },
		children: [words(name, { face: 'song', size, color: red })],
	});
}

function numberOf(text: string, isLined: boolean): Paragraph {
	return new Paragraph({
		style: 'Flush',
		alignment: AlignmentType.CENTER,
		...(isLined ? { border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: red } } } : {}),
		children: text === '' ? [] : [words(text)],
	});
}
