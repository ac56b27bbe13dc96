import { expect, test } from 'vitest';
import { address } from './api.ts';

test('没有的参数不发给接口', () => {
	expect(address('/api/overview', { month: '2023-10', region: undefined })).toBe('/api/overview?month=2023-10');
	expect(address('/api/meta', {})).toBe('/api/meta');
});
