import { Cards, CardsQuery, Publicity, PublicityList, PublicityListQuery, PublicityQuery } from '../contract/index.ts';
import { cardTable } from '../encode/card_table.ts';
import { publicityListTable, publicityTable } from '../encode/publicity_tables.ts';
import { cards } from '../reports/cards.ts';
import { publicity, publicityList } from '../reports/publicity.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of the publication of slips, and of the cards that they are paid to. */
export const publications: Endpoint[] = [
	endpoint({
		path: '/api/publicity',
		summary: '公示：发放前、发放后按时、迟、未公示、未到期的次数，按单位、部门、银行、乡镇或项目',
		query: PublicityQuery,
		answer: Publicity,
		report: publicity,
		table: publicityTable,
	}),
	endpoint({
		path: '/api/publicity/list',
		summary: '公示清单：逐张发放单应有的公示；不说状态时列迟的和未公示的',
		query: PublicityListQuery,
		answer: PublicityList,
		report: publicityList,
		table: publicityListTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/cards',
		summary: '卡激活：持有和激活的社保卡，激活了就不会失败的人次，按单位或银行',
		query: CardsQuery,
		answer: Cards,
		report: cards,
		table: cardTable,
	}),
];
