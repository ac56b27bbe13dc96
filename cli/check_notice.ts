import * as z from 'zod/mini';
import { aloneContext } from '../analytics/api/context.ts';
import { type Asked, checkedFile, mediaTypeOf } from '../analytics/check_notice/file.ts';
import { Month, NoticeCheck, printCount } from '../analytics/contract/index.ts';
import { findServer } from '../analytics/server_file.ts';
import { get } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { openHere } from './open_here.ts';
import { deliver, OutPath } from './out.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';
import { readableFile } from './readable_file.ts';

const Options = z.object({ month: z.optional(Month), out: OutPath });

export const checkNoticeCommand: Command = {
	usage: 'FILE [--month 2023-10] [--out FILE.docx] [--json]',
	about:
		'校核一份通报（DOCX 或文本，任何单位写的都行）：找出每个数字和说法，按文中的截止时点与数据对照，' +
		'说明相符、不符、待核。有不符时退出码为 1。',
	options: {
		month: { value: 'M', hint: '月份（默认文中所写的，文中没有时用最近一个月）' },
		out: { value: 'FILE', hint: '另存一份带批注的 DOCX' },
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const { month, out } = parseOptions(Options, options);
		const [file, ...others] = operands;
		if (file === undefined || others.length > 0) throw misused('请写一个要校核的文件');
		const bytes = Buffer.from(await (await readableFile(file)).arrayBuffer());
		const asked = { bytes, month };
		const { check, docx } = await checked(root, asked, out !== undefined);
		if (out !== undefined && docx) await deliver(docx, out);
		if (json) printJson(check);
		else print(report(check));
		return check.mismatched > 0 ? 1 : 0;
	},
};

/** By the running server, else here. */
async function checked(root: string, { bytes, month }: Asked, isMarked: boolean) {
	const server = await findServer(root);
	if (!server) {
		const warehouse = await openHere(root, startProgress(), { creates: false });
		try {
			return await checkedFile(aloneContext(warehouse.writer), { bytes, month }, isMarked);
		} finally {
			warehouse.close();
		}
	}
	const ask = async (form: 'json' | 'docx') => {
		const headers = { 'content-type': mediaTypeOf(bytes) };
		return get(server, '/api/notices/check', { month, form }, { method: 'POST', headers, body: new Uint8Array(bytes) });
	};
	const check = NoticeCheck.parse(await (await ask('json')).json());
	return { check, docx: isMarked ? Buffer.from(await (await ask('docx')).arrayBuffer()) : null };
}

const words = { match: '相符', mismatch: '不符', unverifiable: '待核' } as const;

function report({ month, at, claims, matched, mismatched, unverifiable }: NoticeCheck): string {
	const head = `校核 ${month}，截至 ${at.slice(0, 19).replace('T', ' ')}：共${printCount(claims.length)}处，相符${matched}，不符${mismatched}，待核${unverifiable}。`;
	const lines = claims
		.filter(({ verdict, note }) => verdict !== 'match' || note !== '')
		.map(({ verdict, place, text, computedText, note }) => {
			const right = computedText === '' ? '' : `；系统算${computedText}`;
			return `${words[verdict]}  第${place.paragraph + 1}段“${text}”${right}${note === '' ? '' : `；${note}`}`;
		});
	return [head, ...lines].join('\n');
}
