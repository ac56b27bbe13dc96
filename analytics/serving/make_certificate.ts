import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../refusal.ts';

const run = promisify(execFile);

/** Browsers refuse server certificates that hold longer than 825 days; the authority is trusted on each desk only once. */
const days = { authority: 3650, server: 730 };

const curve = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];

/** Where everything lies: what each desk has to trust, and what the server is given. */
export type MadeCertificate = { authority: string; cert: string; key: string; isNewAuthority: boolean };

/**
 * Makes a server's certificate for names and addresses, signed by an authority of this installation's own, which is made
 * the first time and may sign for these names only. Refuses, in Chinese, where the machine has no openssl.
 */
export async function makeCertificate(folder: string, hosts: readonly string[]): Promise<MadeCertificate> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const at = (name: string) => join(folder, name);
	const work = mkdtempSync(at('.new-'));
	try {
		const isNewAuthority = !existsSync(at('ca.key'));
		if (isNewAuthority) await makeAuthority(work, hosts);
		const authority = isNewAuthority ? work : folder;
		await makeServer(work, authority, hosts);
		for (const name of [...(isNewAuthority ? ['ca.crt', 'ca.key'] : []), 'server.crt', 'server.key'])
			renameSync(join(work, name), at(name));
		return { authority: at('ca.crt'), cert: at('server.crt'), key: at('server.key'), isNewAuthority };
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

async function makeAuthority(work: string, hosts: readonly string[]): Promise<void> {
	const [config, key] = [join(work, 'ca.cnf'), join(work, 'ca.key')];
	writeFileSync(config, authorityConfig(hosts));
	await openssl(['genpkey', ...curve, '-out', key]);
	const asked = ['-key', key, '-config', config, '-sha256', '-days', String(days.authority), '-utf8'];
	await openssl(['req', '-x509', '-new', ...asked, '-out', join(work, 'ca.crt')]);
}

async function makeServer(work: string, authority: string, hosts: readonly string[]): Promise<void> {
	const at = (name: string) => join(work, name);
	const [config, key, request, cert] = [at('server.cnf'), at('server.key'), at('server.csr'), at('server.crt')];
	writeFileSync(config, serverConfig(hosts));
	await openssl(['genpkey', ...curve, '-out', key]);
	await openssl(['req', '-new', '-key', key, '-config', config, '-utf8', '-out', request]);
	const signer = ['-CA', join(authority, 'ca.crt'), '-CAkey', join(authority, 'ca.key')];
	const serial = ['-set_serial', `0x${Date.now().toString(16)}`];
	const asked = ['-sha256', '-days', String(days.server), '-extfile', config, '-extensions', 'server'];
	await openssl(['x509', '-req', '-in', request, ...signer, ...serial, ...asked, '-out', cert]);
	await assertSound(join(authority, 'ca.crt'), cert);
}

/** An authority signs for the names that it was made for; one that has run out, for none. */
async function assertSound(authority: string, cert: string): Promise<void> {
	try {
		await openssl(['verify', '-CAfile', authority, cert]);
	} catch (fault) {
		if (fault instanceof Refusal) throw fault;
		throw new Refusal(
			409,
			'原有的根证书不能为这些名称签发（它只能为第一次做时的名称签发），或者已经到期。请用 --out 另指定一个空文件夹，并让各办公电脑信任新的根证书。',
		);
	}
}

/** The kind and text of a name, as openssl writes them. */
const kindOf = (host: string) => (isIP(host) === 0 ? 'DNS' : 'IP');

/** An authority that could sign for any name would be a danger to every desk that trusts it. */
function authorityConfig(hosts: readonly string[]): string {
	const mask = (host: string) => (isIP(host) === 4 ? '255.255.255.255' : 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff');
	const permitted = hosts.map((host, index) => {
		const value = isIP(host) === 0 ? host : `${host}/${mask(host)}`;
		return `permitted;${kindOf(host)}.${index} = ${value}`;
	});
	const others = [
		...(hosts.some((host) => isIP(host) === 0) ? [] : ['permitted;DNS.none = none.invalid']),
		...(hosts.some((host) => isIP(host) === 4) ? [] : ['excluded;IP.4 = 0.0.0.0/0.0.0.0']),
		...(hosts.some((host) => isIP(host) === 6) ? [] : ['excluded;IP.6 = 0:0:0:0:0:0:0:0/0:0:0:0:0:0:0:0']),
	];
	return [
		...['[req]', 'prompt = no', 'distinguished_name = name', 'x509_extensions = authority'],
		...['[name]', `CN = 一卡通发放监测 ${hosts[0]}`],
		...['[authority]', 'basicConstraints = critical, CA:TRUE, pathlen:0', 'keyUsage = critical, keyCertSign, cRLSign'],
		...['subjectKeyIdentifier = hash', 'nameConstraints = critical, @names', '[names]', ...permitted, ...others, ''],
	].join('\n');
}

function serverConfig(hosts: readonly string[]): string {
	return [
		...['[req]', 'prompt = no', 'distinguished_name = name', '[name]', `CN = ${hosts[0]}`],
		...['[server]', 'basicConstraints = critical, CA:FALSE', 'keyUsage = critical, digitalSignature'],
		...['extendedKeyUsage = serverAuth', 'subjectKeyIdentifier = hash', 'authorityKeyIdentifier = keyid'],
		...['subjectAltName = @names', '[names]', ...hosts.map((host, index) => `${kindOf(host)}.${index} = ${host}`), ''],
	].join('\n');
}

async function openssl(args: string[]): Promise<void> {
	try {
		await run('openssl', args, { env: { PATH: process.env.PATH, OPENSSL_CONF: '/dev/null' } });
	} catch (fault) {
		if (String(fault).includes('ENOENT'))
			throw new Refusal(503, '这台机器没有 openssl，不能做证书。请安装 openssl，或用单位的证书（--cert、--key）。');
		throw fault;
	}
}
