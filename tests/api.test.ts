import { afterAll, beforeAll } from 'vitest';
import { banks } from './api/banks.ts';
import { formats } from './api/formats.ts';
import { freezes } from './api/freezes.ts';
import { guards } from './api/guards.ts';
import { notices } from './api/notices.ts';
import { monitoring } from './api/monitoring.ts';
import { noticeHead } from './api/notice_head.ts';
import { noticeDrafts } from './api/notice_drafts.ts';
import { operation } from './api/operation.ts';
import { profiles } from './api/profiles.ts';
import { questions } from './api/questions.ts';
import { type Service, startService } from './api/service.ts';
import { reasons } from './api/reasons.ts';
import { repairs } from './api/repairs.ts';
import { sweep } from './api/sweep.ts';
import { uploads } from './api/uploads.ts';
import { waiting } from './api/waiting.ts';
import { targets } from './api/targets.ts';
import { withdrawals } from './api/withdrawals.ts';

let service: Service;

beforeAll(async () => {
	service = await startService();
});

afterAll(() => service.close());

const started = () => service;

questions(started);
formats(started);
guards(started);
sweep(started);
uploads(started);
profiles(started);
monitoring(started);
targets(started);
waiting(started);
withdrawals(started);
repairs(started);
banks(started);
reasons(started);
freezes(started);
notices(started);
noticeHead(started);
noticeDrafts(started);
operation(started);
