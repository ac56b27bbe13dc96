import type { ImportedFile, Job, Meta } from '#contract';
import { printMoment } from '#lib/dates.ts';
import { printCount, printSize } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';
import { doneSentence } from './withdrawals.ts';

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

/** A sentence about a file or a job; `rejects` is where its rejected rows are downloaded. */
export type TaskLine = { text: string; isBad: boolean; rejects?: string | null };

/** Files that are told one by one; of more, only those that need somebody's hand. */
const fewFiles = 3;

/** What came of a job: a line for each file, or the sum of many and those with something rejected. */
export function jobLines({ state, message, result, withdrawn }: Job): TaskLine[] {
	if (withdrawn) return [{ text: doneSentence(withdrawn), isBad: false }];
	const said = message === null ? [] : [{ text: message, isBad: state === 'failed' }];
	const files = result?.files ?? [];
	const lines = files.map((file) => ({
		text: `${named(file, files.length)}${fileSentence(file)}`,
		isBad: file.status === 'rejected' || file.rejected > 0,
		rejects: file.rejects,
	}));
	if (!result || files.length <= fewFiles) return [...said, ...lines];
	const bad = lines.filter(({ isBad }) => isBad);
	const more =
		bad.length > fewFiles ? [{ text: `另有${printCount(bad.length - fewFiles)}个见下表。`, isBad: true }] : [];
	const { loaded, rejected } = result.totals;
	const sum = `${printCount(files.length)}个文件：载入${printCount(loaded)}行，被拒绝${printCount(rejected)}行。`;
	return [...said, { text: sum, isBad: false }, ...bad.slice(0, fewFiles), ...more];
}

function named({ path, sheet }: ImportedFile, count: number): string {
	const name = count > 1 ? [path.replace(/.*[/\\]/, ''), sheet].filter(Boolean).join(' ') : sheet;
	return name ? `${name}：` : '';
}

/** What is on its way to the server: “已上传1.5 MB，共3.2 MB”; null: not yet. */
export function sendingText(sent: number | null, size: number): string {
	return sent === null ? '等待上传' : `正在上传：已传${printSize(sent)}，共${printSize(size)}`;
}

/** What the server is doing with the file. */
export function progressText(job: Job): string {
	if (job.state === 'waiting') return '排队等候';
	if (job.progress === null) return '正在开始';
	const { step, done, of } = job.progress;
	return of > 0 ? `正在${step}：${printCount(Math.floor(done))}/${printCount(Math.floor(of))}` : `正在${step}`;
}

function some(name: string, count: number): string {
	return count === 0 ? '' : `${name}${printCount(count)}行`;
}
