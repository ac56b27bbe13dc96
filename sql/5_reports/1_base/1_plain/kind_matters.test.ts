import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

const row = { month: 202310, region: 'a', bank: 'b', project: 'p', amount: 1, state: 0 };
const flags = { is_to_person: false, is_to_card: false, is_pushed: false, is_first_paid: false };
const plain = { ...row, ...flags };
type Side = typeof plain | null;

async function matters(kind: string, before: Side, after: Side): Promise<unknown> {
	const db = await loaded();
	const shape = JSON.stringify({
		...{
			month: 'INTEGER',
			region: 'VARCHAR',
			bank: 'VARCHAR',
			project: 'VARCHAR',
			amount: 'BIGINT',
			state: 'UTINYINT',
		},
		...{ is_to_person: 'BOOLEAN', is_to_card: 'BOOLEAN', is_pushed: 'BOOLEAN', is_first_paid: 'BOOLEAN' },
	});
	const [told] = await db.rows(
		'select kind_matters($kind, from_json($before, $shape), from_json($after, $shape)) as so',
		{ kind, before: before && JSON.stringify(before), after: after && JSON.stringify(after), shape },
	);
	return told?.so;
}

test.each<[string, Side, Side, boolean]>([
	['feedback', plain, { ...plain, state: 1 }, true],
	['feedback', plain, { ...plain, amount: 2 }, false],
	['feedback', null, plain, false],
	['refund', plain, { ...plain, state: 3 }, true],
	['push', { ...plain, state: 1 }, { ...plain, state: 1, is_pushed: true }, true],
	['push', plain, { ...plain, state: 1 }, false],
	['push', plain, null, false],
	['payment', plain, { ...plain, amount: 2 }, true],
	['slip', plain, null, true],
	['region', plain, { ...plain, region: 'c' }, true],
	['region', null, plain, true],
	['region', plain, { ...plain, state: 1 }, false],
	['project', plain, { ...plain, project: 'q' }, true],
	['benchmark', plain, { ...plain, state: 1 }, false],
])('%s 的行能否引起这样的变动', async (kind, before, after, so) => {
	expect(await matters(kind, before, after)).toBe(so);
});
