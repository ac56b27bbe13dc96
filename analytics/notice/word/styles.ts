import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { bodyLine, character, noteLine, sizes, titleLine } from './measures.ts';
import { type } from './words.ts';

/** Lines of exactly so many twips. */
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** Lines as high as their type. */
const loose = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };

/** 左空二字: told in characters, and in twips for those that do not know characters. */
const twoCharacters = { firstLineChars: 200, firstLine: Math.round(2 * character) };

/** What all others are based on: not tightened, since no style can take that back. */
const loosely = { ...type('fang', sizes.three), characterSpacing: undefined };

const body = { alignment: AlignmentType.BOTH, indent: twoCharacters, spacing: exactly(bodyLine) };
const heading = { ...body, alignment: AlignmentType.LEFT, keepNext: true };

/** What each kind of paragraph looks like (GB/T 9704-2012, 7.2 to 7.5): an office changes it in one place. */
export const styles: IStylesOptions = {
	default: {
		document: {
			run: { ...loosely, language: { value: 'en-US', eastAsia: 'zh-CN' } },
			paragraph: { spacing: exactly(bodyLine) },
		},
		title: {
			run: type('song', sizes.two),
			paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(titleLine), keepNext: true, keepLines: true },
		},
		heading1: { run: type('hei', sizes.three), paragraph: { ...heading, outlineLevel: 0 } },
		heading2: { run: type('kai', sizes.three), paragraph: { ...heading, outlineLevel: 1 } },
	},
	paragraphStyles: [
		style('Normal', 'Normal', { spacing: exactly(bodyLine) }, loosely),
		style('Body', '公文正文', body),
		style('Flush', '公文顶格', { alignment: AlignmentType.BOTH }),
		style('AnnexMark', '公文附件标识', { keepNext: true }, type('hei', sizes.three)),
		style('Cell', '公文表格', { spacing: loose }, type('fang', sizes.five)),
		style('Note', '公文表注', { alignment: AlignmentType.BOTH, spacing: exactly(noteLine) }, type('fang', sizes.five)),
		style('PageNumber', '公文页码', { spacing: exactly(10 * sizes.four) }, type('plain', sizes.four)),
		style('Imprint', '公文版记', { spacing: exactly(480) }, type('fang', sizes.four)),
		style(
			'Office',
			'发文机关标志',
			{ alignment: AlignmentType.CENTER, spacing: loose },
			type('song', sizes.two, 'FF0000'),
		),
	],
};

function style(
	id: string,
	name: string,
	paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
	run: NonNullable<IParagraphStyleOptions['run']> = type('fang', sizes.three),
): IParagraphStyleOptions {
	return { id, name, ...(id === 'Normal' ? {} : { basedOn: 'Normal' }), quickFormat: true, paragraph, run };
}
