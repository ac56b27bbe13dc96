/** The annexes that a template can name, in the order of the help. */
export const annexNames = ['单位指标表', '目标任务表', '银行考评表', '未办结明细', '各月指标表'];
