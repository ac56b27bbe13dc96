import { describe, expect, test } from 'vitest';
import { Repairs } from '#contract';
import { keepRepairs } from '../../analytics/repairs.ts';
import { openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { problemOf, type Service } from './service.ts';

export function repairs(service: () => Service): void {
	const kept = async (path = '/api/repairs', init?: RequestInit) =>
		Repairs.parse(await (await service().get(path, init)).json()).rows;
	const seen = (place: number | undefined) => `/api/repairs?seen=${place}`;
	const own = () => ({ method: 'DELETE', headers: { origin: service().address } });

	describe('启动检查的修复', () => {
		test('留到有人说看过，正常的启动不使它消失；看过的记入审计', async () => {
			expect(await kept()).toEqual([]);
			const folder = openFolder(service().root);
			keepRepairs(folder, ['一。', '二。'], new Date('2023-11-20T00:00:00Z'));
			keepRepairs(folder, [], new Date('2023-11-21T00:00:00Z'));
			keepRepairs(folder, ['三。'], new Date('2023-11-22T00:00:00Z'));
			const rows = await kept();
			expect(rows.map(({ at, sentence }) => [at, sentence])).toEqual([
				['2023-11-20T08:00:00+08:00', '一。'],
				['2023-11-20T08:00:00+08:00', '二。'],
				['2023-11-22T08:00:00+08:00', '三。'],
			]);
			const foreign = { method: 'DELETE', headers: { origin: 'http://evil.example' } };
			expect(await problemOf(await service().get(seen(rows[2]?.place), foreign))).toMatchObject({ status: 403 });
			expect(await kept(seen(rows[1]?.place), own())).toEqual([rows[2]]);
			expect(await kept(seen(rows[2]?.place), own())).toEqual([]);
			expect(await kept()).toEqual([]);
			const audit = withState(folder, (state) =>
				state.prepare("select actor, detail from audit where act = 'repairs-seen' order by entry").all(),
			);
			expect(audit).toMatchObject([
				{ actor: 'web', detail: expect.stringContaining('二。') },
				{ actor: 'web', detail: expect.stringContaining('三。') },
			]);
		});
	});
}
