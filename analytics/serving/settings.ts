import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Profile } from '../access/password_rules.ts';
import { Refusal } from '../refusal.ts';

/** Status of a server that must not start as it is set; nobody starts it again by himself (sysexits: EX_CONFIG). */
export const misconfigured = 78;

const port = z.coerce.number().int().min(0).max(65_535);
const text = z.string().min(1);

const Environment = z.object({
	YIKATONG_DATA: text.default('data'),
	YIKATONG_PORT: port.default(3000),
	YIKATONG_INBOX: text.optional(),
	YIKATONG_PROFILE: Profile.default('dengbao2'),
	YIKATONG_HOST: z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]).default('127.0.0.1'),
	YIKATONG_CERT: text.optional(),
	YIKATONG_KEY: text.optional(),
	YIKATONG_HTTP_PORT: port.optional(),
	YIKATONG_INSECURE_HTTP: z.literal('1').optional(),
	YIKATONG_TRUST_PROXY: z.union([z.ipv4(), z.ipv6()]).optional(),
	/** DuckDB's queries occupy libuv's pool, whose size is read when Node starts (security.md, D1). */
	UV_THREADPOOL_SIZE: z.coerce.number().int().min(16),
});

const hints: Partial<Record<keyof z.infer<typeof Environment>, string>> = {
	YIKATONG_HOST: '应为一个 IP 地址，如 127.0.0.1、0.0.0.0',
	YIKATONG_PROFILE: '只能是 dengbao2、dengbao3、nist 之一',
	YIKATONG_TRUST_PROXY: '应为反向代理的 IP 地址',
	UV_THREADPOOL_SIZE: '须在启动前设为16以上；请用 yikatong serve 或安装程序装好的服务启动',
};

/** Where a server listens, and how it is protected there. */
export type ServerSettings = {
	root: string;
	port: number;
	inbox: string;
	/** Which rules of passwords and logins hold. */
	profile: Profile;
	host: string;
	/** Paths of the certificate and its key, both or none. */
	certificate: { cert: string; key: string } | null;
	/** The port that sends browsers on to https. */
	httpPort: number | null;
	isInsecure: boolean;
	/** Whose X-Forwarded-For is believed. */
	trustProxy: string | null;
};

/** The server's settings; `yikatong serve` and the systemd unit set them. Refuses, in Chinese, what is none. */
export function serverSettings(environment: NodeJS.ProcessEnv): ServerSettings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = Environment.safeParse(given);
	if (!parsed.success) throw new Refusal(400, faultOf(parsed.error));
	const { YIKATONG_DATA: root, YIKATONG_CERT: cert, YIKATONG_KEY: key, ...rest } = parsed.data;
	if ((cert === undefined) !== (key === undefined)) throw new Refusal(400, '证书和私钥须一起指定：--cert 和 --key。');
	return {
		root,
		port: rest.YIKATONG_PORT,
		inbox: resolve(rest.YIKATONG_INBOX ?? join(root, 'inbox')),
		profile: rest.YIKATONG_PROFILE,
		host: rest.YIKATONG_HOST,
		certificate: cert === undefined || key === undefined ? null : { cert, key },
		httpPort: rest.YIKATONG_HTTP_PORT ?? null,
		isInsecure: rest.YIKATONG_INSECURE_HTTP === '1',
		trustProxy: rest.YIKATONG_TRUST_PROXY ?? null,
	};
}

function faultOf({ issues }: z.ZodError): string {
	const name = Environment.keyof().safeParse(issues[0]?.path[0]);
	if (!name.success) return '服务的设置不正确';
	return `设置 ${name.data} 不正确：${hints[name.data] ?? '请核对'}`;
}
