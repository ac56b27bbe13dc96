import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { unitFigures } from '../../tests/world/unit_figures.ts';
import { wholeCity } from '../visible.ts';
import { lagging } from './lagging.ts';

async function world() {
	const db = await given();
	const units = {
		419901: { due: 100, paid: 90, outstanding: 10 },
		419902: { due: 100, pushed: 50 },
		419903: { due: 100 },
	};
	await unitFigures(db, units);
	await unitFigures(db, units, { scope: 'ytd' });
	return db;
}

type Query = Parameters<typeof lagging>[2];
const short = async (query: Omit<Query, 'month'> = {}, visible = wholeCity) =>
	(await lagging(await world(), visible, { month: '2023-10', ...query })).entries.map(
		({ scope, indicator, name }) => `${scope} ${indicator} ${name}`,
	);

test('什么都不问时，只按通报用来判断的五项', async () =>
	expect(await short()).toEqual([
		...['month successRate 甲县', 'ytd successRate 甲县', 'ytd leftoverRate 甲县', 'ytd pushRate 乙县'],
	]));

test('问哪个期间、哪项指标，就按哪项', async () => {
	expect(await short({ indicator: 'pushRate' })).toEqual(['month pushRate 乙县', 'ytd pushRate 乙县']);
	expect(await short({ scope: 'month' })).toContain('month leftoverRate 甲县');
	expect(await short({ region: '419902' })).toEqual(['ytd pushRate 乙县']);
});

test('县区的人只看到自己', async () => expect(await short({}, { regions: ['419902'] })).toEqual(['ytd pushRate 乙县']));
