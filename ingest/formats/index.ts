import { benchmark } from './benchmark.ts';
import { card } from './card.ts';
import { contract } from './contract.ts';
import { feedback } from './feedback.ts';
import { fund } from './fund.ts';
import { payment } from './payment.ts';
import { performance } from './performance.ts';
import { project } from './project.ts';
import { publicity } from './publicity.ts';
import { push } from './push.ts';
import { refund } from './refund.ts';
import { region } from './region.ts';
import { roster } from './roster.ts';
import { slip } from './slip.ts';
import { target } from './target.ts';
import { voucher } from './voucher.ts';

/** Every kind of export that can be taken in, in the order in which messages name them and rows are merged. */
export const formats = [
	region,
	project,
	slip,
	payment,
	feedback,
	refund,
	push,
	target,
	benchmark,
	fund,
	voucher,
	performance,
	contract,
	publicity,
	card,
	roster,
] as const;
