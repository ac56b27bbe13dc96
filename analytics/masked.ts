/** What somebody wrote, without the numbers of cards and documents in it. */
export { maskNumbers as masked } from '../ingest/mask_numbers.ts';
