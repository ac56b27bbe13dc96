#!/bin/sh
# Installs an unpacked bundle, loads files, starts the server and asks it, where no network is: run under `unshare -n`.
# try_offline.sh BUNDLE TARGET FILES TRACE
set -eu
bundle=$1 target=$2 files=$3 trace=$4
ip link set lo up
"$bundle/install.sh" "$target"
strace -f -e trace=connect -o "$trace.ingest" "$target/yikatong" ingest "$files" 2>/dev/null
strace -f -e trace=connect -o "$trace.serve" "$target/yikatong" serve --port 0 --json >"$target/started" 2>&1 &
server=$!
node=$(echo "$target"/current/node_modules/node-linux-*/bin/node)
"$node" --input-type=module - "$target/started" <<'ASK'
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
const started = () => /"address": ?"(http:[^"]+)"/.exec(readFileSync(process.argv[2], 'utf8'))?.[1];
for (let tries = 0; tries < 600 && !started(); tries++) await setTimeout(100);
for (const path of ['/healthz', '/', '/api/overview?month=2023-04']) {
	const answer = await fetch(started() + path);
	const text = await answer.text();
	console.log(`${path} ${answer.status} ${/<title>.*?<\/title>|"status":"ok"|"name":"全市"/.exec(text)?.[0]}`);
}
ASK
kill -TERM "$(sed 's/.*"pid":\([0-9]*\).*/\1/' "$target/data/server.json")"
wait "$server"
echo "ended $?"
