/** Progress on stderr; `end` leaves a clean line behind. */
export type Progress = { tell(step: string, done: number, of: number): void; end(): void };

/** A bar on a terminal; elsewhere a line per step, and in a long step one every two seconds. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
	return stream.isTTY ? bar(stream) : lines(stream);
}

const width = 24;

function bar(stream: NodeJS.WriteStream): Progress {
	let last = 0;
	return {
		tell(step, done, of) {
			if (performance.now() - last < 100 && done < of) return;
			last = performance.now();
			const full = of > 0 ? Math.floor((width * done) / of) : 0;
			stream.write(`\r\u001B[K${step} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${of}`);
		},
		end: () => void stream.write('\r\u001B[K'),
	};
}

function lines(stream: NodeJS.WriteStream): Progress {
	let [last, before] = [-Infinity, ''];
	return {
		tell(step, done, of) {
			if (step === before && performance.now() - last < 2000) return;
			[last, before] = [performance.now(), step];
			stream.write(`${step} ${done}/${of}\n`);
		},
		end: () => {},
	};
}
