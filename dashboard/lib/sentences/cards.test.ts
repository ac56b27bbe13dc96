import { expect, test } from 'vitest';
import type { CardUnit } from '#contract';
import { cardsSentence } from './cards.ts';
import { plain } from './phrase.ts';

const unit: CardUnit = {
	...{ key: '410500', name: '全市', held: 4, active: 3, inactive: 1, dormant: 0, frozen: 0, unknown: 0 },
	...{ numerator: 3, denominator: 4, inactiveFailures: 2, inactiveOutstanding: 1 },
	...{ dormantFailures: 1, dormantOutstanding: 0, amountOutstanding: 300 },
};
const told = (total: CardUnit) =>
	plain(cardsSentence({ month: '2023-10', scope: 'month', at: '', by: 'region', total, rows: [] }));

test('一句话说激活率，和激活了就不会失败的人次', () => {
	expect(told(unit)).toBe('全市持有社保卡4张，激活率75%；10月因未激活失败2人次，因睡眠户失败1人次。');
	expect(told({ ...unit, held: 0, numerator: 0, denominator: 0 })).toContain('全市没有社保卡状态的数据；');
});
