import { describe, expect, test } from 'vitest';
import { DraftSave } from '../contract/index.ts';
import { by, draftDesk, query, rewritten } from '../../tests/drafts/desk.ts';
import { versionDetail } from './draft.ts';
import { example } from '../../tests/drafts/example.ts';
import { stated } from './merged.ts';
import { Conflict, restoreDraft } from './save.ts';
import { versionsOf } from './versions.ts';

const { state, save, now, texts } = draftDesk();
const acts = () => state().prepare('select act, subject, detail from audit').all();

describe('改文字', () => {
	test('没有人改过的通报就是系统稿', () => {
		expect(now(example())).toMatchObject({ version: 0, moved: [], merged: { missing: [] } });
		expect(texts()).toEqual(stated(example().document.paragraphs).map(({ text }) => text));
	});

	test('改过的段落保留文字，数字随数据走；没改的段落整段随数据走', () => {
		expect(save(0, rewritten)).toBe(1);
		expect(texts()).toContain('今年以来成功率99.97%，好于上年。');
		const later = example({ '累计.发放成功率': '99.98%' }, { lagging: '{当月.落后名单}远低于全省平均。' });
		expect(texts(later)).toContain('今年以来成功率99.98%，好于上年。');
		expect(texts(later)).toContain('甲县、乙县远低于全省平均。');
	});

	test('改回系统的写法就不算改过，以后仍随数据走', () => {
		save(0, rewritten);
		const [own] = example().document.paragraphs.slice(1, 2);
		const runs = own?.runs.map(({ text, figure }) => (figure === null ? { text } : { figure })) ?? null;
		save(1, { total: runs });
		const { merged } = now(example());
		expect(merged.paragraphs.map(({ kind }) => kind)).toEqual(['live', 'live', 'live', 'live']);
	});

	test('移动、插入数字，增删、调换段落；删去的段落能找回', () => {
		const added = { id: 'x1', role: 'body', runs: [{ text: '当月' }, { figure: '当月.发放成功率' }] } as const;
		const paragraphs = [
			{ id: 'title', role: 'title', runs: null } as const,
			{ ...added, runs: [...added.runs] },
			{ id: 'work', role: 'body', runs: null } as const,
			{ id: 'total', role: 'body', runs: null } as const,
		];
		save(0, {}, { paragraphs, removed: ['lagging'] });
		expect(texts()).toEqual([
			'2023年4月发放情况通报',
			'当月99.5%',
			'请认真核对。',
			'累计发放成功率99.97%，社保卡占比99.9%。',
		]);
		const { merged } = now(example());
		expect(merged.removed).toEqual([
			{
				...{ id: 'lagging', role: 'body', text: '甲县、乙县低于全省平均。', after: 'total' },
				runs: [{ figure: '当月.落后名单' }, { text: '低于全省平均。' }],
			},
		]);
		expect(merged.document.figures.map(({ key }) => key)).toEqual([
			'当月.发放成功率',
			'累计.发放成功率',
			'累计.社保卡占比',
		]);
		expect(versionsOf(state(), query).map(({ summary }) => summary)).toEqual(['增1段，删1段，调整顺序', '系统稿']);
	});

	test('手工写的数字是文字，不连系统数', () => {
		save(0, { work: [{ text: '成功率99.97%。' }] });
		const { document } = now(example()).merged;
		expect(document.paragraphs.at(-1)?.runs).toEqual([{ text: '成功率99.97%。', figure: null }]);
	});

	test.each([
		['没有的数字', [{ figure: '累计.随便写的' }], '第4段：没有名为“累计.随便写的”的数字'],
		['证件号', [{ text: '张三419900199001010011未到账' }], '第4段有15位以上的号码'],
	])('不收%s', (_, runs, said) => {
		expect(() => save(0, { work: runs })).toThrow(said);
		expect(versionsOf(state(), query)).toEqual([]);
	});
});

