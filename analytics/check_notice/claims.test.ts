import { expect, test } from 'vitest';
import { claimsOf } from './claims.ts';
import { tabbedTables } from './table.ts';

const city = { key: '410500', name: '全市' };
const names = {
	city,
	written: new Map([
		['安阳市', city],
		['殷都区', { key: '410505', name: '殷都区' }],
		['滑县', { key: '410526', name: '滑县' }],
	]),
	parts: new Map(),
};
const key = { names, subject: { whole: city, part: null }, month: 202310 };
const found = (...paragraphs: string[]) =>
	claimsOf({ paragraphs, tables: tabbedTables(paragraphs) }, key).claims.map(
		({ kind, against, regionName, stated }) => [kind, against, regionName, stated],
	);

test('滞留：总数是全市的，分号隔开的各是各单位的；序时进度是全市的', () => {
	expect(
		found(
			'拨款超过5个工作日仍未办结的补贴共64人次、0.72万元：滑县38人次、0.27万元；殷都区6人次、0.16万元。序时进度为83.33%。',
		),
	).toEqual([
		['cause', '滞留', '全市', '64人次'],
		['cause', '滞留', '全市', '0.72万元'],
		['cause', '滞留', '滑县', '38人次'],
		['cause', '滞留', '滑县', '0.27万元'],
		['cause', '滞留', '殷都区', '6人次'],
		['cause', '滞留', '殷都区', '0.16万元'],
		['cause', '序时进度', '全市', '83.33%'],
	]);
});

test('滞留后面另说的指标还是那个指标', () => {
	expect(found('超过5个工作日未办结的有所减少；全市发放成功率99.97%。')).toEqual([['figure', null, '全市', '99.97%']]);
});

test('表格下面没有写清是什么的数不核对；句子里有一处制表符的还是句子', () => {
	expect(found('殷都区\t10\t99.57%\t7\t100%')).toEqual([]);
	expect(found('（一）\t全市发放成功率99.97%')).toEqual([['figure', null, '全市', '99.97%']]);
});

const head = '单位\t发放成功率\t\t补贴金额（万元）\t目标完成率\n\t数值\t位次\t\t';

test('粘贴来的表格：每个数是哪个单位、哪项指标、什么时段，由行名、表头和表上面的话说清；合并的表头管到旁边的列', () => {
	const rows = [
		...['2023年1至10月份各单位情况', ...head.split('\n')],
		...['殷都区\t99.75%\t11\t359.68\t90%', '滑 县\t—\t—\t1,300\t', '合计\t99.97%\t\t4123.83\t'],
	];
	expect(found(...rows)).toEqual([
		['figure', null, '殷都区', '99.75%'],
		['rank', null, '殷都区', '第11位'],
		['figure', null, '殷都区', '359.68万元'],
		['figure', null, '滑县', '1,300万元'],
		['figure', null, '全市', '99.97%'],
		['figure', null, '全市', '4123.83万元'],
	]);
	const { claims } = claimsOf({ paragraphs: rows, tables: tabbedTables(rows) }, key);
	expect(claims.map(({ scope, month }) => [scope, month])).toEqual(claims.map(() => ['ytd', 202310]));
	expect(claims.map(({ place: { paragraph, start, end } }) => rows[paragraph]?.slice(start, end))).toEqual([
		...['99.75%', '11', '359.68', '1,300', '99.97%', '4123.83'],
	]);
});

test.each([
	['没有说是哪个月的', ['单位\t发放成功率\t推送率', '殷都区\t99.75%\t91.64%']],
	['没有写单位的金额', ['10月份', '单位\t补贴金额\t发放金额', '殷都区\t359.68\t359.68']],
	['没有写%的比率', ['10月份', '单位\t发放成功率\t推送率', '殷都区\t99.75\t91.64']],
	['不认得的单位', ['10月份', '乡镇\t发放成功率\t推送率', '水冶镇\t99.75%\t91.64%']],
	['表头还说了别的', ['10月份', '单位\t较上月发放成功率\t推送率增幅', '殷都区\t99.75%\t91.64%']],
])('表格里看不准的不核对：%s', (_, rows) => expect(found(...rows)).toEqual([]));

test('表上写明“单位：万元”的，没有另写单位的金额按万元核对', () => {
	expect(found('10月份', '单位：万元', '单位\t补贴金额\t应发人次', '殷都区\t67.85\t1926')).toEqual([
		['figure', null, '殷都区', '67.85万元'],
		['figure', null, '殷都区', '1926人次'],
	]);
});
