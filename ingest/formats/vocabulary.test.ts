import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, type Typing } from '../../sql/typing/fixture.ts';
import { formats } from './index.ts';
import { vocabularies } from './vocabulary.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const macros: Record<string, string> = {
	'feedback.result': 'result_of($cell)',
	'payment.is_social_card': 'social_card_of($cell)::integer',
	'payment.beneficiary_type': 'is_company_of($cell)::integer',
	'push.result': 'push_success_of($cell)::integer',
	'slip.slip_type': 'reissue_of($cell)::integer',
};

test.each(vocabularies)(
	'$kind $column：自带的用语，读文件的 SQL 都认得，含义相同',
	async ({ kind, column, meanings }) => {
		expect(formats.find((format) => format.kind === kind)?.columns.some(({ name }) => name === column)).toBe(true);
		const words = meanings.flatMap(({ words, code }) => words.map((word) => ({ word, code })));
		const codes = await typing.each(
			macros[`${kind}.${column}`] ?? '',
			words.map(({ word }) => word),
		);
		expect(codes).toEqual(words.map(({ code }) => code));
	},
);
