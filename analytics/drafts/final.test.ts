import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withState } from '../../ingest/state.ts';
import { copySecondCity } from '../../tests/loaded_city.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import type { FinalRequest } from '../contract/index.ts';
import { dataVersion } from '../data_version.ts';
import { freeze } from '../published/freeze.ts';
import { wholeCity } from '../visible.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { addComment } from './comments.ts';
import { by, query } from '../../tests/drafts/desk.ts';
import { example } from '../../tests/drafts/example.ts';
import { finalPart, hashOfDocument } from './final.ts';
import type { Live } from './merged.ts';
import { finalNotice, finalNotices, publishedNotices } from './published.ts';
import { saveDraft } from './save.ts';
import { versionsOf } from './versions.ts';

// One notice of a month on its way to publication: each test goes on where the one before it ended.

const now = () => new Date('2023-11-22T01:40:00Z');
const place = temporaryFolder();
const root = join(place.path, 'data');
const { month } = query;
let warehouse: Warehouse;
let live: Live;

beforeAll(async () => {
	await copySecondCity(root);
	warehouse = await openWarehouse(root, { now, creates: false });
	live = withVersion(example(), await dataVersion(warehouse.writer));
}, 900_000);

afterAll(() => {
	warehouse.close();
	place.remove();
});

const withVersion = ({ document, figures }: Live, version: string): Live => ({
	document: { ...document, dataVersion: version },
	figures,
});

/** Makes the notice final with its month, as far as it is not refused. */
function finalise(asked: Partial<FinalRequest> & { version: number }, of = live) {
	const request = { confirmed: [], confirmation: null, reason: null, dataVersion: live.document.dataVersion, ...asked };
	const { writer, folder } = warehouse;
	return freeze(
		writer,
		folder,
		{ month, reason: request.reason },
		{
			...{ now, actor: 'web' },
			notice: (db) =>
				withState(folder, (state) => finalPart(db, state, wholeCity, query, { live: of, asked: request })),
		},
	);
}

const inState = <T>(use: Parameters<typeof withState<T>>[1]) => withState(warehouse.folder, use);
const published = () => readdirSync(join(root, 'published'));
const shown = () => finalNotice(warehouse.writer, wholeCity, query);

test('没有定稿的月份没有定稿的通报', async () => {
	expect(await shown()).toBeNull();
	expect(await publishedNotices(warehouse.writer, query)).toEqual([]);
});

test('草稿又存了、数据又变了、有没看过的变动，都不能定稿，什么也不发布', async () => {
	const paragraphs = live.document.paragraphs.map(({ id, role }) => ({
		...{ id, role },
		runs: id === 'work' ? [{ text: '请<b>抓紧</b>{核对}。' }] : null,
	}));
	inState((state) => saveDraft(state, query, live, { base: 0, paragraphs, removed: [], shown: {} }, by));
	await expect(finalise({ version: 0 })).rejects.toThrow('草稿已是第1稿');
	await expect(finalise({ version: 1, dataVersion: 'earlier' })).rejects.toThrow('数据在打开页面以后有变动');
	const moved = withVersion(example({ '累计.发放成功率': '99.98%' }), live.document.dataVersion);
	await expect(finalise({ version: 1 }, moved)).rejects.toThrow('有1个数字在上次保存以后变了');
	expect(published()).toEqual([]);
}, 60_000);

test('意见没有解决、校核有不符：要确认并写明原因', async () => {
	inState((state) => addComment(state, query, { paragraph: 'work', quote: '请', text: '对吗', thread: null }, by));
	await expect(finalise({ version: 1 })).rejects.toThrow('有1条意见没有解决');
	await expect(
		finalise({ version: 1, confirmed: ['comments', 'incomplete'], confirmation: '已口头核对' }),
	).rejects.toThrow('处与数据不符');
	const all = ['comments', 'incomplete', 'mismatch'] as const;
	await expect(finalise({ version: 1, confirmed: [...all] })).rejects.toThrow('请写明为什么仍要定稿');
	expect(published()).toEqual([]);
	const done = await finalise({ version: 1, confirmed: [...all], confirmation: '已口头核对' });
	expect(done).toMatchObject({ month, revision: 1 });
}, 900_000);

