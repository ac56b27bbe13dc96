// Loaded before the command line: a command never outlives the program that was called, even if that one is killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
process.execArgv.length = 0; // processes that the command starts don't load this again
