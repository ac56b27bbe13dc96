import { printCount, printRate, type Sprint, type SprintGroup } from '../contract/index.ts';

const stateNames = { outstanding: '遗留', pending: '待反馈' } as const;

/** What 月底冲刺 says in Chinese: what is open, until when, what clearing the greatest group does, what to expect. */
export function sprintSentence(sprint: Sprint): string {
	const head = `${sprint.name}截至${printedInstant(sprint.at)}`;
	if (sprint.due === 0) return `${head}，本月还没有拨付，没有可冲刺的。`;
	const place = sprint.rank === null ? '' : `，居第${sprint.rank}位`;
	const value = `${head}，本月发放成功率${printRate(sprint.value, 'percent')}${place}`;
	const banks = sprint.groups.filter(({ dimension }) => dimension === 'bank');
	if (banks.length === 0) return `${value}；没有遗留和待反馈的，不必冲刺。`;
	return `${value}；${open(banks)}。${effect(banks)}${outlook(sprint)}`;
}

function open(banks: readonly SprintGroup[]): string {
	const said = (['pending', 'outstanding'] as const).flatMap((state) => {
		const payments = banks.filter((group) => group.state === state).reduce((sum, { count }) => sum + count, 0);
		return payments === 0 ? [] : [`${stateNames[state]}${printCount(payments)}人次`];
	});
	const overdue = banks.reduce((sum, group) => sum + group.overdue, 0);
	const [next] = banks.flatMap(({ nextLimit }) => nextLimit ?? []).sort();
	const limit = next === undefined ? '' : `，最近的期限是${printedDay(next)}24时`;
	return `${said.join('、')}${overdue === 0 ? '' : `，其中${printCount(overdue)}人次已过期限`}${limit}`;
}

function effect([first]: readonly SprintGroup[]): string {
	if (first === undefined || first.more === 0) return '';
	const place = first.rank === null ? '' : `，位次为第${first.rank}`;
	const state = `${stateNames[first.state]}${printCount(first.count)}人次`;
	return `${first.name}的${state}全部成功，成功率可到${printRate(first.value, 'percent')}${place}（其他单位不变）。`;
}

function outlook({ projections }: Sprint): string {
	const now = projections.find(({ back }) => back === 0);
	if (!now) return '该年的工作日安排未知，不作预计。';
	if (now.open === now.unlike) return '以前月份没有可参照的，不作预计。';
	const past = projections.flatMap(({ error }) => (error === null ? [] : [Math.abs(error)]));
	const checked = past.length === 0 ? '' : `，同法倒推前${past.length}个月最多差${printCount(Math.max(...past))}人次`;
	const range = `${printCount(now.low)}～${printCount(now.high)}`;
	return `按各银行以往的答复快慢，已拨付的到月底预计再成功${printCount(now.expected)}人次（${range}），成功率${printRate(now.value, 'percent')}${checked}。`;
}

/** 10月27日24时, 10月27日15:00 from an instant with its zone. */
function printedInstant(at: string): string {
	if (at.slice(11, 19) !== '00:00:00') return `${printedDay(at)}${at.slice(11, 16)}`;
	return `${printedDay(at)}0时`;
}

const printedDay = (at: string) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`;
