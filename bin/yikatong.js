#!/usr/bin/env node
// The command line under any Node from 18 on: runs itself again under the pinned Node.
import { yikatong } from './runtime.js';

process.exitCode = await yikatong(process.argv.slice(2));
