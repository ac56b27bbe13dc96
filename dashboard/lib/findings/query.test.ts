import { expect, test } from 'vitest';
import { findingsQuery } from './query.ts';

const asked = (search: string) => findingsQuery(new URL(`http://localhost/findings?${search}`));

test('地址里的条件照问，写错的、不相干的不问', () => {
	expect(asked('month=2023-10&severity=high&rule=id_birth_bad&record=A%2F1')).toEqual({
		month: '2023-10',
		severity: 'high',
		rule: 'id_birth_bad',
	});
	expect(asked('month=2023-13&severity=worst&region=')).toEqual({});
});
