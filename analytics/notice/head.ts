import { z } from 'zod';
import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import { type Actor, writeAudit } from '../audit.ts';
import { type NoticeHead, type NoticeHeadAnswer, type NoticeHeadSave, printDay } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { monthNumber } from '../reports/period.ts';

const text = z.nullable(z.string());

const Saved = z
	.object({
		version: z.int(),
		month: z.int(),
		...{ red_head: text, copy_to: text, printed_by: text, number: text, signed_on: text, printed_on: text },
		...{ saved_at: z.string(), saved_by: z.string() },
	})
	.transform(({ version, month, saved_at: savedAt, saved_by: savedBy, ...row }) => ({
		...{ version, month: `${Math.trunc(month / 100)}-${String(month % 100).padStart(2, '0')}`, savedAt, savedBy },
		...{ redHead: row.red_head, copyTo: row.copy_to, printedBy: row.printed_by },
		...{ number: row.number, signedOn: row.signed_on, printedOn: row.printed_on },
	}));

type Saved = z.output<typeof Saved>;

/**
 * What stands around the text of a month's notice: red head, 抄送 and 印发机关 as last saved for that month or the latest
 * before it; number, signing and printing day only if saved for the month itself.
 */
export function noticeHead(state: DatabaseSync, month: string): NoticeHeadAnswer {
	const versions = z.array(Saved).parse(state.prepare('select * from notice_head order by version desc').all());
	const upTo = versions.filter((row) => row.month <= month);
	const latest = upTo.reduce<Saved | null>((best, row) => (best === null || row.month > best.month ? row : best), null);
	const own = latest?.month === month ? latest : null;
	const entered = {
		...{ redHead: latest?.redHead ?? null, copyTo: latest?.copyTo ?? null, printedBy: latest?.printedBy ?? null },
		...{ number: own?.number ?? null, signedOn: own?.signedOn ?? null, printedOn: own?.printedOn ?? null },
	};
	return { month, version: versions[0]?.version ?? 0, entered, head: printed(entered), versions };
}

/** As it is printed: days without zeros; 印发日期 is the signing day where none is entered. */
function printed({ signedOn, printedOn, ...lines }: NoticeHeadAnswer['entered']): NoticeHead {
	const day = printedOn ?? signedOn;
	return { ...lines, printedOn: day === null ? null : printDay(day) };
}

/**
 * Saves the next version, with its act in the audit. Refuses, in Chinese, where somebody else saved since `base`.
 */
export function saveNoticeHead(
	state: DatabaseSync,
	{ base, month, ...lines }: NoticeHeadSave,
	{ actor, now }: { actor: Actor; now: () => Date },
): void {
	const at = shanghai(now());
	const entered = Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, line === '' ? null : line]));
	inState(state, () => {
		if (noticeHead(state, month).version !== base) throw new Refusal(409, '文头设置已被改过，请刷新页面后再改');
		state
			.prepare(
				`insert into notice_head
					(month, red_head, copy_to, printed_by, number, signed_on, printed_on, saved_at, saved_by)
				values ($month, $redHead, $copyTo, $printedBy, $number, $signedOn, $printedOn, $at, $actor)`,
			)
			.run({ ...entered, month: monthNumber(month), at, actor });
		writeAudit(state, { at, actor, act: 'notice-head', subject: month, detail: entered });
	});
}
