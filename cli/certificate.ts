import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { makeCertificate } from '../analytics/serving/make_certificate.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';

const Host = z
	.string()
	.check(z.regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$|^[0-9a-f:]{2,39}$/i));

const Options = z.object({ host: z.string(), out: z.optional(z.string().check(z.minLength(1))) });

export const certificate: Command = {
	usage: '--host 名称或地址[,…] [--out DIR]',
	about:
		'做一个服务器证书，由本单位自己的根证书签发。第一次同时做根证书，有效10年，只能为这些名称签发；' +
		'各办公电脑信任 ca.crt 一次即可。服务器证书有效两年，到期再执行一次。',
	options: {
		host: { value: '名称', hint: '浏览器里打开的服务器名称或 IP 地址，几个的用逗号隔开' },
		out: { value: 'DIR', hint: '存放的文件夹（默认为数据目录中的 tls）' },
	},
	async run({ root, json, options }) {
		const { host, out } = parseOptions(Options, options);
		const hosts = host.split(/[,，]/).map((one) => one.trim());
		const wrong = hosts.find((one) => !Host.safeParse(one).success);
		if (wrong !== undefined) throw misused(`选项 --host：${wrong.slice(0, 60)} 不是服务器名称或 IP 地址`);
		const made = await makeCertificate(resolve(out ?? join(root, 'tls')), hosts);
		if (json) printJson(made);
		else print(sentences(made).join('\n'));
		return 0;
	},
};

function sentences({ authority, cert, key, isNewAuthority }: Awaited<ReturnType<typeof makeCertificate>>): string[] {
	return [
		`证书 ${cert}，私钥 ${key}。`,
		`用于：yikatong serve --host 0.0.0.0 --cert ${cert} --key ${key}`,
		isNewAuthority ? `请在每台办公电脑上信任根证书 ${authority}。` : '由原有的根证书签发，各办公电脑不必再改。',
	];
}
