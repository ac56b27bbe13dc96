import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** A certificate with its key, as Node's TLS takes them, the name it is for first, and until when it holds. */
export type Certificate = { cert: string; key: string; name: string; until: Date };

/**
 * Reads a server's certificate (PEM, with its chain) and key. Refuses, in Chinese, what does not fit together, a key
 * that others may read, and a certificate that has run out.
 */
export function readCertificate({ cert, key }: { cert: string; key: string }, now: Date): Certificate {
	const texts = { cert: readText(cert, '证书'), key: readText(key, '私钥') };
	assertPrivate(key);
	const certificate = parsed(() => new X509Certificate(texts.cert), `证书 ${cert}`);
	const isFitting = certificate.checkPrivateKey(parsed(() => createPrivateKey(texts.key), `私钥 ${key}`));
	if (!isFitting) throw new Refusal(400, `私钥 ${key} 不是证书 ${cert} 的。请换成同一次做的两个文件。`);
	const until = new Date(certificate.validTo);
	if (until < now) {
		const day = until.toISOString().slice(0, 10);
		throw new Refusal(400, `证书 ${cert} 已于 ${day} 到期。请用 yikatong certificate 重新做一个，或换用新的证书。`);
	}
	return { ...texts, name: nameOf(certificate), until };
}

/** The first name or address that a certificate is for. */
function nameOf({ subjectAltName = '' }: X509Certificate): string {
	return /(?:DNS|IP Address):([^\s,]+)/.exec(subjectAltName)?.[1] ?? 'localhost';
}

function readText(path: string, what: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new Refusal(400, `读不到${what} ${path}。请核对路径，以及运行服务的用户能否读它。`);
	}
}

function parsed<T>(parse: () => T, what: string): T {
	try {
		return parse();
	} catch {
		throw new Refusal(400, `${what} 不是 PEM 格式的，或者设有口令。`);
	}
}

/** The group of the service may read it, nobody else. */
function assertPrivate(path: string): void {
	if (process.platform !== 'win32' && (statSync(path).mode & 0o007) !== 0)
		throw new Refusal(400, `私钥 ${path} 任何人都能读。请执行 chmod 600 ${path}。`);
}
