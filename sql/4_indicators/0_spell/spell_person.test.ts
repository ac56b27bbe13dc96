import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { instants, settlingLate } from '../../../tests/world/settling.ts';

const db = await given(settlingLate);

const persons = async (relation: string, at: string) => {
	const [row] = await db.rows(
		// eslint-disable-next-line no-restricted-syntax -- names of relations can't be bound, and these are the test's own
		`select coalesce(bit_count(bit_or(persons)), 0)::integer as persons from ${relation}`,
		{ at },
	);
	return row?.persons;
};

test('每个已发放的人一位，同一人几笔只一位', async () => {
	const all = 'spell_person(202301, 202312, 0, null::integer[], $at::timestamp)';
	expect(await persons(all, '2023-09-30')).toBe(1);
	expect(await persons(all, '2023-10-26')).toBe(2);
	expect(await persons(all, '2023-11-03')).toBe(1);
});

test.each(instants)('%s：已定的人加上还在变的人，等于从头数一遍', async (at) => {
	const [stored, counted] = [
		'paid_person(202312, $scope, $at::timestamp)',
		'spell_person(202301, 202312, 0, null::integer[], $at::timestamp)',
	];
	expect(await persons(stored.replace('$scope', "'ytd'"), at)).toBe(await persons(counted, at));
});
