import type { Visible } from '../visible.ts';

/** Who looks at a record, as far as looking needs it; `console` is whoever uses a server without accounts. */
export type Looker = { account: string | null; role: string; visible: Visible };

/** They keep the system and its records in order; persons are none of their business (security.md, R28). */
const excluded = ['administrator', 'auditor'];

export function mayReveal({ role }: Looker): boolean {
	return !excluded.includes(role);
}
