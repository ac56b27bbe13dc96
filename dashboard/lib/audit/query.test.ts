import { expect, test } from 'vitest';
import { askedIn, queryOf } from './query.ts';

const query = (text: string) => queryOf(askedIn(new URLSearchParams(text)));

test('到哪天为止，含那一天', () => {
	expect(query('since=2023-11-01&through=2023-11-30')).toEqual({ since: '2023-11-01', until: '2023-12-01' });
	expect(query('through=2024-02-28')).toEqual({ until: '2024-02-29' });
});

test('表单里没有选的不算条件，认不得的地址当作没有条件', () => {
	expect(query('since=&through=&actor=&act=login&text=')).toEqual({ act: 'login' });
	expect(query('act=dance&actor=web')).toEqual({});
	expect(query('through=2023-02-30')).toEqual({});
});
