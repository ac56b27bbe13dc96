import express from 'express';
import { actorOf } from '../access/reader.ts';
import { ImportQuery, Job, WithdrawalRequest } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { loadedFile, withdraw } from '../withdraw.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** Taking the file of an import back, as a job; asked by our own pages, or by the command line of this machine. */
export function withdrawalAction(place: Workplace): Action {
	const { jobs, context } = place;
	return action({
		method: 'post',
		path: '/api/imports/:id/withdrawal',
		summary: '撤销一次导入：这个文件的全部工作表，如同从未收到',
		query: ImportQuery,
		body: WithdrawalRequest,
		status: 202,
		answer: Job,
		before: [express.json({ limit: '10kb' })],
		async handle({ id }, request, response) {
			const asked = WithdrawalRequest.safeParse(request.body);
			if (!asked.success) throw new Refusal(400, asked.error.issues[0]?.message ?? '请写明撤销的原因');
			const { name: file } = await context.read((db) => loadedFile(db, id));
			const name = `撤销 ${file}`;
			const actor = actorOf(request);
			const { writer, folder, lock, now, changed } = place;
			const options = { actor, lock, now, onRefreshed: changed } as const;
			const job = jobs.submitWithdrawal(
				(progress) => withdraw(writer, folder, { id, ...asked.data }, { ...options, progress }).finally(changed),
				{ name },
			);
			response.status(202).location(job.address).json(job);
		},
	});
}
