import { expect, test } from 'vitest';
import { by, draftDesk, query, rewritten } from '../../tests/drafts/desk.ts';
import { example } from '../../tests/drafts/example.ts';
import { sawFigures } from './save.ts';

// 迟到的数据

const { state, save, now, texts } = draftDesk();
const later = () => example({ '累计.发放成功率': '99.98%' });
const moved = (live = later()) => now(live).moved;

test('存过以后变了的数字标出原来和现在', () => {
	save(0);
	expect(moved(example())).toEqual([]);
	expect(moved()).toEqual([{ figure: '累计.发放成功率', was: '99.97%', now: '99.98%' }]);
});

test('再存一稿不等于看过：仍然标着，点了已核对才去掉', () => {
	save(0);
	save(1, { work: [{ text: '请抓紧。' }] }, {}, later());
	expect(moved()).toHaveLength(1);
	sawFigures(state(), query, { '累计.发放成功率': '99.98%', 没有的: '1' }, by);
	expect(moved()).toEqual([]);
	expect(moved(example({ '累计.发放成功率': '99.9%' }))).toMatchObject([{ was: '99.98%', now: '99.9%' }]);
});

test('核对的是页面上看到的数；又变了的仍然标着', () => {
	save(0);
	sawFigures(state(), query, { '累计.发放成功率': '99.98%' }, by);
	expect(moved(example({ '累计.发放成功率': '99.99%' }))).toMatchObject([{ was: '99.98%', now: '99.99%' }]);
});

test('打开页面以后、第一次保存以前变了的，也标出', () => {
	save(0, {}, { shown: { '累计.发放成功率': '99.97%' } }, later());
	expect(moved()).toMatchObject([{ was: '99.97%', now: '99.98%' }]);
});

test('新出现的段落进到系统稿里的位置并标出，不再有的列出', () => {
	save(0, {}, {}, example({}, { lagging: null }));
	const { merged } = now(example({}, { total: null }));
	expect(merged.paragraphs.map(({ id, isNew }) => [id, isNew])).toEqual([
		['title', false],
		['lagging', true],
		['work', false],
	]);
	expect(merged.vanished.map(({ id }) => id)).toEqual(['total']);
});

test('改过的段落，系统的写法变了要说明；系统不再写的也保留', () => {
	save(0, rewritten);
	const other = example({}, { total: '累计成功率{累计.发放成功率}。' });
	expect(now(other).merged.paragraphs[1]).toMatchObject({ kind: 'edited', isOutdated: true });
	const gone = example({}, { total: null });
	expect(now(gone).merged.paragraphs[1]).toMatchObject({
		kind: 'edited',
		isOutdated: true,
		live: null,
	});
	expect(texts(gone)).toContain('今年以来成功率99.97%，好于上年。');
});

test('系统里没有了的数字按原来的写成文字，并列出', () => {
	save(0, { work: [{ text: '落后：' }, { figure: '当月.落后名单' }] });
	const gone = example({}, { lagging: null });
	const without = { ...gone, figures: gone.figures.filter(({ key }) => key !== '当月.落后名单') };
	const { merged } = now(without);
	expect(merged.missing).toEqual([{ figure: '当月.落后名单', was: '甲县、乙县' }]);
	expect(merged.document.paragraphs.at(-1)?.runs).toEqual([{ text: '落后：甲县、乙县', figure: null }]);
	save(1, { work: [{ text: '仍落后：' }, { figure: '当月.落后名单' }] }, {}, without);
	expect(now(without).merged.missing).toHaveLength(1);
});

test('拿掉的数字不再标；重新插入以看到的为准', () => {
	save(0);
	save(1, { total: [{ text: '略。' }] }, {}, later());
	expect(moved()).toEqual([]);
	save(2, {}, {}, later());
	expect(moved()).toEqual([]);
});
