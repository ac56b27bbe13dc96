import { applyTargetEntries } from '../../analytics/target_entries.ts';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../world.ts';
import { octoberRegions, octoberUnits } from './october.ts';
import { receiveTargets } from './target_files.ts';
import { type UnitCounts, unitFigures } from './unit_figures.ts';

/** By unit: 应发, 未成功, 遗留, 未用社保卡, 未推送, 项目, 补贴金额 (万元), targets of projects and persons, persons. */
const rows: [string, ...number[]][] = [
	['410599', 62_857, 44, 44, 0, 4956, 30, 31_000, 30, 20_000, 20_000],
	['410502', 700_000, 120, 120, 50, 0, 40, 8000, 41, 90_001, 90_000],
	['410503', 200_000, 29, 29, 0, 0, 59, 6000, 59, 60_000, 60_000],
	['410505', 630_000, 1575, 1546, 754, 52_536, 45, 17_000, 45, 150_001, 150_000],
	['410506', 300_000, 16, 0, 20, 0, 41, 8000, 42, 90_001, 90_000],
	['410522', 1_240_000, 64, 0, 50, 0, 42, 25_000, 43, 220_000, 220_000],
	['410523', 700_000, 37, 0, 50, 0, 43, 20_000, 44, 180_000, 180_000],
	['410526', 2_283_067, 467, 467, 200, 195_847, 50, 65_000, 50, 500_000, 500_000],
	['410527', 1_000_000, 52, 0, 50, 0, 44, 18_000, 44, 260_001, 260_000],
	['410581', 300_000, 77, 0, 150, 16_556, 46, 5718.55, 46, 190_001, 190_000],
	['410571', 60_000, 16, 0, 66, 0, 28, 3000, 28, 15_300, 15_300],
];

/** The city that a notice of October 2023 (tests/checked_notice/notice.txt) tells of: all its figures print as it says. */
export async function noticedCity(): Promise<Connection> {
	const targets = rows.map(([region, ...row]) => ({ region, projects: row[7] ?? 0, persons: row[8] ?? 0 }));
	const benchmarks = [
		{ month: 202310, province: 99_940_000 },
		{ month: 202310, scope: 'ytd', indicator: 'leftoverRate', province: 10_000 },
	] as const;
	const regions = octoberRegions.map((region) => (region.code === '410500' ? { ...region, name: '安阳市' } : region));
	const db = await given({ regions, targets, benchmarks: [...benchmarks] });
	await receiveTargets(db);
	await applyTargetEntries(db, []);
	await unitFigures(db, Object.fromEntries(rows.map(yearly)), { scope: 'ytd' });
	await unitFigures(db, monthly(), {});
	for (const [region, ...row] of rows)
		await set(db, { scope: 'ytd', region, persons: row[9] ?? 0, projects: row[5] ?? 0 });
	await set(db, { scope: 'ytd', region: null, persons: 1_775_300, projects: 84 });
	await set(db, { scope: 'month', region: '410505', persons: 80_000, projects: 20 });
	await set(db, { scope: 'month', region: null, persons: 300_000, projects: 56 });
	return db;
}

function yearly([key, ...row]: [string, ...number[]]): [string, UnitCounts] {
	const [due = 0, unpaid = 0, outstanding = 0, noCard = 0, unpushed = 0, , wan = 0] = row;
	const paid = due - unpaid;
	const amountPaid = Math.round(wan * 1_000_000);
	return [key, { due, paid, outstanding, card: paid - noCard, pushed: paid - unpushed, amountPaid }];
}

/** 内黄县 pays 39 to other cards; 滑县's amount makes the city's 12902.5万元. */
function monthly(): Record<string, UnitCounts> {
	const units = Object.entries(octoberUnits).map(([key, counts]): [string, UnitCounts] => {
		const projects = key === '410503' ? 33 : 20;
		const { due, paid = due } = counts;
		const amountPaid = key === '410526' ? 2_902_500_000 : 1_000_000_000;
		return [key, { ...counts, projects, amountPaid, card: key === '410527' ? paid - 39 : paid }];
	});
	return Object.fromEntries(units);
}

/** What is distinct in a unit is no sum: it is stored as it is. */
async function set(
	db: Connection,
	row: { scope: string; region: string | null; persons: number; projects: number },
): Promise<void> {
	await db.run(
		`update figure set persons = $persons::bigint, projects = $projects::integer
		where scope = $scope and grouped_by = if($region::varchar is null, 'city', 'region')
			and dimension_key is not distinct from
				(select dimension_key from dimension_key where dimension = 'region' and key = $region)`,
		row,
	);
}
