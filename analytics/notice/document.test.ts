import { expect, test } from 'vitest';
import { cityWith, draft, headings, paragraph } from '../../tests/notices/draft.ts';
import { given } from '../../tests/world.ts';

test('没有发放的月份：说没有，不评最好最差，不提要求', async () => {
	const notice = await draft(await given());
	expect(paragraph(notice, '累计总体')).toBe('截至10月31日24点，全市1至10月份没有通过“一卡通”发放补贴。');
	expect(paragraph(notice, '累计先进')).toBeNull();
	expect(paragraph(notice, '当月总体')).toBe('10月，全市没有拨付到代发金融机构的补贴资金，当月指标不作评价。');
	expect(headings(notice)).not.toContain('二、存在的主要问题');
	expect(paragraph(notice, '要求引言')).toContain('继续落实发放责任');
	expect(notice.figures.every(({ printed }) => printed !== '—')).toBe(true);
});

test('累计有、当月没有的月份', async () => {
	const db = await given({
		slips: [{ funded: '2023-09-10' }],
		payments: [{}],
		feedback: [{ result: '成功', at: '2023-09-11' }],
	});
	const notice = await draft(db);
	expect(paragraph(notice, '累计总体')).toContain('发放1人次；全市发放成功率100%');
	expect(paragraph(notice, '当月总体')).toBe('10月，全市没有拨付到代发金融机构的补贴资金，当月指标不作评价。');
	expect(paragraph(notice, '当月先进')).toBeNull();
});

test('只有一个单位有任务：不分单位比较', async () => {
	const notice = await draft(await cityWith({ 419901: { due: 10, paid: 9, outstanding: 1 } }));
	expect(paragraph(notice, '累计总体')).toContain('全市有发放任务的单位为1个县（市、区）。');
	expect(paragraph(notice, '累计先进')).toBeNull();
	expect(paragraph(notice, '问题累计成功率')).toBeNull();
	expect(paragraph(notice, '要求遗留.1.正文')).toContain('全市尚有1人次发放失败后没有办结，其中甲县最多，为1人次。');
});

test('都是100%：各单位均为，没有问题一节', async () => {
	const notice = await draft(await cityWith({ 419901: { due: 10 }, 419902: { due: 20 }, 419903: { due: 30 } }));
	expect(paragraph(notice, '累计先进')).toBe(
		'分单位看，各单位发放成功率均为100%；各单位社保卡占比率均为100%；各单位发放失败遗留率均为0。' +
			'发放人次最多的是开发区，为30人次；发放项目最多的是甲县、乙县、开发区，均为1项；补贴金额最多的是开发区，为0.01万元以下。',
	);
	expect(headings(notice)).toEqual([
		...['一、发放情况', '（一）1至10月份累计发放情况', '（二）10月当月发放情况', '（三）发放成功率计算口径的调整'],
		'二、工作要求',
	]);
});

test('没有全省平均：和全市平均比较，并说明', async () => {
	const notice = await draft(await cityWith({ 419901: { due: 100, paid: 99, outstanding: 1 }, 419902: { due: 100 } }));
	expect(paragraph(notice, '问题当月成功率')).toBe(
		'10月当月，甲县99%，发放成功率远低于全市平均的99.5%（尚未收到全省平均，暂与全市平均比较）。',
	);
	expect(paragraph(notice, '问题遗留')).toBe(
		'1至10月份累计，甲县10‰，发放失败遗留率远高于全市平均的5‰（尚未收到全省平均，暂与全市平均比较）。',
	);
});

test('有全省平均：当月对全省平均，不到设定的差距不说远低于', async () => {
	const units = {
		419901: { due: 1000, paid: 998, outstanding: 2 },
		419902: { due: 1000, paid: 990, outstanding: 10 },
		419903: { due: 1000 },
	};
	const notice = await draft(await cityWith(units, { benchmarks: [{ month: 202310, province: 99_900_000 }] }));
	expect(paragraph(notice, '问题当月成功率')).toBe(
		'10月当月，乙县99%、甲县99.8%，发放成功率均低于全省平均的99.9%，其中乙县远低于全省平均。',
	);
});

