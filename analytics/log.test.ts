import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../tests/second_city.ts';
import { openLog } from './log.ts';
import { LogFile } from './log_file.ts';
import { type LogEntry, logLine, logPath } from './log_line.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => void (place = temporaryFolder()));
afterEach(() => place.remove());

const entry = (more: object = {}): LogEntry => ({ level: 'info', event: 'request', id: 'a1', ...more });
const at = new Date('2026-11-22T01:40:00Z');

describe('R46 日志一件事一行', () => {
	const nasty = '\r\n{"event":"fake"}\u2028\u2029\u001b[31m\u0085\u202e\u200b\ufeff\u007f"\\';

	test('用户写的换行、控制字符、改变方向的字符都转义，读回来一字不差', () => {
		const line = logLine(at, entry({ name: nasty }));
		expect(line).toMatch(/^[\x20-\x7e]+\n$/);
		expect(JSON.parse(line)).toEqual({ at: '2026-11-22T01:40:00.000Z', ...entry({ name: nasty }) });
	});

	test('出错的原因里有换行，也是一行', () => {
		openLog(place.path)(new Error(`第一行${nasty}`), 'GET /api');
		openLog(place.path)('第二件', 'job');
		const lines = readFileSync(logPath(place.path), 'utf8').trimEnd().split('\n');
		expect(lines.map((line) => JSON.parse(line).what)).toEqual(['GET /api', 'job']);
		expect(statSync(logPath(place.path)).mode & 0o777).toBe(0o600);
	});

	test.each([
		['身份证号', '419900199001011234', '[号码已隐去]'],
		['末位是X', '41990019900101123X', '[号码已隐去]'],
		['卡号分段', '6217 0012 3456 7890 123', '[号码已隐去]'],
		['全角数字', '４１９９００１９９００１０１１２３４', '[号码已隐去]'],
		['电话', '13800000000', '*******0000'],
		['金额和日期', '1234567元，2023-10-31', '1234567元，2023-10-31'],
	])('%s', (_, number, kept) => {
		expect(JSON.parse(logLine(at, entry({ fault: `前${number}后` }))).fault).toBe(`前${kept}后`);
	});
});

describe('日志按日、按大小收起，压缩，到期删除', () => {
	const day = (text: string) => new Date(`${text}T04:00:00Z`);
	const logs = () => readdirSync(join(place.path, 'logs')).toSorted();

	async function write(now: Date, ...names: string[]): Promise<void> {
		const file = new LogFile(place.path, { now: () => now, largest: 200 });
		for (const name of names) file.write(entry({ name }));
		await file.close();
		utimesSync(logPath(place.path), now, now);
	}

	const namesIn = (text: string) =>
		text
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).name);

	test('换了一天', async () => {
		await write(day('2026-11-21'), '昨天');
		await write(day('2026-11-22'), '今天');
		expect(logs()).toEqual(['yikatong-2026-11-21-1.log.gz']);
		const packed = gunzipSync(readFileSync(join(place.path, 'logs', 'yikatong-2026-11-21-1.log.gz'))).toString();
		expect(namesIn(packed)).toEqual(['昨天']);
		expect(namesIn(readFileSync(logPath(place.path), 'utf8'))).toEqual(['今天']);
		expect(statSync(join(place.path, 'logs', 'yikatong-2026-11-21-1.log.gz')).mode & 0o777).toBe(0o600);
	});

	test('同一天太大，一天可有几个', async () => {
		for (const name of ['一', '二', '三']) await write(day('2026-11-22'), name.repeat(100));
		expect(logs()).toEqual(['yikatong-2026-11-22-1.log.gz', 'yikatong-2026-11-22-2.log.gz']);
	});

	test('留半年以上；断电留下未压缩的，下次压缩', async () => {
		await write(day('2026-05-10'), '过期');
		await write(day('2026-05-20'), '未过期');
		writeFileSync(join(place.path, 'logs', 'yikatong-2026-05-19-1.log'), '{}\n');
		await write(day('2026-11-22'), '今天');
		expect(logs()).toEqual(['yikatong-2026-05-19-1.log.gz', 'yikatong-2026-05-20-1.log.gz']);
	});

	test('关闭以后不再写', async () => {
		const file = new LogFile(place.path, { now: () => at });
		await file.close();
		file.write(entry());
		await file.close();
		expect(existsSync(logPath(place.path)) && readFileSync(logPath(place.path), 'utf8')).toBeFalsy();
	});
});
