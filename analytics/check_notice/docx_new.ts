import { Document, Packer, Paragraph, TextRun } from 'docx';

/** A plain DOCX of the paragraphs of a text. */
export function docxOf(paragraphs: string[]): Promise<Buffer> {
	const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
	const children = paragraphs.map((text) => new Paragraph({ children: [new TextRun({ text, font, size: 32 })] }));
	return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
