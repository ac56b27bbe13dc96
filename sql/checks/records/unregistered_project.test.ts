import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('清单上没有的项目，其发放单列出', async () => {
	const db = await given({ slips: [{}, { no: 'B', project: '9999999' }] });
	expect(await suspects(db, 'unregistered_project')).toEqual(['B']);
});
