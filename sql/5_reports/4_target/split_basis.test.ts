import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';
import { octoberRegions } from '../../../tests/world/october.ts';
import type { Connection } from '../../database.server.ts';

const basis = (db: Connection, year: number) =>
	db.rows(
		`select basis, basis_month, sum(weight)::integer as weights
		from split_basis($year::integer, 'persons') group by all`,
		{ year },
	);

test('按上年累计；上年没有的按本年；都没有的各单位一样', async () => {
	const db = await given({ regions: octoberRegions });
	await unitFigures(db, { 410502: { due: 30 }, 410505: { due: 10 } }, { scope: 'ytd', month: 202211 });
	await unitFigures(db, { 410502: { due: 40 }, 410505: { due: 10 } }, { scope: 'ytd', month: 202212 });
	expect(await basis(db, 2023)).toEqual([{ basis: 'last-year', basis_month: 202212, weights: 50 }]);
	expect(await basis(db, 2022)).toEqual([{ basis: 'this-year', basis_month: 202212, weights: 50 }]);
	expect(await basis(db, 2030)).toEqual([{ basis: 'equal', basis_month: null, weights: octoberRegions.length - 1 }]);
});
