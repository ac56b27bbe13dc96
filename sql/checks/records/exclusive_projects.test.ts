import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const projects = [
	{ code: '2080502' },
	{ code: '2081902', name: '农村低保' },
	{ code: '2082102', name: '特困供养' },
	{ code: '2081107', name: '残疾人生活补贴' },
];

test('同月领了互斥的两项，两笔都列；不互斥的、不同月的不列', async () => {
	const db = await given({
		projects,
		slips: [
			{ project: '2081902' },
			{ no: 'B', project: '2082102', region: '419902' },
			{ no: 'C', project: '2080502' },
			{ no: 'D', project: '2082102', funded: '2023-09-08' },
			{ no: 'E', project: '2081107' },
		],
		payments: [
			{},
			{ slip: 'B' },
			{ line: 2, person: '李四' },
			{ slip: 'C', person: '李四' },
			{ slip: 'D', person: '李四' },
			{ line: 3, person: '王五' },
			{ slip: 'E', person: '王五' },
		],
	});
	expect(await suspects(db, 'exclusive_projects')).toEqual(['A/1', 'B/1']);
});
