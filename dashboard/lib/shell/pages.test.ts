import { expect, test } from 'vitest';
import { currentPage } from './pages.ts';

test.each([
	['/', '/'],
	['/notices', '/notices'],
	['/notices/2023-10', '/notices'],
	['/notices/check', '/notices/check'],
	['/imports/formats', '/imports'],
	['/login', null],
])('在 %s 时导航只标出 %s', (pathname, page) => {
	expect(currentPage(pathname)).toBe(page);
});
