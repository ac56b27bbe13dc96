import { existsSync } from 'node:fs';
import { verifyAudit } from '../audit/verify.ts';
import { type Check, fault, ok } from './check.ts';

/** The audit's chain holds (security.md, R48). */
export const audit: Check = {
	id: 'audit',
	title: '审计链',
	look({ folder }) {
		if (!existsSync(folder.state)) return ok('还没有审计链');
		const { entries, faults } = verifyAudit(folder);
		if (faults.length === 0) return ok(`${entries} 条，链完整`);
		return fault(
			'审计记录被改动过，或缺少',
			'请保护现场，不要再启动服务，报告安全管理员；用备份中的 state.sqlite 对照。',
			faults.map(({ sentence }) => sentence),
		);
	},
};
