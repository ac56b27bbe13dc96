import { extname } from 'node:path';
import * as z from 'zod/mini';
import { Instant, Key, Month, NoticeDocument, NoticeForm } from '../analytics/contract/index.ts';
import { noticeFiles } from '../analytics/notice/files.ts';
import { noticeText } from '../analytics/notice/plain_text.ts';
import { ask } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { deliver, OutPath } from './out.ts';
import { atOption, monthOption } from './period_options.ts';
import { print, printJson } from './print.ts';

const Options = z.object({
	month: Month,
	form: z.optional(NoticeForm),
	region: z.optional(Key),
	department: z.optional(Key),
	bank: z.optional(Key),
	at: z.optional(Instant),
	published: z._default(z.boolean(), false),
	out: OutPath,
});

export const notice: Command = {
	usage: '--month 2023-10 [--form notice|dispatch|self] [--region CODE|--department 名称|--bank CODE] [--out FILE]',
	about:
		'按现在的数据和通报模板写出通报稿；写 --region、--department、--bank 之一则是该县区、部门、银行的简报，' +
		'--form dispatch 是季调度材料（--month 写季度最后一个月），--form self --region 是这个单位（或全市）的自查报告。不写 --out 时打印文字。',
	options: {
		month: monthOption,
		form: { value: 'F', hint: 'notice 通报（默认）、dispatch 季调度、self 自查报告' },
		region: { value: 'CODE', hint: '这个县区的简报' },
		department: { value: '名称', hint: '这个主管部门的简报' },
		bank: { value: 'CODE', hint: '这家代发银行的简报' },
		at: atOption,
		published: { hint: '已发布的月份，发布时的通报稿' },
		out: { value: 'FILE', hint: `写入的文件：${Object.keys(noticeFiles).join('、')}` },
	},
	async run({ root, json, options }) {
		const { out, form, region, department, bank, published, ...asked } = parseOptions(Options, options);
		const write = out === undefined ? null : writerOf(out);
		const kept = published ? { published: 'true' } : {};
		const query = { ...asked, ...kept, ...formOf(form, { county: region, department, bank }) };
		const found = await ask(root, '/api/notices/:month', query, NoticeDocument);
		if (write) await deliver(await write(found), out);
		if (json) printJson(found);
		else if (!write) print(noticeText(found).trimEnd());
		return 0;
	},
};

function writerOf(out: string): (document: NoticeDocument) => Promise<Buffer> {
	const write = noticeFiles[extname(out).slice(1).toLowerCase()];
	if (!write) throw misused(`选项 --out 的文件名应以 ${endings()} 结尾`);
	return write;
}

function endings(): string {
	return Object.keys(noticeFiles)
		.map((ending) => `.${ending}`)
		.join('、');
}

/** The form that the options name, and whom it is about. */
function formOf(
	form: NoticeForm | undefined,
	about: Partial<Record<'county' | 'department' | 'bank', string | undefined>>,
): { form: NoticeForm; about?: string } {
	const named = (['county', 'department', 'bank'] as const).flatMap((one) => {
		const key = about[one];
		return key === undefined ? [] : [{ form: one, about: key }];
	});
	const [first] = named;
	if (named.length > 1) throw misused('选项 --region、--department、--bank 只能写一个');
	if (form === 'self' && first?.form === 'county') return { form, about: first.about };
	if (first && form !== undefined && form !== first.form)
		throw misused('选项 --form 和所写的单位不是同一种，请去掉 --form');
	if (!first && form !== undefined && form !== 'notice' && form !== 'dispatch')
		throw misused('简报要写明是谁的：--region、--department 或 --bank');
	return first ?? { form: form ?? 'notice' };
}
