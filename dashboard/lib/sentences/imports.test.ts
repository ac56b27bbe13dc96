import { expect, test } from 'vitest';
import { fileSentence, importsSentence, jobLines, progressText, sendingText } from './imports.ts';
import { plain } from './phrase.ts';

test('数据导入：结果说清各多少行', () => {
	const file = {
		path: 'a.csv',
		sheet: null,
		kind: 'feedback',
		status: 'loaded' as const,
		reason: null,
		rows: 1204,
		loaded: 1203,
		duplicate: 0,
		corrected: 0,
		rejected: 1,
		skipped: 0,
		unmatched: 0,
		warnings: [],
		rejects: null,
	};
	expect(fileSentence(file)).toBe('1,204行：载入1,203行，被拒绝1行。');
	expect(fileSentence({ ...file, rejected: 0, unmatched: 2 })).toBe(
		'1,204行：载入1,203行；其中2行在等对应的单位、发放单或明细，载入后自动对上。',
	);
	expect(fileSentence({ ...file, status: 'rejected', reason: '没有表头' })).toBe('整个文件被拒绝：没有表头。');
	expect(fileSentence({ ...file, status: 'already-loaded' })).toBe('此前已载入，没有变化。');
});

test('数据导入：还没有数据时说先载入什么', () => {
	const meta = {
		city: null,
		regions: [],
		months: [],
		files: 0,
		workingDays: { from: 2021, until: 2026 },
		loadedAt: null,
		dataVersion: '0',
	};
	expect(plain(importsSentence(meta))).toBe(
		'还没有数据。载入单位表、补贴政策清单、发放单、发放明细、银行反馈等导出文件，先后不限。',
	);
	expect(plain(importsSentence({ ...meta, files: 37, loadedAt: '2023-11-21T09:40:00' }))).toBe(
		'已载入37个文件，最近一次11月21日09:40。',
	);
});

test('数据导入：进度写到哪一步、多少', () => {
	const job = {
		id: '1',
		kind: 'ingest' as const,
		state: 'running' as const,
		progress: { step: '校验', done: 600, of: 1204 },
		result: null,
		message: null,
		name: 'a.csv',
		changedAt: '2023-11-22T09:40:00+08:00',
		address: '',
	};
	expect(sendingText(null, 870)).toBe('等待上传');
	expect(sendingText(1_572_864, 3_355_443)).toBe('正在上传：已传1.5 MB，共3.2 MB');
	expect(progressText({ ...job, state: 'waiting', progress: null })).toBe('排队等候');
	expect(progressText({ ...job, progress: null })).toBe('正在开始');
	expect(progressText(job)).toBe('正在校验：600/1,204');
	expect(progressText({ ...job, progress: { step: '读取', done: 0, of: 0 } })).toBe('正在读取');
});

test('数据导入：一个任务的结果，文件多时只说合计和有问题的', () => {
	const counts = { rows: 2, loaded: 1, duplicate: 0, corrected: 0, rejected: 0, skipped: 0, unmatched: 0 };
	const file = { ...counts, path: '/in/a.csv', sheet: null, kind: 'slip', reason: null, warnings: [], rejects: null };
	const loaded = { ...file, status: 'loaded' as const };
	const bad = { ...loaded, path: '/in/b.csv', rejected: 1, rejects: '/api/imports/7/rejects.csv' };
	const job = { id: '1', kind: 'ingest' as const, name: '', progress: null, changedAt: '', address: '' };
	const done = { ...job, state: 'done' as const, message: null, result: { files: [loaded], totals: counts } };
	expect(jobLines(done).map(({ text }) => text)).toEqual(['2行：载入1行。']);
	const many = { files: [loaded, loaded, loaded, bad], totals: { ...counts, loaded: 4, rejected: 1 } };
	expect(jobLines({ ...done, result: many })).toEqual([
		{ text: '4个文件：载入4行，被拒绝1行。', isBad: false },
		{ text: 'b.csv：2行：载入1行，被拒绝1行。', isBad: true, rejects: '/api/imports/7/rejects.csv' },
	]);
	const cancelled = { ...job, state: 'cancelled' as const, message: '已取消，没有载入任何内容', result: null };
	expect(jobLines(cancelled)).toEqual([{ text: '已取消，没有载入任何内容', isBad: false }]);
	const withdrawn = {
		...{ id: 7, name: 'b.csv', tables: [], rows: 1204, corrected: 0, months: [], others: [] },
		...{ withdrawnAt: '2023-11-22T09:40:00+08:00', reason: '传错了' },
	};
	expect(jobLines({ ...done, kind: 'withdrawal', result: null, withdrawn })).toEqual([
		{ text: '已撤销b.csv，去掉1,204行。', isBad: false },
	]);
});
