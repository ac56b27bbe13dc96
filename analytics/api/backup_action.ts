import express from 'express';
import * as z from 'zod/mini';
import { backup } from '../backup/backup.ts';
import { Job, LocalBackup } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { localCommand } from './guard.ts';

/** A backup as a job, after what is at work; asked by the command line of this machine alone (security.md, R64). */
export function backupAction(place: Workplace): Action {
	const { jobs, secret, writer, folder, state, lock, now } = place;
	return action({
		method: 'post',
		path: '/api/local/backup',
		summary: '备份到本机的文件或文件夹（仅供本机命令行）',
		query: z.object({}),
		body: LocalBackup,
		status: 202,
		answer: Job,
		before: [localCommand(secret), express.json({ limit: '10kb' })],
		handle(_query, request, response) {
			const asked = LocalBackup.safeParse(request.body);
			if (!asked.success) throw new Refusal(400, '备份请求的内容不正确');
			const job = jobs.submitBackup(
				(progress) => backup({ db: writer, folder, state, lock }, asked.data, { now, actor: 'console', progress }),
				{ name: '备份' },
			);
			response.status(202).location(job.address).json(job);
		},
	});
}
