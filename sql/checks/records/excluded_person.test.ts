import { expect, test } from 'vitest';
import { given, ledger } from '../../../tests/world.ts';
import { pseudonym } from '../../../tests/world/pseudonym.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const list = (roster_list: string, on: string | null) =>
	ledger('roster', { roster_list, person_pseudonym: pseudonym('张三'), id_masked: '', name_masked: '', listed_on: on });

const city = {
	projects: [{ code: '2080502' }, { code: '2081902' }],
	slips: [{ project: '2081902' }, { no: 'B', project: '2080502' }],
	payments: [{}, { line: 2, person: '李四' }, { slip: 'B' }],
};

test('财政供养人员领低保的列出；别人的、别的项目的不列', async () => {
	expect(await suspects(await given({ ...city, ...list('public_payroll', null) }), 'excluded_person')).toEqual(['A/1']);
});

test('列入名单以前发的、名单与项目无关的不列', async () => {
	expect(await suspects(await given({ ...city, ...list('imprisoned', '2023-10-09') }), 'excluded_person')).toEqual([]);
	expect(await suspects(await given({ ...city, ...list('imprisoned', '2023-10-08') }), 'excluded_person')).toEqual([
		'A/1',
	]);
	expect(await suspects(await given({ ...city, ...list('disabled', '2023-10-08') }), 'excluded_person')).toEqual([]);
});
