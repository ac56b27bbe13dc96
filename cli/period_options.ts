/** The options by which commands name a period. */
export const monthOption = { value: 'M', hint: '月份，如 2023-10' };
export const scopeOption = { value: 'S', hint: 'month 当月（默认），ytd 累计' };
export const atOption = { value: 'A', hint: '截止时点（默认月末 24 时）' };
export const regionOption = { value: 'CODE', hint: '只看一个县区' };
