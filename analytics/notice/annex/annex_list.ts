import type { NoticeAnnex, NoticeParagraph } from '../../contract/index.ts';

/** Paragraphs with the titles of the annexes before the signature, numbered where there are several. */
export function annexList(paragraphs: readonly NoticeParagraph[], annexes: readonly NoticeAnnex[]): NoticeParagraph[] {
	const list = annexes.map(({ title }, index): NoticeParagraph => {
		const number = annexes.length > 1 ? `${index + 1}.` : '';
		const text = `${index === 0 ? '附件：' : ''}${number}${title}`;
		return { id: `附件${index + 1}`, role: 'annexes', runs: [{ text, figure: null }] };
	});
	const end = paragraphs.findIndex(({ role }) => role === 'signature' || role === 'date');
	return paragraphs.toSpliced(end < 0 ? paragraphs.length : end, 0, ...list);
}
