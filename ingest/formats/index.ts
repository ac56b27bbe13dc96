import { benchmark } from './benchmark.ts';
import { feedback } from './feedback.ts';
import { payment } from './payment.ts';
import { project } from './project.ts';
import { push } from './push.ts';
import { refund } from './refund.ts';
import { region } from './region.ts';
import { slip } from './slip.ts';
import { target } from './target.ts';

/** Every kind of export that can be taken in, in the order in which messages name them. */
export const formats = [region, project, slip, payment, feedback, refund, push, target, benchmark] as const;
