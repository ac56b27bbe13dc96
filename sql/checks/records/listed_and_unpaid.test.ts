import { expect, test } from 'vitest';
import { given, ledger } from '../../../tests/world.ts';
import { pseudonym } from '../../../tests/world/pseudonym.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const member = (person: string, list = 'destitute', on = '2023-09-01') => ({
	...{ roster_list: list, person_pseudonym: pseudonym(person), id_masked: '', name_masked: '', listed_on: on },
});

const city = {
	projects: [{ code: '2080502' }, { code: '2082102' }],
	slips: [
		{ project: '2082102' },
		{ no: 'B', funded: '2023-09-08' },
		{ no: 'C', funded: '2023-09-08', region: '419902' },
	],
	payments: [
		{},
		{ slip: 'B', person: '李四' },
		{ slip: 'B', line: 2, person: '王五' },
		{ slip: 'C', person: '赵六' },
		{ slip: 'B', line: 3, person: '孙七' },
	],
};

test('在特困名单上、本县本月发了这个项目而没有此人的列出；发了的、没在名单上的不列', async () => {
	const db = await given({ ...city, ...ledger('roster', member('张三'), member('李四')) });
	expect(await suspects(db, 'listed_and_unpaid')).toEqual(['419901 2082102']);
});

test('本县本月没有发这个项目的、从没有领过款的、当月以后才列入的、已去世的不列', async () => {
	const db = await given({
		...city,
		...ledger(
			'roster',
			...[member('赵六'), member('从没领过'), member('王五', 'destitute', '2023-11-01')],
			...[member('孙七'), member('孙七', 'deceased')],
		),
	});
	expect(await suspects(db, 'listed_and_unpaid')).toEqual([]);
});
