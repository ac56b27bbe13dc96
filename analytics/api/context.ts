import type { Connection } from '../../sql/database.server.ts';
import { askedPeriod } from '../reports/period.ts';
import { wholeCity } from '../visible.ts';
import type { Context } from './endpoint.ts';

/** Answers questions on one connection that nobody else uses: the command line without a server. */
export function aloneContext(db: Connection): Context {
	return {
		visible: wholeCity,
		checks: false,
		read: (work) => work(db),
		ensure: async (period) => void (await askedPeriod(db, period)),
	};
}
