export { Refusal, Unsafe } from '../ingest/refusal.ts';
