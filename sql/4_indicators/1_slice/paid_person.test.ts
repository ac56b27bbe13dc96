import { expect, test } from 'vitest';
import { loadFolder } from '../../load.ts';
import { figures, figuresBy, given, loaded, type Rows } from '../../../tests/world.ts';

const told = (...lines: [slip: string, line: number][]): Rows['feedback'] =>
	lines.map(([slip, line]) => ({ slip, line, result: '成功', at: '2023-10-09 10:00' }));

test('一人领几笔只算一人，未成功的不算', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }, { line: 3, person: '李四' }, { line: 4, person: '王五' }],
		feedback: told(['A', 1], ['A', 2], ['A', 3]),
	});
	expect(await figures(db)).toMatchObject({ paid: 3, persons: 2 });
});

test('一人在两个县都领，各县都有他，全市只算一人', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{}, { slip: 'B' }],
		feedback: told(['A', 1], ['B', 1]),
	});
	expect(await figuresBy(db, 'region')).toMatchObject({ 419901: { persons: 1 }, 419902: { persons: 1 } });
	expect(await figures(db)).toMatchObject({ paid: 2, persons: 1 });
});

test('同一人换了账号还是一人，单位也算一个享受人', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2, account: '6217' }, { line: 3, person: '甲公司', company: true }],
		feedback: told(['A', 1], ['A', 2], ['A', 3]),
	});
	expect(await figures(db)).toMatchObject({ paid: 3, persons: 2 });
});

test('几千人也一个不多、一个不少', async () => {
	const persons = Array.from({ length: 4200 }, (_, index) => `第${index}人`);
	const again = persons.slice(4000);
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [
			...persons.map((person, index) => ({ line: index + 1, person })),
			...again.map((person, index) => ({ slip: 'B', line: index + 1, person })),
		],
		feedback: [
			...(told(...persons.map((_, index): [string, number] => ['A', index + 1])) ?? []),
			...(told(...again.map((_, index): [string, number] => ['B', index + 1])) ?? []),
		],
	});
	expect(await figures(db)).toMatchObject({ paid: 4400, persons: 4200 });
	expect(await figuresBy(db, 'region')).toMatchObject({ 419901: { persons: 4200 }, 419902: { persons: 200 } });
});

test('15位号与18位号为同一人', async () => {
	const db = await loaded();
	await loadFolder(db, new URL('../../typing/cells/', import.meta.url));
	const read = async (id: string) => String((await db.rows('select parse_id($id) as id', { id }))[0]?.id);
	const [old, long] = [await read('419900900101002'), await read('41990019900101002x')];
	await given({
		slips: [{}],
		payments: [{ person: old }, { line: 2, person: long }, { line: 3, person: await read('419900199001010230') }],
		feedback: told(['A', 1], ['A', 2], ['A', 3]),
	});
	expect(await figures(db)).toMatchObject({ paid: 3, persons: 2 });
});

test('退票以后不再是实发的人', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}],
		feedback: [...(told(['A', 1]) ?? []), { result: '退票', at: '2023-10-20' }],
	});
	expect(await figures(db, { at: '2023-10-20' })).toMatchObject({ persons: 1 });
	expect(await figures(db)).toMatchObject({ persons: 0 });
});
