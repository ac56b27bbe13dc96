import { readdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FinalWarnings, NoticeDraft } from '#contract';
import { hashOfDocument } from '../../analytics/drafts/final.ts';
import { finalNotice } from '../../analytics/drafts/published.ts';
import { versionsOf } from '../../analytics/drafts/versions.ts';
import { registeredRevisions } from '../../analytics/published/register.ts';
import { findServer } from '../../analytics/server_file.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { withState } from '../../ingest/state.ts';
import { patience } from '../property/runs.ts';
import { finalSteps, killAt, type Moment, watch, type Watched } from './kill.ts';
import { makeScene, opened, type Scene } from './scene.ts';

const month = '2023-04';
const query = { month, form: 'notice' } as const;
const own = '今年以来，各单位按时发放。';

/** The long form tries all steps. */
const steps = Object.entries(finalSteps).filter(([name]) => process.env.YIKATONG_LONG === '1' || /写发布件/.test(name));

let scene: Scene;
beforeAll(async () => void (scene = await makeScene()), patience);
afterAll(() => scene.remove());

/** The address of a started server, once it listens. */
async function addressOf({ data, child }: Watched): Promise<string> {
	while (child.exitCode === null) {
		const running = await findServer(data);
		if (running) return `http://127.0.0.1:${running.port}/api/notices/${month}`;
		await setTimeout(50);
	}
	throw new Error(`The server ended with ${child.exitCode}`);
}

/** Writes a draft, has it made final by a server of its own, and kills that server at the moment. */
async function finalise(data: string, moment: Moment): Promise<void> {
	const run = watch(data, 'serve', '--port', '0');
	const address = await addressOf(run);
	const { origin } = new URL(address);
	const post = async (path: string, body: unknown, status: number) => {
		const headers = { 'content-type': 'application/json', origin };
		const response = await fetch(address + path, { method: 'POST', body: JSON.stringify(body), headers });
		expect([response.status, response.status === status ? '' : await response.text()]).toEqual([status, '']);
	};
	const draft = async () => NoticeDraft.parse(await (await fetch(`${address}/draft`)).json());
	const { document, version } = await draft();
	const paragraphs = document.paragraphs.map(({ id, role }) => ({
		...{ id, role },
		runs: id === '要求引言' ? [{ text: own }] : null,
	}));
	if (version === 0) await post('/draft', { base: 0, paragraphs, removed: [], shown: {} }, 201);
	const { warnings } = FinalWarnings.parse(await (await fetch(`${address}/final/warnings`)).json());
	const confirmed = warnings.map(({ id }) => id);
	const { dataVersion } = document;
	await post('/final', { version: 1, dataVersion, confirmed, confirmation: '已核对', reason: '再次定稿' }, 202);
	await killAt(run, moment);
}

/** Either the draft as it was, or the whole final: nothing between. Whether it is final. */
function whole(data: string): Promise<boolean> {
	return opened(data, async ({ writer, folder }) => {
		const found = await finalNotice(writer, wholeCity, query);
		const [versions, registered] = withState(folder, (state) => [
			versionsOf(state, query).map(({ version }) => version),
			registeredRevisions(state),
		]);
		expect(versions).toEqual([1, 0]);
		const kept = readdirSync(folder.published).filter((name) => name.endsWith('.json'));
		expect([kept, registered.length]).toEqual(found ? [[`${month}-r1.json`], 1] : [[], 0]);
		if (!found) return false;
		expect(hashOfDocument(found.document)).toBe(found.sha256);
		expect(found).toMatchObject({ version: 1, confirmation: '已核对' });
		const paragraph = found.document.paragraphs.find(({ id }) => id === '要求引言');
		expect(paragraph?.runs).toEqual([{ text: own, figure: null }]);
		return true;
	});
}

test.each(steps)(
	'定稿被强行终止：%s。重开以后要么还是草稿，要么是完整的定稿；草稿可以再定稿',
	async (_, moment) => {
		const data = scene.copy(scene.runs.length);
		await finalise(data, moment());
		if (!(await whole(data))) {
			await finalise(data, finalSteps.发布以后());
			expect(await whole(data)).toBe(true);
		}
		rmSync(data, { recursive: true });
	},
	patience,
);
