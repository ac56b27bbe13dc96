import { statSync } from 'node:fs';
import { join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import { type Check, fault, ok, type Place } from './check.ts';
import { namesIn } from './names_in.ts';
import { readState } from './read_state.ts';

/** Nothing was written after now: a clock that was set back mixes up what came first. */
export const clock: Check = {
	id: 'clock',
	title: '系统时钟',
	look(place) {
		const now = shanghai(place.now);
		const limit = shanghai(new Date(place.now.getTime() + 5 * 60_000));
		const later = [...writtenFiles(place), ...acts(place)].filter(({ at }) => at > limit);
		const remedy = '请校准时钟（timedatectl set-ntp true，或接内网时间服务器），再启动服务。';
		if (later.length > 0) {
			return fault(
				`现在是 ${now}，而数据中有更晚的时间：时钟可能被调慢了`,
				remedy,
				later.map(({ what, at }) => `${what} ${at}`),
			);
		}
		return ok(`${now}（北京时间），不早于数据中的任何时间`);
	},
};

type Written = { what: string; at: string };

function writtenFiles({ folder }: Place): Written[] {
	const inFolder = (path: string) => namesIn(path).map((name) => join(path, name));
	const paths = [folder.state, folder.database, ...inFolder(folder.imports), ...inFolder(folder.published)];
	return paths.flatMap((path) => {
		const stat = statSync(path, { throwIfNoEntry: false });
		return stat ? [{ what: path, at: shanghai(stat.mtime) }] : [];
	});
}

function acts(place: Place): Written[] {
	const last = readState(place, (state) => state.prepare('select max(at) as at from audit').get()?.at);
	return typeof last === 'string' ? [{ what: '最后一条审计', at: last.slice(0, 19).replace('T', ' ') }] : [];
}