describe('不怀好意的文字', () => {
	test('花括号、尖括号、模板记号原样是文字', () => {
		const text = '{累计.发放成功率}<script>alert(1)</script>{{x}}⟦y⟧${z}';
		save(0, { work: [{ text }] });
		expect(texts().at(-1)).toBe(text);
		expect(now(example()).merged.document.figures).toHaveLength(3);
	});

	test.each(['\u0000', '\n', '\u202e', '\u200b', '\ufeff', '\ud800'])('看不见的字符 %j 不收', (character) => {
		const parsed = DraftSave.safeParse({
			base: 0,
			paragraphs: [{ id: 'work', role: 'body', runs: [{ text: `9${character}9` }] }],
			removed: [],
			shown: {},
		});
		expect(parsed.success).toBe(false);
	});

	test('没有值的字段、多出的字段不收', () => {
		const save = {
			base: 0,
			paragraphs: [{ id: 'a', role: 'body', runs: [{ figure: 'x', text: '1' }] }],
			removed: [],
			shown: {},
		};
		expect(DraftSave.safeParse(save).success).toBe(false);
	});
});

describe('两个人同时改', () => {
	test('后存的被拒绝，看得到两份文字；一稿也不丢', () => {
		save(0, rewritten);
		const late = () => save(0, { work: [{ text: '请抓紧。' }] });
		expect(late).toThrow(Conflict);
		try {
			late();
		} catch (fault) {
			if (!(fault instanceof Conflict)) throw fault;
			expect(fault.status).toBe(409);
			expect(fault.conflict.version.version).toBe(1);
			expect(fault.conflict.theirs.map(({ text }) => text)).toContain('今年以来成功率99.97%，好于上年。');
			expect(fault.conflict.yours.map(({ text }) => text)).toContain('请抓紧。');
		}
		expect(versionsOf(state(), query).map(({ version }) => version)).toEqual([1, 0]);
		expect(texts().at(-1)).toBe('请认真核对。');
	});

	test('还没有草稿时从第3稿开始存，被拒绝', () => {
		expect(() => save(3)).toThrow('没有这一稿');
	});
});

describe('各稿', () => {
	test('谁、何时、改了什么；和上一稿对照；只增不改', () => {
		save(0, rewritten);
		save(1, { ...rewritten, work: [{ text: '请抓紧。' }] });
		expect(versionsOf(state(), query)).toMatchObject([
			{ version: 2, summary: '改1段', savedBy: 'web', savedAt: '2023-05-06T09:00:00+08:00' },
			{ version: 1, summary: '改1段' },
			{ version: 0, summary: '系统稿' },
		]);
		const detail = versionDetail(state(), query, 2);
		expect(detail.before.at(-1)?.text).toBe('请认真核对。');
		expect(detail.paragraphs.at(-1)?.text).toBe('请抓紧。');
		expect(() => state().exec('delete from notice_version')).toThrow('versions of a notice stay');
		expect(() => state().exec("update notice_version set summary = ''")).toThrow('versions of a notice stay');
		expect(() => versionDetail(state(), query, 7)).toThrow('没有第7稿');
	});

	test('恢复以前的一稿是新的一稿；恢复系统稿也是', () => {
		save(0, rewritten);
		save(1, { work: [{ text: '请抓紧。' }] });
		expect(restoreDraft(state(), query, example(), { base: 2, version: 1 }, by)).toBe(3);
		expect(texts()).toContain('今年以来成功率99.97%，好于上年。');
		expect(texts()).toContain('请认真核对。');
		expect(restoreDraft(state(), query, example(), { base: 3, version: 0 }, by)).toBe(4);
		expect(texts()).toEqual(stated(example().document.paragraphs).map(({ text }) => text));
		expect(versionsOf(state(), query)[0]?.summary).toBe('恢复为系统稿');
		expect(() => restoreDraft(state(), query, example(), { base: 1, version: 1 }, by)).toThrow(Conflict);
	});

	test('每次保存写入审计，不写文字', () => {
		save(0, rewritten);
		expect(acts()).toEqual([
			{
				act: 'notice',
				subject: '2023-04 notice',
				detail: JSON.stringify({ did: 'save', version: 1, summary: '改1段' }),
			},
		]);
	});

	test('别的月份、别的形式各有各的稿', () => {
		save(0, rewritten);
		expect(versionsOf(state(), { ...query, month: '2023-03' })).toEqual([]);
		expect(versionsOf(state(), { ...query, form: 'county', about: '419801' })).toEqual([]);
	});
});