test('印出来相同仍是落后的，说明按四舍五入前比较；并列的按规定顺序', async () => {
	const lag = { due: 100_000, paid: 99_967, outstanding: 33 };
	const units = { 419903: lag, 419902: lag, 419901: { due: 100_000, paid: 99_970, outstanding: 30 } };
	const notice = await draft(await cityWith(units));
	expect(paragraph(notice, '问题累计成功率')).toBe(
		'1至10月份累计，乙县99.97%、开发区99.97%，发放成功率均低于全市平均的99.97%（按四舍五入前的数值比较）。',
	);
});

test('口径：变更当月说明，此后两个月提一句，再以后不提', async () => {
	const db = await cityWith({ 419901: { due: 10, paid: 9, firstAttemptPaid: 8, outstanding: 1 }, 419902: { due: 10 } });
	expect(paragraph(await draft(db), '口径调整')).toContain('10月当月全市为90%，1至10月份累计为90%。');
	const later = await draft(db, { month: '2023-12' });
	expect(paragraph(later, '口径调整')).toBeNull();
	expect(paragraph(later, '当月总体')).toContain('发放成功率自2023年10月起按累计反馈成功率计算');
	expect(paragraph(await draft(db, { month: '2023-09' }), '口径调整')).toBeNull();
});

test('1月的累计只说1月份；任意截止时点照说；成文日期不补零', async () => {
	const db = await given();
	expect(headings(await draft(db, { month: '2023-01' }))).toContain('（一）1月份累计发放情况');
	const early = await draft(db, { at: '2023-10-25T15:30:00', date: '2023-11-02' });
	expect(paragraph(early, '引言')).toContain('截至2023年10月25日15点30分。');
	expect(early.paragraphs.at(-1)?.runs).toEqual([{ text: '2023年11月2日', figure: '成文日期' }]);
	expect(early.at).toBe('2023-10-25T15:30:00+08:00');
});

test('单位的名称是数据：花括号、尖括号原样印出，控制字符去掉', async () => {
	const db = await cityWith(
		{ 419901: { due: 10, paid: 9, outstanding: 1 }, 419902: { due: 10 } },
		{
			regions: [
				{ code: '419900', name: '安东市', level: '市' },
				{ code: '419901', name: '{月份}[甲]<县>\\\u0007', order: 1, ranked: true },
				{ code: '419902', name: '{若 乙}.县', order: 2, ranked: true },
			],
		},
	);
	const notice = await draft(db);
	expect(paragraph(notice, '问题累计成功率')).toContain('1至10月份累计，{月份}[甲]<县>\\90%，');
	expect(paragraph(notice, '累计先进')).toContain('{若 乙}.县发放成功率最高，为100%');
	expect(notice.annexes[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual([
		'{月份}[甲]<县>\\',
		'{若 乙}.县',
		'安东市',
	]);
	expect(JSON.stringify(notice)).not.toMatch(/\\u0007/);
});

test('每个带数字的片段都有出处，数字按出现的先后，各一次', async () => {
	const notice = await draft(await cityWith({ 419901: { due: 10, paid: 9, outstanding: 1 }, 419902: { due: 10 } }));
	const keys = notice.paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => figure ?? []));
	expect(notice.figures.map(({ key }) => key)).toEqual([...new Set(keys)]);
	const rate = notice.figures.find(({ key }) => key === '累计.全市.发放成功率');
	expect(rate).toMatchObject({
		...{ indicator: 'successRate', scope: 'ytd', value: { numerator: 19, denominator: 20 }, printed: '95%' },
		source: { path: '/api/rankings', query: { month: '2023-10', scope: 'ytd', indicator: 'successRate' } },
		records: '/failures?month=2023-10&scope=ytd',
	});
});

test('办公室的模板有错时，不写出稿子，说出哪一行错在哪里', async () => {
	const template = '标题：{月分}通报\n正文：{累计.全市.发放成功率}';
	await expect(draft(await given(), { template })).rejects.toThrow('第1行第4字：没有“月分”，最接近的是“月份”');
});

test('全市、全省都比的指标，对比写真正比的那个：全省的宽，就写全省平均', async () => {
	const units = { 419901: { due: 1000, paid: 990, outstanding: 10 }, 419902: { due: 9000 } };
	const heldTo = async (province: number) => {
		const benchmarks = [{ month: 202310, scope: 'ytd' as const, indicator: 'leftoverRate', province }];
		const { paragraphs } = await draft(await cityWith(units, { benchmarks }), { form: 'county', about: '419901' });
		return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
	};
	expect(await heldTo(500_000)).toContain('高于全省平均5‰');
	expect(await heldTo(50_000)).toContain('高于全市平均9‰');
});
