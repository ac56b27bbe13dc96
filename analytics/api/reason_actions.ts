import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { shanghai } from '../../ingest/clock.ts';
import { writeAudit } from '../audit.ts';
import { applyBankReasons, shippedReasons } from '../bank_reasons.ts';
import { emptyProfile, FormatSaved, ReasonMapping } from '../contract/index.ts';
import { profileFaults } from '../profile_faults.ts';
import { newestProfile, saveProfile } from '../profiles.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { bodyOf } from './body.ts';

/** Mapping what a bank says to a standard reason: the next version of the format profile, in force for all answers. */
export function reasonActions({ state, context, write, changed, now }: Workplace): Action[] {
	return [
		action({
			method: 'post',
			path: '/api/reasons',
			summary: '把银行的一种答复归为标准原因，成为格式设置的新版本',
			query: z.object({}),
			body: ReasonMapping,
			status: 201,
			answer: FormatSaved,
			before: [express.json({ limit: '10kb' })],
			async handle(_query, request, response) {
				const mapping = bodyOf(ReasonMapping, request);
				const newest = newestProfile(state);
				const profile = newest?.document ?? emptyProfile;
				const mapped = { ...profile, reasons: [...profile.reasons, mapping] };
				const known = await context.read((db) =>
					db.rows('select 1 from failure_reason where reason_code = $reason', { reason: mapping.reason }),
				);
				if (known.length === 0) throw new Refusal(400, `没有标准原因${mapping.reason}，请重新选择`);
				const [fault] = profileFaults(mapped, await context.read(shippedReasons));
				if (fault) throw new Refusal(400, fault.message);
				const note = `失败原因归类：${mapping.words ?? mapping.code ?? ''}归为${mapping.reason}`;
				const draft = { profile: mapped, base: newest?.version ?? 0, note, savedBy: '管理员' };
				const actor = actorOf(request);
				const version = saveProfile(state, draft, now, (saved) => {
					const subject = `format_profile ${saved}`;
					writeAudit(state, { at: shanghai(now()), actor, act: 'reason', subject, detail: mapping });
				});
				await write((db) => applyBankReasons(db, mapped));
				changed();
				response.status(201).json({ version });
			},
		}),
	];
}
