/** A stage of a payout, from the fund document to the money on the card, in the order of time. */
export const processStages = [
	{ id: 'allocation', name: '收文到分配', definition: '期间内分配的每份资金' },
	{ id: 'funding', name: '分配到拨款', definition: '每张发放单，从其项目最近一次分配算起' },
	{ id: 'answer', name: '拨款到反馈', definition: '每人次，到第一个结果' },
	{ id: 'credit', name: '拨款到入账', definition: '银行写明入账时间的每笔' },
	{ id: 'payment', name: '拨款到成功', definition: '截止时成功的每人次，含纠错再发' },
	{ id: 'correction', name: '失败到纠正', definition: '失败后成功的每人次，从第一次失败算起（纠错时长）' },
] as const;

/** Ages of held money, in working days since funding; the last where the calendar does not know. */
export const heldBands = [
	{ id: '0-2', name: '0～2日' },
	{ id: '3-5', name: '3～5日' },
	{ id: '6-10', name: '6～10日' },
	{ id: '11-20', name: '11～20日' },
	{ id: '21-', name: '20日以上' },
	{ id: 'unknown', name: '日数不详' },
] as const;
