import { shanghai } from '../../ingest/clock.ts';
import { attention, type Check, ok } from './check.ts';
import { readState } from './read_state.ts';

/** A backup was made since yesterday (security.md, R64: at most 24 hours are lost). */
export const backups: Check = {
	id: 'backups',
	title: '备份',
	look(place) {
		const last = readState(place, (state) =>
			state.prepare("select max(at) as at from audit where act = 'backup'").get(),
		)?.at;
		const remedy = '请设好每夜的备份（yikatong backup 文件夹 --keep 7,4,12 --to 第二个文件夹），见运维说明。';
		if (typeof last !== 'string') return attention('没有备份过', remedy);
		const limit = shanghai(new Date(place.now.getTime() - 26 * 3_600_000));
		if (last < limit) return attention(`最近一次备份在 ${last}`, remedy);
		return ok(`最近一次备份在 ${last}，已通读`);
	},
};
