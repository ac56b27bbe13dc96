import {
	bankParts,
	type BankRow,
	Banks,
	none,
	printCount,
	printHundredths,
	printRate,
	printTenths,
	printWanYuan,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

export const banksCommand: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--at A] [--region CODE] [--format …]',
	about: '代发金融机构考评：每家银行各项的数值和在所列银行中的名次，滞留金额，按办公室的权重算的综合得分。',
	options: { month: monthOption, scope: scopeOption, at: atOption, region: regionOption, ...outOptions },
	async run(given) {
		return tell(given, { path: '/api/banks', schema: Banks, report }, parseOptions(PeriodOptions, given.options));
	},
};

const columns = [
	{ title: '代发银行' },
	...['应发人次', ...bankParts.map(({ name }) => name), '滞留（万元）', '超5日（万元）', '综合得分'].map((title) => ({
		...{ title, isNumber: true },
	})),
];

function report({ month, scope, at, weights, rows }: Banks): string {
	if (rows.length === 0) return `${month} ${scopeNames[scope]}没有发放，没有可考评的银行。`;
	const said = weights
		.filter(({ weight }) => weight > 0)
		.map(({ part, weight }) => `${bankParts.find(({ id }) => id === part)?.name ?? part}${weight}`);
	return [
		`${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}；括号内为在所列银行中的名次`,
		printTable(columns, rows.map(cells)),
		said.length > 0 ? `综合得分的权重：${said.join('、')}` : '没有设权重，不算综合得分；可在“银行考评”页设置。',
	].join('\n');
}

function cells({ name, due, parts, heldAmount, longHeldAmount, score, rank, tied }: BankRow): string[] {
	const values = bankParts.map(({ id }) => {
		const part = parts.find((one) => one.part === id);
		return part ? ranked(valueOf(part), part) : none;
	});
	const composite = score === null || rank === null ? none : ranked(printHundredths(score), { rank, tied });
	return [name, printCount(due), ...values, printWanYuan(heldAmount), printWanYuan(longHeldAmount), composite];
}

function valueOf({ part, ...rate }: BankRow['parts'][number]): string {
	if (part === 'service') return printTenths(rate.numerator);
	return printRate(rate, part === 'heldRate' ? 'permille' : 'percent');
}

const ranked = (value: string, { rank, tied }: { rank: number; tied: boolean }) =>
	`${value}（${tied ? '并列' : ''}${rank}）`;
