import type { NoticeAnnex, NoticeDocument, NoticeParagraph } from '../contract/index.ts';

/** A notice as plain text: a paragraph per line, two blanks of indent in the body, annexes as tables with tabs. */
export function noticeText({ paragraphs, annexes }: NoticeDocument): string {
	return [...paragraphs.map(line), ...annexes.map(annexText)].join('\n') + '\n';
}

function line({ role, runs }: NoticeParagraph): string {
	const text = runs.map((run) => run.text).join('');
	return role === 'title' || role === 'addressee' ? text : `　　${text}`;
}

function annexText({ title, columns, rows, notes }: NoticeAnnex): string {
	const heads = columns.map((column) => (column.group === null ? column.title : `${column.group}${column.title}`));
	const lines = rows.map(({ cells }) => cells.map(({ text }) => text).join('\t'));
	return ['', title, heads.join('\t'), ...lines, ...notes].join('\n');
}
