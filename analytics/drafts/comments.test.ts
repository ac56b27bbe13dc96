import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, openState } from '../../ingest/state.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { addComment, commentsOf, openThreads, resolveThread } from './comments.ts';

const query = { month: '2023-04', form: 'notice' } as const;
const by = { actor: 'web', now: () => new Date('2023-05-06T01:00:00Z') } as const;
let place: ReturnType<typeof temporaryFolder>;
let state: DatabaseSync;

beforeEach(() => {
	place = temporaryFolder();
	state = openState(openFolder(place.path));
});

afterEach(() => {
	state.close();
	place.remove();
});

const say = (text: string, thread: number | null = null) =>
	addComment(state, query, { paragraph: 'total', quote: '累计发放', text, thread }, by);

test('意见、答复连成一串；解决以后再答复又成为未解决', () => {
	say('这个数对吗');
	say('与系统一致', 1);
	expect(commentsOf(state, query)).toMatchObject([
		{ id: 1, thread: 1, text: '这个数对吗', paragraph: 'total', quote: '累计发放', resolvedAt: null },
		{ id: 2, thread: 1, text: '与系统一致' },
	]);
	resolveThread(state, query, { thread: 1, isResolved: true }, by);
	expect(openThreads(commentsOf(state, query))).toBe(0);
	expect(commentsOf(state, query)[0]).toMatchObject({ resolvedAt: '2023-05-06T09:00:00+08:00', resolvedBy: 'web' });
	say('还是不对', 1);
	expect(openThreads(commentsOf(state, query))).toBe(1);
});

test('意见里的证件号、账号遮盖；审计里没有意见的文字', () => {
	say('张三419900199001010011');
	expect(commentsOf(state, query)[0]?.text).toBe('张三****************11');
	const [act] = state.prepare('select detail from audit').all();
	expect(String(act?.detail)).not.toContain('张三');
});

test('别的通报的意见、答复的答复，都不能接着写', () => {
	say('一');
	say('二', 1);
	expect(() => say('三', 2)).toThrow('没有这条意见');
	const other = { ...query, month: '2023-03' };
	expect(() => resolveThread(state, other, { thread: 1, isResolved: true }, by)).toThrow('没有这条意见');
	expect(commentsOf(state, other)).toEqual([]);
});
