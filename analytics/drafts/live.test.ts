import { expect, test } from 'vitest';
import { noticedCity } from '../../tests/world/noticed_city.ts';
import { noticeFigures } from '../notice/figure_choices.ts';
import { shippedTemplate } from '../notice/template_in_force.ts';
import { wholeCity } from '../visible.ts';
import { liveNotice } from './live.ts';

const query = { month: '2023-10', form: 'notice' } as const;
const far = '当月.发放成功率.悬殊单位';

test('正文和插入数字用同一份数据、同一个模板的设置：界限改小，两处的悬殊单位一起变', async () => {
	const db = await noticedCity();
	const said = async () => {
		const { document, figures } = await liveNotice(db, wholeCity, query);
		const offered = figures.find(({ key }) => key === far)?.printed;
		const choices = await noticeFigures(db, wholeCity, query);
		expect(choices.figures.find(({ key }) => key === far)?.printed).toBe(offered);
		expect(document.figures.map(({ key }) => figures.find((one) => one.key === key))).toEqual(document.figures);
		return offered;
	};
	const before = await said();
	await db.run(
		`insert into notice_template (version, form, body, note, saved_at, saved_by)
		values (1, 'notice', $body, '试', timestamp '2023-11-01', 'web')`,
		{ body: shippedTemplate('notice').replace('远低于 0.5个百分点', '远低于 0.01个百分点') },
	);
	const after = await said();
	expect(after).not.toBe(before);
	expect(after?.split('、').length ?? 0).toBeGreaterThan(before?.split('、').length ?? 0);
});
