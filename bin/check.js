// `npm run check`: the static steps only.
import { check } from './checks.js';
import { install } from './setup.js';

await install();
const { passed, failed } = await check();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
