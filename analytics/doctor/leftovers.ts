import { isHalfRestored } from '../half_restored.ts';
import { attention, type Check, fault, ok } from './check.ts';
import { namesIn } from './names_in.ts';

/** What crashes, damage and restores have left, with personal data in it. */
export const leftovers: Check = {
	id: 'leftovers',
	title: '残留的文件',
	look({ folder, server }) {
		if (isHalfRestored(folder.root))
			return fault('恢复中断了，没有做完', '请再执行一次 yikatong restore，在此之前服务不启动。');
		const aside = namesIn(folder.root).filter((name) => /\.damaged(-\w+)?$|^before-restore-/.test(name));
		const drafts = server === null ? [...namesIn(folder.work), ...namesIn(folder.temp)] : [];
		if (aside.length > 0)
			return attention(
				'有损坏后另存的，或恢复前移开的文件，其中有个人信息',
				'查明原因、确认不再需要以后，请删除。',
				aside,
			);
		if (drafts.length > 0)
			return attention(`上次中断留下 ${drafts.length} 个中间文件`, '启动服务时自动清除，不必处理。', drafts);
		return ok('没有');
	},
};
