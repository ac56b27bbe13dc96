import { z } from 'zod';

const days = (standard: number) => z.coerce.number().int().min(1).max(36_500).default(standard);

/** How many days each kind of clear personal data is kept (security.md, R29). Exports are never on the disk. */
const Terms = z
	.object({ YIKATONG_KEEP_RECEIVED_DAYS: days(1096), YIKATONG_KEEP_REJECTS_DAYS: days(7) })
	.transform((env) => ({ received: env.YIKATONG_KEEP_RECEIVED_DAYS, rejects: env.YIKATONG_KEEP_REJECTS_DAYS }));

/** `received`: files as they came; `rejects`: lists of rejected rows, and what lies in the drawers of the inbox. */
export type Terms = z.output<typeof Terms>;

/** The terms that the site has set by environment variables: three years and seven days unless it says otherwise. */
export function termsOf(env: NodeJS.ProcessEnv): Terms {
	return Terms.parse(env);
}
