import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zoomClass, zoomOf, zooms } from './zoom.ts';

const asked = (search: string) => zoomOf(new URL(`http://localhost/notices/2023-10${search}`));

test('纸面大小在地址里；没有写或写了没有的大小，按栏宽', () => {
	expect(asked('?zoom=125')).toBe(125);
	expect([asked(''), asked('?zoom=33'), asked('?zoom=大')]).toEqual([null, null, null]);
	expect(zoomClass(null)).toBeNull();
});

test('每种大小都有它的宽度：A4在屏幕上宽794像素', () => {
	const styles = readFileSync(new URL('paper.css', import.meta.url), 'utf8');
	const widths = zooms.map((zoom) => new RegExp(`\\.${zoomClass(zoom)} \\{\\s+width: (\\d+)px`).exec(styles)?.[1]);
	expect(widths).toEqual(['596', '794', '993', '1191']);
});
