import { expect, test } from 'vitest';
import { handPieces, type ParagraphState } from '#contract';
import { figureAt, insertRun, splitRuns } from './runs.ts';
import {
	joinParagraph,
	moveParagraph,
	splitParagraph,
	type Text,
	toSave,
	withoutParagraph,
	withParagraph,
} from './text.ts';

const rate = { figure: '累计.发放成功率' };
const text: Text = {
	paragraphs: [
		{ id: 'a', role: 'body', runs: [{ text: '成功率' }, rate, { text: '，较好。' }] },
		{ id: 'b', role: 'body', runs: [{ text: '请核对。' }] },
	],
	removed: [],
};
const ids = ({ paragraphs }: Text) => paragraphs.map(({ id }) => id);

test('数字是一个整体：不会从中间分开', () => {
	expect(splitRuns(text.paragraphs[0]?.runs ?? [], 4)).toEqual([[{ text: '成功率' }, rate], [{ text: '，较好。' }]]);
	expect(insertRun([{ text: '共人' }], 1, rate)).toEqual([{ text: '共' }, rate, { text: '人' }]);
	expect(figureAt(text.paragraphs[0]?.runs ?? [], 3)).toBe(rate.figure);
	expect(figureAt(text.paragraphs[0]?.runs ?? [], 1)).toBeNull();
});

test('分段、合段、上移、删去', () => {
	const split = splitParagraph(text, 'a', 4, 'x');
	expect(split.paragraphs[1]).toEqual({ id: 'x', role: 'body', runs: [{ text: '，较好。' }] });
	expect(joinParagraph(split, 'x').paragraphs).toEqual(text.paragraphs);
	expect(joinParagraph(text, 'a')).toBe(text);
	expect(ids(moveParagraph(text, 'b', -1))).toEqual(['b', 'a']);
	expect(moveParagraph(text, 'b', 1)).toBe(text);
	const one = withoutParagraph(text, 'a');
	expect(one).toMatchObject({ removed: ['a'] });
	expect(withoutParagraph(one, 'b')).toBe(one);
});

test('没有改过的系统段落不把文字送去保存，改过的送', () => {
	const state = (id: string): [string, ParagraphState] => [
		id,
		{ id, kind: 'live', isOutdated: false, isNew: false, runs: [], live: null },
	];
	const states = new Map([state('a'), state('b')]);
	const changed = withParagraph(text, 'b', { runs: [{ text: '请抓紧。' }] });
	const sent = toSave(changed, { saved: text, states, figures: new Map() });
	expect(sent.paragraphs.map(({ runs }) => runs)).toEqual([null, [{ text: '请抓紧。' }]]);
});

test('手工写的数字标出，系统原有的不标', () => {
	const system = [{ text: '自2023年10月起，按24点计' }];
	const hand = (words: string) =>
		handPieces(words, system).flatMap(({ text: piece, isHand }) => (isHand ? [piece] : []));
	expect(hand('自2023年10月起，共99.97%、0.3‰，千分之三，５人')).toEqual(['99.97%', '0.3‰', '千分之三', '５']);
	expect(hand('第24点，没有数字')).toEqual([]);
	expect(handPieces('没有', null)).toEqual([{ text: '没有', isHand: false }]);
});
