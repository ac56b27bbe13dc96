import { refusalFor } from '../../analytics/host_fault.ts';
import { saveSetting, savedSettings } from '../../analytics/settings.ts';
import { openFolder } from '../../ingest/folder.ts';
import { openState } from '../../ingest/state.ts';

/** Changes a setting again and again, saying each time which version is saved, until it is killed or refused. */
const state = openState(openFolder(process.argv[2] ?? ''));
const now = () => new Date(Date.UTC(2023, 10, 22) + 3_600_000 * version);
let version = savedSettings(state).at(-1)?.version ?? 0;

try {
	for (;;) {
		const value = version % 2 === 0 ? 'slip' : 'payment';
		const save = { setting: 'pushGrain', value, fromMonth: '2023-05', reason: '试', base: version } as const;
		version = saveSetting(state, save, { actor: 'console', now });
		process.stdout.write(`${version}\n`);
	}
} catch (fault) {
	const refusal = refusalFor(fault);
	if (refusal === null) throw fault;
	process.stdout.write(`${refusal.status} ${refusal.message}\n`);
}
