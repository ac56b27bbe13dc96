import { expect, test } from 'vitest';
import { told } from '../../tests/world/monitoring.ts';
import { given } from '../../tests/world.ts';

const footer = { unit: '甲县财政局', lead: '甲', filler: '乙', phone: '0372-0000000', date: '2023-10-24' };

test('退回后再填是填报中，退回意见留到再次报送；页脚是最后填的', async () => {
	const db = await given({});
	const now = async () => (await db.rows('select * from monitoring_progress'))[0];
	await told(db, { act: 1, kind: 'fill', detail: { footer } }, { act: 2, kind: 'submit', detail: { cells: [] } });
	expect(await now()).toMatchObject({ state: 'submitted', last_act: 2, remark: null, footer });
	await told(db, { act: 3, kind: 'return', detail: { remark: '请核' } });
	expect(await now()).toMatchObject({ state: 'returned', remark: '请核' });
	await told(db, { act: 4, kind: 'fill', detail: { cells: [] } });
	expect(await now()).toMatchObject({ state: 'filling', remark: '请核', footer });
	await told(db, { act: 5, kind: 'submit', detail: { cells: [] }, at: '2023-10-26 08:00:00' });
	expect(await now()).toMatchObject({
		...{ state: 'submitted', remark: null, submitted_at: '2023-10-26 08:00:00' },
		first_submitted_at: '2023-10-24 09:00:00',
	});
});
