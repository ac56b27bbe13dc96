import type { DataFolder } from '../../ingest/folder.ts';
import { type NoticeDocument, type NoticeFileFormat, NoticeFileQuery } from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import { noticeDocx } from '../notice/docx.ts';
import { docxToPdf } from '../notice/pdf.ts';
import { printable } from '../notice/printable.ts';
import { noticeWorkbook } from '../notice/workbook.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import { attach } from './route.ts';

/** The notice that is asked for, with its head. */
export type Draft = (query: NoticeFileQuery) => Promise<NoticeDocument>;

const media: Record<NoticeFileFormat, string> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: mediaTypes.xlsx,
	pdf: 'application/pdf',
};

/** A notice as a file to keep: the whole as DOCX or PDF, its annexes as XLSX. */
export function noticeDownload({ folder }: { folder: DataFolder }, draft: Draft): Action {
	return action({
		method: 'get',
		path: '/api/notices/:month/document',
		summary: '下载通报：DOCX、PDF，或附件的 XLSX',
		query: NoticeFileQuery,
		status: 200,
		answer: 'application/octet-stream',
		async handle(query, _request, response) {
			const document = await draft(query);
			const bytes = await written(document, query.format, folder.work);
			attach(response, `${nameOf(document)}${query.format === 'xlsx' ? ' 附件' : ''}.${query.format}`);
			response.type(media[query.format]).send(bytes);
		},
	});
}

async function written(document: NoticeDocument, format: NoticeFileFormat, work: string): Promise<Buffer> {
	if (format === 'xlsx') {
		const workbook = await noticeWorkbook(document);
		if (workbook === null) throw new Refusal(404, '这份通报没有附件，没有可下载的 XLSX');
		return workbook;
	}
	const docx = await noticeDocx(document);
	return format === 'docx' ? docx : docxToPdf(docx, { work });
}

/** The title, as file systems take it. */
function nameOf({ paragraphs, month }: NoticeDocument): string {
	const title =
		paragraphs
			.find(({ role }) => role === 'title')
			?.runs.map(({ text }) => text)
			.join('') ?? '';
	return (
		printable(title)
			.replace(/[<>:"|?*/\\]/g, '_')
			.slice(0, 80)
			.toWellFormed() || `${month} 通报`
	);
}
