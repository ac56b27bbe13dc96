import { formats } from '../../ingest/formats/index.ts';
import { type ImportedFile, printCount } from '../contract/index.ts';

/** What became of a file of the inbox, for whoever put it there: Chinese sentences, one a line. */
export function resultText(name: string, at: string, files: readonly ImportedFile[]): string {
	return `${[`文件：${name}`, `处理时间：${at}`, ...files.flatMap(sentences)].join('\r\n')}\r\n`;
}

function sentences(file: ImportedFile): string[] {
	const place = file.sheet === null ? '' : `${file.sheet}：`;
	return [sentence(file, place), ...file.warnings.map((warning) => `${place}请注意：${warning}。`)];
}

function sentence(file: ImportedFile, place: string): string {
	if (file.status === 'rejected') return `${place}被拒绝，没有载入任何内容：${file.reason ?? '没有可载入的行'}。`;
	if (file.status === 'already-loaded') return `${place}此前已载入，没有变化。`;
	const kind = formats.find((format) => format.kind === file.kind)?.title ?? file.kind ?? '';
	const counts = [
		`载入${printCount(file.loaded)}行`,
		some('重复', file.duplicate),
		some('更正', file.corrected),
		some('跳过', file.skipped),
		some('被拒绝', file.rejected),
	];
	const waiting = file.unmatched === 0 ? '' : `；其中${printCount(file.unmatched)}行未匹配，缺的文件载入后自动对上`;
	const rejects = file.rejected === 0 ? '' : '被拒绝的行在旁边的文件里，改正后放回收件夹，只补这些行。';
	return `${place}${kind}，共${printCount(file.rows)}行：${counts.filter(Boolean).join('，')}${waiting}。${rejects}`;
}

const some = (name: string, count: number) => (count === 0 ? '' : `${name}${printCount(count)}行`);
