import { attention, type Check, fault, ok } from './check.ts';

/** The service runs and answers. */
export const service: Check = {
	id: 'service',
	title: '服务',
	look({ server, facts }) {
		if (server === null) return attention('没有运行', '请启动服务（systemctl start yikatong）。');
		if (facts.state === 'silent') return fault('没有在10秒内回答', '请重新启动服务（systemctl restart yikatong）。');
		return ok(`在运行，进程 ${server.pid}，端口 ${server.port}`);
	},
};
