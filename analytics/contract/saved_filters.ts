import * as z from 'zod/mini';

/** How many an account may keep. */
export const mostSavedFilters = 30;

const Name = z.string().check(z.trim(), z.minLength(1, '请写名称'), z.maxLength(30, '名称不超过30个字'));

/** The conditions of 失败记录 as its address writes them, without month and place. */
const Conditions = z.string().check(z.maxLength(1000, '条件太多'), z.regex(/^[\w\-.%+=&*]*$/, '条件不正确'));

/** GET /api/saved-filters: 常用条件 of the one who asks, by name. */
export const SavedFilters = z.object({ rows: z.array(z.object({ name: z.string(), query: z.string() })) });

/** POST /api/saved-filters: keeps conditions under a name, in place of what it stood for; null forgets the name. */
export const SavedFilterEntry = z.object({ name: Name, query: z.nullable(Conditions) });

export type SavedFilters = z.infer<typeof SavedFilters>;
