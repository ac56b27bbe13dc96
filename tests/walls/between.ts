import { describe, expect, test } from 'vitest';
import { loggedIn } from '../log_in.ts';
import { markOf, units } from './marked_files.ts';
import type { WalledService } from './walled_service.ts';

const isLong = process.env.YIKATONG_LONG === '1';
const [sessions, requests] = isLong ? [50, 2000] : [20, 100];
// Nothing is asserted of time: 100 000 answers take as long as the machine has.
const patience = isLong ? 3 * 3_600_000 : 1_800_000;
const addresses = ['failures?month=2023-04&scope=ytd', 'failures?month=2023-03', 'reasons?month=2023-04'];

/** Sessions of many units at once, each of which must get its own; every other one is of the whole city (R19). */
export function between(service: () => WalledService): void {
	describe('R19、R24 许多人同时用，谁也拿不到别人的', () => {
		test(
			`${sessions}个会话各${requests}个请求`,
			async () => {
				const { door, address } = service();
				const readers = Array.from({ length: sessions }, (_, index) => {
					const unit = units[index % units.length] ?? '';
					const name = `reader${index}`;
					const account = index % 2 === 0 ? ({ role: 'county', region: unit } as const) : ({ role: 'office' } as const);
					const sees = index % 2 === 0 ? [markOf(unit)] : units.map(markOf);
					return { name, sees, cookie: `sid=${loggedIn(door, { name, ...account })}` };
				});
				const wrong: string[] = [];
				const told = { own: 0, city: 0 };
				const began = performance.now();
				await Promise.all(
					readers.map(async ({ name, sees, cookie }) => {
						for (let asked = 0; asked < requests; asked++) {
							const path = `/api/${addresses[asked % addresses.length]}`;
							const text = await (await fetch(address + path, { headers: { cookie } })).text();
							const marks = units.map(markOf).filter((mark) => text.includes(mark));
							if (sees.length > 1 && marks.length > 1) told.city += 1;
							if (sees.length === 1 && marks.length === 1) told.own += 1;
							for (const mark of marks) if (!sees.includes(mark)) wrong.push(`${name} ${path} ${mark}`);
						}
					}),
				);
				const seconds = (performance.now() - began) / 1000;
				const rest = `本单位的 ${told.own}，全市的 ${told.city}，不该有的 ${wrong.length}`;
				process.stdout.write(`R19 ${sessions * requests} 个答复，${Math.round(seconds)} 秒：${rest}\n`);
				expect(wrong).toEqual([]);
				expect(told.own).toBeGreaterThan((sessions * requests) / 4);
				expect(told.city).toBeGreaterThan((sessions * requests) / 4);
			},
			patience,
		);
	});
}
