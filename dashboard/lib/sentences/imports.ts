import type { ImportedFile, Job, Meta } from '#contract';
import { printMoment } from '#lib/dates.ts';
import { printCount } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “已载入37个文件，最近一次11月21日09:40。” */
export function importsSentence(meta: Meta): Phrase[] {
	if (meta.files === 0)
		return [say('还没有数据。载入单位表、补贴政策清单、发放单、发放明细、银行反馈等导出文件，先后不限。')];
	const newest = meta.loadedAt === null ? '' : `，最近一次${printMoment(meta.loadedAt)}`;
	return [say('已载入'), stress(`${printCount(meta.files)}个文件`), say(`${newest}。`)];
}

/** “1,204行：载入1,203行，被拒绝1行。”; a file that was refused whole says why. */
export function fileSentence(file: ImportedFile): string {
	if (file.status === 'rejected') return `整个文件被拒绝：${file.reason ?? '没有可载入的行'}。`;
	if (file.status === 'already-loaded') return '此前已载入，没有变化。';
	const parts = [
		`载入${printCount(file.loaded)}行`,
		some('重复', file.duplicate),
		some('更正', file.corrected),
		some('跳过', file.skipped),
		some('被拒绝', file.rejected),
	].filter((part) => part !== '');
	const waiting =
		file.unmatched === 0 ? '' : `；其中${printCount(file.unmatched)}行在等对应的单位、发放单或明细，载入后自动对上`;
	return `${printCount(file.rows)}行：${parts.join('，')}${waiting}。`;
}

/** What the server is doing with the file. */
export function progressText(job: Job | null): string {
	if (job === null) return '正在上传';
	if (job.progress === null) return '排队等候';
	const { step, done, of } = job.progress;
	return of > 0 ? `正在${step}：${printCount(Math.floor(done))}/${printCount(Math.floor(of))}` : `正在${step}`;
}

function some(name: string, count: number): string {
	return count === 0 ? '' : `${name}${printCount(count)}行`;
}