test('定稿的通报和月份一起发布，校验值是通报的', async () => {
	const found = await shown();
	expect(found).toMatchObject({ version: 1, confirmation: '已口头核对' });
	expect(found?.document.paragraphs.at(-1)?.runs).toEqual([{ text: '请<b>抓紧</b>{核对}。', figure: null }]);
	expect(found && hashOfDocument(found.document)).toBe(found?.sha256);
	const kept = JSON.parse(readFileSync(join(root, 'published', `${month}-r1.json`), 'utf8'));
	expect(kept.notice).toMatchObject({ form: 'notice', about: null, version: 1, sha256: found?.sha256 });
	const [act] = inState((state) => state.prepare("select detail from audit where act = 'freeze'").all());
	expect(JSON.parse(String(act?.detail))).toMatchObject({ revision: 1, notice: { version: 1, sha256: found?.sha256 } });
	expect(await finalNotices(warehouse.writer, undefined)).toMatchObject([{ month, revision: 1, form: 'notice' }]);
});

test('再次定稿是更正，要写原因；第一次的永远是当时的样子', async () => {
	const first = await shown();
	live = withVersion(example({ '累计.社保卡占比': '99.8%' }), live.document.dataVersion);
	inState((state) =>
		saveDraft(
			state,
			query,
			live,
			{
				base: 1,
				paragraphs: [{ id: 'total', role: 'body', runs: [{ text: '更正为' }, { figure: '当月.发放成功率' }] }],
				removed: ['title', 'lagging', 'work'],
				shown: {},
			},
			by,
		),
	);
	inState((state) => state.exec('pragma wal_checkpoint(truncate)'));
	copyFileSync(join(root, 'state.sqlite'), join(place.path, 'before.sqlite'));
	const asked = { version: 2, confirmed: ['comments', 'incomplete', 'mismatch'], confirmation: '同前' } as const;
	await expect(finalise({ ...asked, confirmed: [...asked.confirmed] })).rejects.toThrow('请写明更正的原因');
	await finalise({ ...asked, confirmed: [...asked.confirmed], reason: '银行补报' });
	expect((await shown())?.document.paragraphs).toHaveLength(1);
	expect(await finalNotice(warehouse.writer, wholeCity, { ...query, revision: 1 })).toEqual(first);
	expect(await publishedNotices(warehouse.writer, query)).toMatchObject([
		{ revision: 2, reason: '银行补报' },
		{ revision: 1, reason: null },
	]);
	warehouse.close();
	warehouse = await openWarehouse(root, { now, creates: false });
	expect(await finalNotice(warehouse.writer, wholeCity, { ...query, revision: 1 })).toEqual(first);
}, 900_000);

test('写好发布件、还没有登记时断电：启动时连通报一起补登记，草稿和意见都在', async () => {
	const found = await shown();
	warehouse.close();
	for (const end of ['', '-wal', '-shm']) rmSync(join(root, `state.sqlite${end}`), { force: true });
	copyFileSync(join(place.path, 'before.sqlite'), join(root, 'state.sqlite'));
	warehouse = await openWarehouse(root, { now, creates: false });
	expect(warehouse.repairs).toContain(`已发布而未登记的 ${month}（第2次）已补登记。`);
	expect(await shown()).toEqual(found);
	const acts = inState((state) =>
		state.prepare("select actor, detail from audit where act = 'freeze' order by entry").all(),
	);
	expect(acts.map(({ actor }) => actor)).toEqual(['web', 'restart']);
	expect(JSON.parse(String(acts[1]?.detail))).toMatchObject({ notice: { version: 2, sha256: found?.sha256 } });
	expect(inState((state) => versionsOf(state, query)).map(({ version }) => version)).toEqual([2, 1, 0]);
}, 120_000);
