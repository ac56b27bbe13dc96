import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/second_city.ts';
import { putAway } from './put_away.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => void (place = temporaryFolder()));
afterEach(() => place.remove());

const list = (folder: string) => readdirSync(join(place.path, folder)).toSorted();

test('结果和被拒绝的行放在文件旁边；同名的加编号，什么也不覆盖', async () => {
	const clear = (async function* () {
		yield Buffer.from('行');
	})();
	const rejects = { path: '0123-1.rejects.csv', clear };
	for (const content of ['一', '二', '三']) {
		writeFileSync(join(place.path, '反馈.csv'), content);
		const outcome = { drawer: 'loaded', text: `结果${content}`, rejects: content === '二' ? [rejects] : [] } as const;
		await putAway(place.path, '反馈.csv', '2023-11-22', outcome);
	}
	const day = join('已载入', '2023-11-22');
	expect(list(day)).toEqual(
		[
			...['反馈.csv', '反馈.csv.结果.txt', '反馈（2）.csv', '反馈（2）.csv.结果.txt', '反馈（2）.csv.被拒绝的行.csv'],
			...['反馈（3）.csv', '反馈（3）.csv.结果.txt'],
		].toSorted(),
	);
	const read = (name: string) => readFileSync(join(place.path, day, name), 'utf8');
	expect([read('反馈.csv'), read('反馈（2）.csv'), read('反馈（2）.csv.结果.txt')]).toEqual([
		'一',
		'二',
		'\uFEFF结果二',
	]);
	expect(read('反馈（2）.csv.被拒绝的行.csv')).toBe('行');
	expect(list('.')).toEqual(['已载入']);
});

test('整个被拒绝的放在另一处', async () => {
	writeFileSync(join(place.path, '通讯录.csv'), '一');
	await putAway(place.path, '通讯录.csv', '2023-11-22', { drawer: 'rejected', text: '', rejects: [] });
	expect(list(join('被拒绝', '2023-11-22'))).toEqual(['通讯录.csv', '通讯录.csv.结果.txt']);
});
