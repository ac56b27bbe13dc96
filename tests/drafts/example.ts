import type { NoticeDocument, NoticeFigure, NoticeParagraph } from '#contract';
import type { Live } from '../../analytics/drafts/merged.ts';

/** A figure of this name and value. */
export function figure(key: string, printed: string): NoticeFigure {
	return {
		...{ key, printed, indicator: 'successRate', scope: 'ytd', region: null },
		...{ value: null, source: { path: '/api/indicators', query: { month: '2023-04' } }, records: null },
	};
}

/** A paragraph of words and, in braces, names of figures. */
export function paragraph(id: string, text: string, figures: readonly NoticeFigure[]): NoticeParagraph {
	const runs = text.split(/(\{[^}]+\})/).filter((part) => part !== '');
	const run = (part: string) => {
		const key = part.startsWith('{') ? part.slice(1, -1) : null;
		const found = figures.find((one) => one.key === key);
		return { text: found?.printed ?? part, figure: found?.key ?? null };
	};
	return { id, role: id === 'title' ? 'title' : 'body', runs: runs.map(run) };
}

const texts = {
	title: '2023年4月发放情况通报',
	total: '累计发放成功率{累计.发放成功率}，社保卡占比{累计.社保卡占比}。',
	lagging: '{当月.落后名单}低于全省平均。',
	work: '请认真核对。',
};

/** What the data say of a small notice, with these values and paragraphs in place of the usual ones. */
export function example(
	values: Record<string, string> = {},
	paragraphs: Partial<Record<keyof typeof texts, string | null>> = {},
): Live {
	const usual = {
		'累计.发放成功率': '99.97%',
		'累计.社保卡占比': '99.9%',
		'当月.落后名单': '甲县、乙县',
		'当月.发放成功率': '99.5%',
	};
	const figures = Object.entries({ ...usual, ...values }).map(([key, printed]) => figure(key, printed));
	const all = Object.entries({ ...texts, ...paragraphs }).flatMap(([id, text]) =>
		text === null ? [] : [paragraph(id, text, figures)],
	);
	const stated = new Set(all.flatMap(({ runs }) => runs.map((run) => run.figure)));
	const document: NoticeDocument = {
		...{ form: 'notice', about: null, month: '2023-04', at: '2023-05-01T00:00:00+08:00', dataVersion: 'v1' },
		...{ rule: { successRate: 'first-attempt' }, revision: null, paragraphs: all, annexes: [] },
		head: { redHead: null, number: null, copyTo: null, printedBy: null, printedOn: null },
		figures: figures.filter(({ key }) => stated.has(key)),
	};
	return { document, figures };
}
