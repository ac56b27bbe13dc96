import { expect, test } from 'vitest';
import { given, ledger } from '../../../tests/world.ts';
import { pseudonym } from '../../../tests/world/pseudonym.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const dead = (on: string | null, list = 'deceased') =>
	ledger('roster', {
		...{ roster_list: list, person_pseudonym: pseudonym('张三'), id_masked: '', name_masked: '', listed_on: on },
	});

const city = {
	slips: [{}, { no: 'B', funded: '2023-11-08' }],
	payments: [{}, { slip: 'B' }, { line: 2, person: '李四' }],
};

test('去世次月起拨的款列出，当月的不列', async () => {
	expect(await suspects(await given({ ...city, ...dead('2023-09-30') }), 'paid_after_death')).toEqual([
		'A/1',
		'202311 B/1',
	]);
	expect(await suspects(await given({ ...city, ...dead('2023-10-01') }), 'paid_after_death')).toEqual(['202311 B/1']);
	expect(await suspects(await given({ ...city, ...dead('2023-11-30') }), 'paid_after_death')).toEqual([]);
});

test('没有写死亡日期的列出，别的名单不列', async () => {
	expect(await suspects(await given({ ...city, ...dead(null) }), 'paid_after_death')).toEqual(['A/1', '202311 B/1']);
	expect(await suspects(await given({ ...city, ...dead('2020-01-01', 'disabled') }), 'paid_after_death')).toEqual([]);
});

test('可以设几个月的宽限', async () => {
	const db = await given({ ...city, ...dead('2023-09-30') });
	await db.run("insert into rule_parameter values ('paid_after_death', 'grace_months', 202310, 1, 1, '')");
	expect(await suspects(db, 'paid_after_death')).toEqual(['202311 B/1']);
});
