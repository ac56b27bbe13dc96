import { expect, test } from 'vitest';
import type { Trends } from '#contract';
import { chosenUnits, toggled } from './units.ts';

const rows = ['city', 'a', 'b'].map((key) => ({ key, name: key, isCity: key === 'city', points: [] }));
const trends: Trends = { indicator: 'due', scope: 'month', months: [], rows };
const chosen = (search: string) => chosenUnits(new URL(`http://localhost/trends${search}`), trends);

test('画哪些单位写在地址里；不认识的不算；没写时是所选单位或全市', () => {
	expect(chosen('?units=a,x,b,a')).toEqual(['a', 'b']);
	expect(chosen('?region=b')).toEqual(['b']);
	expect(chosen('?region=x')).toEqual(['city']);
	expect(chosenUnits(new URL('http://localhost/'), { ...trends, rows: [] })).toEqual([]);
});

test('再点一次去掉，最后一个去不掉；最多四个，多了去掉最早的', () => {
	expect(toggled(['a'], 'b')).toBe('a,b');
	expect(toggled(['a', 'b'], 'a')).toBe('b');
	expect(toggled(['a'], 'a')).toBe('a');
	expect(toggled(['a', 'b', 'c', 'd'], 'e')).toBe('b,c,d,e');
});
