import { expect, test } from 'vitest';
import { highlightsOf } from './highlights.ts';
import { ranking } from './october.fixture.ts';

test('突出末位和降得最多的；选了单位就突出它', () => {
	expect(highlightsOf(ranking(), null)).toEqual({ first: '410505', second: '410526' });
	expect(highlightsOf(ranking(), '410527')).toEqual({ first: '410527', second: '410526' });
});
