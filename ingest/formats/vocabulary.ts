import type { Profile } from './profile.ts';

/** What a word can mean: its code in SQL, its Chinese name, and the words for it that ship. */
export type Meaning = {
	readonly meaning: string;
	readonly code: number;
	readonly title: string;
	readonly words: readonly string[];
};

/** A column whose cells are words, and what they mean (sql/typing/cells/words). */
export type Vocabulary = { readonly kind: string; readonly column: string; readonly meanings: readonly Meaning[] };

const isOr = (yes: readonly [string, ...string[]], no: readonly [string, ...string[]]): Meaning[] => [
	{ meaning: 'yes', code: 1, title: yes[0], words: yes },
	{ meaning: 'no', code: 0, title: no[0], words: no },
];

/** The columns to whose words a profile may add. */
export const vocabularies: readonly Vocabulary[] = [
	{
		kind: 'feedback',
		column: 'result',
		meanings: [
			{ meaning: 'paid', code: 1, title: '成功', words: ['成功', '发放成功', '已发放', '已入账'] },
			{ meaning: 'failed', code: 2, title: '失败', words: ['失败', '发放失败', '退回'] },
			{ meaning: 'returned', code: 3, title: '退票', words: ['退票', '退汇'] },
			{
				meaning: 'processing',
				code: 0,
				title: '处理中',
				words: ['处理中', '待处理', '已受理', '已收妥未入账', '交易受理成功待处理'],
			},
		],
	},
	{
		kind: 'payment',
		column: 'is_social_card',
		meanings: isOr(['是', '1', 'Y', '社保卡'], ['否', '0', 'N', '银行卡']),
	},
	{ kind: 'payment', column: 'beneficiary_type', meanings: isOr(['单位', '对公', '企业'], ['个人']) },
	{ kind: 'push', column: 'result', meanings: isOr(['成功', '推送成功'], ['失败', '推送失败']) },
	{ kind: 'slip', column: 'slip_type', meanings: isOr(['纠错再发'], ['首次']) },
];

/** The words of a profile with their codes, as the typing asks for them. */
export function codesOf(profile: Profile): { vocabulary: string; word: string; code: number }[] {
	return profile.words.flatMap(({ kind, column, word, meaning }) => {
		const vocabulary = vocabularies.find((one) => one.kind === kind && one.column === column);
		const code = vocabulary?.meanings.find((one) => one.meaning === meaning)?.code;
		return code === undefined ? [] : [{ vocabulary: `${kind}.${column}`, word, code }];
	});
}
