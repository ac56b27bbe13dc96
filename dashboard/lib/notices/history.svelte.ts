/** Edits of one kind and place within this many milliseconds are one step of undoing. */
const together = 1500;
const longest = 200;

/** A value with the ones before it, so that a change can be undone and redone. */
export function createHistory<T>(first: T) {
	let value = $state.raw(first);
	let past = $state.raw<T[]>([]);
	let future = $state.raw<T[]>([]);
	let last = { kind: '', at: 0 };
	return {
		get value() {
			return value;
		},
		get canUndo() {
			return past.length > 0;
		},
		get canRedo() {
			return future.length > 0;
		},
		begin(from: T) {
			[value, past, future, last] = [from, [], [], { kind: '', at: 0 }];
		},
		change(next: T, kind: string) {
			if (next === value) return;
			const at = performance.now();
			if (last.kind !== kind || at - last.at > together) past = [...past.slice(-longest), value];
			[value, future, last] = [next, [], { kind, at }];
		},
		undo() {
			const [before] = past.slice(-1);
			if (before === undefined) return;
			[future, past, value, last] = [[...future, value], past.slice(0, -1), before, { kind: '', at: 0 }];
		},
		redo() {
			const [after] = future.slice(-1);
			if (after === undefined) return;
			[past, future, value, last] = [[...past, value], future.slice(0, -1), after, { kind: '', at: 0 }];
		},
	};
}
