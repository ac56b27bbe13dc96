import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attention, type Check, ok, type Place } from './check.ts';
import { namesIn } from './names_in.ts';

/** Files wait seconds in the inbox, not longer; those being written end in .part. */
const patience = 10 * 60_000;

/** Nothing is stuck in the inbox. */
export const inbox: Check = {
	id: 'inbox',
	title: '收件夹',
	look(place) {
		const path = place.facts.inbox ?? (process.env.YIKATONG_INBOX || join(place.folder.root, 'inbox'));
		if (!existsSync(path)) return ok('没有收件夹');
		const stuck = waiting(path, place);
		const refused = join(path, '被拒绝');
		const count = namesIn(refused).filter((name) => !name.endsWith('.txt')).length;
		if (stuck.length > 0)
			return attention(
				`${path} 中有 ${stuck.length} 个文件10分钟以上没有导入`,
				'请看服务是否在运行；.part 是没有写完的，请让对方重新发送。',
				stuck,
			);
		return ok(`没有等着的文件${count > 0 ? `；“被拒绝”中有 ${count} 个，请看旁边的结果` : ''}`);
	},
};

function waiting(path: string, { now }: Place): string[] {
	return namesIn(path).filter((name) => {
		const stat = statSync(join(path, name), { throwIfNoEntry: false });
		return stat?.isFile() === true && now.getTime() - stat.mtimeMs > patience;
	});
}
