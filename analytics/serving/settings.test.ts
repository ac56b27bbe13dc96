import { describe, expect, test } from 'vitest';
import { serverSettings } from './settings.ts';

const sound = { YIKATONG_DATA: 'data', UV_THREADPOOL_SIZE: '16' };

describe('服务的设置', () => {
	test('没有写的、写成空的，用默认值：只限本机，不加密，不信代理', () => {
		expect(serverSettings({ ...sound, YIKATONG_HOST: '', YIKATONG_CERT: '' })).toMatchObject({
			...{ host: '127.0.0.1', port: 3000, certificate: null, httpPort: null },
			...{ isInsecure: false, trustProxy: null },
		});
	});

	test.each([
		['D1 线程太少', { UV_THREADPOOL_SIZE: '4' }, /UV_THREADPOOL_SIZE.*16以上/],
		['D1 没有设线程', { UV_THREADPOOL_SIZE: '' }, /UV_THREADPOOL_SIZE.*16以上/],
		['监听名称', { YIKATONG_HOST: 'caizheng.example' }, /YIKATONG_HOST.*IP 地址/],
		['代理写成网段', { YIKATONG_TRUST_PROXY: '10.0.0.0/8' }, /YIKATONG_TRUST_PROXY.*IP 地址/],
		['端口', { YIKATONG_PORT: '70000' }, /YIKATONG_PORT/],
		['只有私钥', { YIKATONG_KEY: 'a.key' }, /证书和私钥须一起指定/],
	])('%s，不启动，说明是哪一项', (_, given, sentence) => {
		expect(() => serverSettings({ ...sound, ...given })).toThrow(sentence);
	});
});
