import { afterAll, beforeAll, beforeEach } from 'vitest';
import { accounts } from './access/accounts.ts';
import { logins } from './access/logins.ts';
import { type Office, openOffice } from './access/office.ts';
import { passwords } from './access/passwords.ts';
import { sessions } from './access/sessions.ts';

let office: Office;

beforeAll(async () => void (office = await openOffice()));
beforeEach(() => office.renew());
afterAll(() => office.close());

const started = () => office;

passwords(started);
logins(started);
sessions(started);
accounts(started);
