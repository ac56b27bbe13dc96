import type { Certificate } from './certificate_files.ts';
import type { ServerSettings } from './settings.ts';

type Asked = Pick<ServerSettings, 'host' | 'isInsecure' | 'trustProxy'>;

/** Whether only this machine reaches a server. */
export function isLocalOnly({ host, trustProxy }: Pick<ServerSettings, 'host' | 'trustProxy'>): boolean {
	return isLoopback(host) && trustProxy === null;
}

export function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/**
 * Why a server must not listen where it is told to, as a Chinese sentence; null where it may (security.md, R9 and R12):
 * others than this machine are served only with accounts, and only through TLS, our own or a proxy's on this machine.
 */
export function exposureFault(
	asked: Asked,
	has: { accounts: boolean; certificate: Certificate | null },
): string | null {
	const { host, isInsecure, trustProxy } = asked;
	if (isLocalOnly(asked)) return null;
	if (!has.accounts) {
		const place = trustProxy === null ? `监听 ${host}` : '放在反向代理后面';
		return `还没有账号，不能${place}：任何人都能看到全部数据。请先执行 yikatong admin create 建立管理员；或去掉 --host、--trust-proxy，只对本机开放。`;
	}
	if (has.certificate !== null || isInsecure || (isLoopback(host) && trustProxy !== null)) return null;
	return `没有证书，不能监听 ${host}：口令和个人信息会在网络上明文传送。请执行 yikatong certificate --host 服务器的名称或地址，再用 --cert、--key 指明；确要不加密，另加 --insecure-http（会记入审计）。`;
}
