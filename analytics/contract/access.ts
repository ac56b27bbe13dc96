import * as z from 'zod/mini';

/** Who an account is (../../docs/security.md, «角色»). */
export const Role = z.enum(['office', 'county', 'department', 'bank', 'auditor', 'administrator']);
export type Role = z.infer<typeof Role>;

export const roleNames: Record<Role, string> = {
	office: '市级办公室',
	county: '县级财政',
	department: '主管部门',
	bank: '代发银行',
	auditor: '审计',
	administrator: '管理员',
};

/** What an account is called when logging in: 3 to 32 letters, digits, `.`, `-` or `_`, lower case. */
export const AccountName = z
	.string()
	.check(z.regex(/^[a-z][a-z0-9._-]{2,31}$/, '账号由3至32个小写字母、数字、点、横线组成，以字母开头'));

/** A password as it is typed: not trimmed, not cut (security.md, R2). */
const Password = z.string().check(z.minLength(1, '请输入口令'), z.maxLength(128, '口令最长128个字符'));

/** Six digits of an authenticator. */
const Digits = z.string().check(z.regex(/^\d{6}$/, '动态口令是6位数字'));

export const Login = z.strictObject({
	name: z.string().check(z.maxLength(64)),
	password: Password,
	code: z.optional(Digits),
});
export const StepUp = z.strictObject({ password: Password, code: z.optional(Digits) });
export const PasswordChange = z.strictObject({ current: Password, password: Password });
export const CodeLogin = z.strictObject({
	name: z.string().check(z.maxLength(64)),
	oneTimeCode: z.string().check(z.minLength(1, '请输入一次性代码'), z.maxLength(64)),
	password: Password,
});
export const TotpConfirm = z.strictObject({ code: Digits, offer: z.string().check(z.maxLength(1000)) });
/** `address` is what an authenticator reads from a picture; `offer` goes back with the code. */
export const TotpOffer = z.object({ secret: z.string(), address: z.string(), offer: z.string() });
export type TotpOffer = z.infer<typeof TotpOffer>;

/** What has to be done before anything else: a new password, or a second factor. */
export const Duty = z.enum(['password', 'totp']);
export type Duty = z.infer<typeof Duty>;

/** Who is asking; `account` is null on this machine while there are no accounts, and for who has not logged in. */
export const SessionState = z.object({
	account: z.nullable(
		z.object({
			name: z.string(),
			shown: z.string(),
			role: Role,
			roleName: z.string(),
			region: z.nullable(z.string()),
			department: z.nullable(z.string()),
			bank: z.nullable(z.string()),
			hasTotp: z.boolean(),
		}),
	),
	/** Whether somebody has to log in before anything is shown. */
	needsLogin: z.boolean(),
	duty: z.nullable(Duty),
	/** Sent back with everything that changes something, in the header x-yikatong-csrf. */
	csrf: z.nullable(z.string()),
	/** First parts of the addresses of the pages that may be opened; null for all. */
	pages: z.nullable(z.array(z.string())),
	/** What may be changed, as method and route; null for all. */
	acts: z.nullable(z.array(z.string())),
});
export type SessionState = z.infer<typeof SessionState>;

/** Header with what only a page of the session knows. */
export const csrfHeader = 'x-yikatong-csrf';

/** An account as those see it who manage accounts. */
export const AccountRow = z.object({
	name: z.string(),
	shown: z.string(),
	role: Role,
	region: z.nullable(z.string()),
	department: z.nullable(z.string()),
	bank: z.nullable(z.string()),
	state: z.enum(['pending', 'active', 'disabled']),
	hasPassword: z.boolean(),
	hasTotp: z.boolean(),
	createdAt: z.string(),
	createdBy: z.string(),
	lastLoginAt: z.nullable(z.string()),
	sessions: z.number(),
});
export type AccountRow = z.infer<typeof AccountRow>;
export const AccountList = z.object({ rows: z.array(AccountRow) });

const shown = z.string().check(z.minLength(1, '请填写姓名或单位'), z.maxLength(40));
const part = z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(60))), null);
export const NewAccount = z.strictObject({
	name: AccountName,
	shown,
	role: Role,
	region: part,
	department: part,
	bank: part,
});
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountChange = z.strictObject({
	shown: z.optional(shown),
	role: z.optional(Role),
	region: z.optional(z.nullable(z.string())),
	department: z.optional(z.nullable(z.string())),
	bank: z.optional(z.nullable(z.string())),
	isDisabled: z.optional(z.boolean()),
	dropsTotp: z.optional(z.literal(true)),
});
export type AccountChange = z.infer<typeof AccountChange>;

/** A code with which somebody sets a password, once, until it expires; it is shown this one time. */
export const OneTimeCode = z.object({ name: z.string(), oneTimeCode: z.string(), expiresAt: z.string() });
export type OneTimeCode = z.infer<typeof OneTimeCode>;
