import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundStatement } from '../../analytics/reports/funds.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { asked, given, ledger, type Question } from '../world.ts';
import type { Rows } from '../world/rows.ts';
import { cityOf as randomCity } from './city.ts';
import { obligationsOf } from './model/chain.ts';
import { cityOf, instant } from './model/city.ts';
import { type Known, look } from './model/state.ts';
import { question } from './question.ts';
import { patience, runs } from './runs.ts';

type Fund = { unit: string; project: string; day: string; amount: number };
const names = ['carried', 'received', 'funded', 'refunded', 'balance', 'heldBefore', 'credited', 'held'] as const;
type Account = Record<(typeof names)[number], number>;

const fund: fc.Arbitrary<Fund> = fc.record({
	unit: fc.constantFrom('419901', '419902', '419903'),
	project: fc.constantFrom('2080502', '2130122'),
	day: fc.constantFrom('2022-12-31', '2023-01-01', '2023-01-31', '2023-02-01'),
	amount: fc.integer({ min: 1, max: 90_000 }),
});

const pad = (month: number) => String(month).padStart(2, '0');
/** The first instant of a period, and of the one after its month. */
const firstOf = (month: number, scope: string) =>
	`${Math.floor(month / 100)}-${scope === 'ytd' ? '01' : pad(month % 100)}-01`;
const earlier = (one: string, other: string) => (one < other ? one : other);

/** The account of a unit's project, told obligation by obligation and document by document. */
function plainly(
	rows: Rows,
	funds: readonly Fund[],
	{ month = 202301, scope = 'month', at }: Question,
): Map<string, Account> {
	const until = earlier(instant(asked({ month, scope, at }).cutOff), instant(asked({ month }).cutOff));
	const since = earlier(until, instant(firstOf(month, scope)));
	const city = cityOf(rows);
	const accounts = new Map<string, Account>();
	const add = (key: string, part: Partial<Account>) => {
		const zero = Object.fromEntries(names.map((name) => [name, 0])) as Account;
		const own = accounts.get(key) ?? zero;
		accounts.set(key, Object.fromEntries(names.map((name) => [name, own[name] + (part[name] ?? 0)])) as Account);
	};
	for (const { unit, project, day, amount } of funds.filter((one) => instant(one.day) < until)) {
		add(`${unit} ${project}`, { [instant(day) < since ? 'carried' : 'received']: amount, balance: amount });
	}
	for (const obligation of obligationsOf(city)) {
		const { funded, unit, project } = obligation.slip;
		if (funded === null || funded >= until) continue;
		const amount = obligation.line.payment.amount ?? 10_000;
		const before = funded < since ? look(city, obligation, since).state : null;
		add(`${unit} ${project}`, steps(before, look(city, obligation, until).state, amount));
	}
	return accounts;
}

/** What one obligation does to its account from one state (null: not funded yet) to another. */
function steps(before: Known['state'] | null, after: Known['state'], amount: number): Partial<Account> {
	const isHeld = (state: Known['state'] | null) => state === 'outstanding' || state === 'pending';
	const moved = (state: Known['state']) => (after === state ? amount : 0) - (before === state ? amount : 0);
	return {
		carried: before === null || before === 'refunded' ? 0 : -amount,
		funded: before === null ? amount : 0,
		...{ credited: moved('paid'), refunded: moved('refunded') },
		balance: after === 'refunded' ? 0 : -amount,
		...{ heldBefore: isHeld(before) ? amount : 0, held: isHeld(after) ? amount : 0 },
	};
}

const isAnything = (account: Account) => names.some((name) => account[name] !== 0);
const sum = (accounts: readonly Account[]) =>
	Object.fromEntries(names.map((name) => [name, accounts.reduce((total, one) => total + one[name], 0)]));

function expectAddsUp({ carried, received, funded, refunded, balance, heldBefore, credited, held }: Account) {
	expect(carried + received - funded + refunded).toBe(balance);
	expect(heldBefore + funded - credited - refunded).toBe(held);
}

test(
	'月结、年结：每个单位每个项目逐笔算出来的一样，一分不差；每行平，各行相加等于合计，上期的结余就是下期的结转',
	() =>
		fc.assert(
			fc.asyncProperty(
				randomCity(6),
				fc.uniqueArray(fund, { maxLength: 8, selector: (one) => JSON.stringify(one) }),
				question,
				async (rows, funds, one) => {
					const documents = funds.map(({ unit, project, day, amount }, place) => ({
						...{ document_no: `文${place}`, region_code: unit, project_code: project, received_on: day, amount },
					}));
					const db = await given(rows, ledger('fund', ...documents));
					const { month = 202301, scope = 'month', at } = one;
					const text = `${Math.floor(month / 100)}-${pad(month % 100)}`;
					const expected = plainly(rows, funds, one);
					for (const unit of ['419901', '419902', '419903']) {
						const found = await fundStatement(db, wholeCity, { month: text, scope, at, by: 'project', region: unit });
						for (const row of [...(found?.total ? [found.total] : []), ...(found?.rows ?? [])]) expectAddsUp(row);
						const own = [...expected].filter(([key, account]) => key.startsWith(unit) && isAnything(account));
						const shown = found?.rows.map((row) => [
							`${unit} ${row.key}`,
							Object.fromEntries(names.map((name) => [name, row[name]])),
						]);
						expect(Object.fromEntries(shown ?? [])).toEqual(Object.fromEntries(own));
						if (found?.total) expect(found.total).toMatchObject(sum(found.rows));
					}
					const next = await fundStatement(db, wholeCity, { month: '2023-02', scope: 'month', by: 'region' });
					const january = await fundStatement(db, wholeCity, { month: '2023-01', scope: 'month', by: 'region' });
					expect(next?.total?.carried ?? 0).toBe(january?.total?.balance ?? 0);
					expect(next?.total?.heldBefore ?? 0).toBe(january?.total?.held ?? 0);
				},
			),
			runs(12),
		),
	patience,
);
