import { appendFileSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/second_city.ts';
import { watchInbox, type Watch } from './look.ts';
import { isLeftAlone } from './sighting.ts';

let place: ReturnType<typeof temporaryFolder>;
let look: Watch;

beforeEach(() => {
	place = temporaryFolder();
	look = watchInbox(place.path);
});
afterEach(() => place.remove());

const at = (name: string) => join(place.path, name);
const ready = async (now: number) => [...(await look(now)).files.keys()];

describe('收件夹：什么时候算写完', () => {
	test('大小和时间5秒不变才算；还在写的等着', async () => {
		writeFileSync(at('慢.csv'), '甲');
		expect(await ready(0)).toEqual([]);
		expect(await ready(4_999)).toEqual([]);
		appendFileSync(at('慢.csv'), '乙');
		expect(await ready(5_000)).toEqual([]);
		expect(await ready(9_999)).toEqual([]);
		expect(await ready(10_000)).toEqual(['慢.csv']);
	});

	test('从临时名改名过来的，马上算', async () => {
		writeFileSync(at('快.csv.part'), '甲');
		expect(await ready(0)).toEqual([]);
		renameSync(at('快.csv.part'), at('快.csv'));
		expect(await ready(1)).toEqual(['快.csv']);
	});

	test('写完后移进来的，下一次看还在就算', async () => {
		writeFileSync(at('早.csv'), '甲');
		utimesSync(at('早.csv'), new Date('2023-01-01'), new Date('2023-01-01'));
		expect(await ready(0)).toEqual([]);
		expect(await ready(1_000)).toEqual(['早.csv']);
	});

	test('同名换成另一个文件，重新等', async () => {
		writeFileSync(at('换.csv'), '甲');
		await ready(0);
		writeFileSync(at('.新'), '乙');
		renameSync(at('换.csv'), at('.旧'));
		writeFileSync(at('换.csv'), '丙');
		expect(await ready(5_000)).toEqual([]);
		expect(await ready(10_000)).toEqual(['换.csv']);
	});

	test('链接和文件夹说明原因，自己的两个文件夹不算', async () => {
		writeFileSync(at('.原文件'), '甲');
		symlinkSync(at('.原文件'), at('链接.csv'));
		for (const name of ['文件夹', '已载入', '被拒绝']) mkdirSync(at(name));
		await look(0);
		const { files, strangers } = await look(5_000);
		expect([...files]).toEqual([]);
		expect([...strangers]).toEqual([
			['链接.csv', '是符号链接，不是普通文件；请放入原文件'],
			['文件夹', '是文件夹；请把里面的文件直接放入收件夹'],
		]);
	});
});

test.each(['.隐藏.csv', 'a.csv.part', 'a.csv.TMP', 'a.crdownload', 'a.csv~', '~$a.xlsx', 'Thumbs.db', 'a.filepart'])(
	'%s 不动',
	(name) => expect(isLeftAlone(name)).toBe(true),
);

test.each(['a.csv', 'part.csv', 'tmp', '反馈~1.csv', 'a.part.csv'])('%s 要收', (name) =>
	expect(isLeftAlone(name)).toBe(false),
);
