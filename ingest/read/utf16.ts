import { putCodePoint, type Progress, type Transcode } from './utf8.ts';

/** The transcoder for UTF-16 of one byte order: a lone surrogate or a cut-off unit becomes U+FFFD, a BOM is dropped. */
export function fromUtf16(isBigEndian: boolean): Transcode {
	const high = isBigEndian ? 0 : 1;
	const unit = (source: Uint8Array, i: number) => (source[i + high]! << 8) | source[i + 1 - high]!;
	return ({ bytes: source }, length, last, { bytes: target }, at): Progress => {
		let i = 0;
		let o = at;
		while (i + 1 < length) {
			const first = unit(source, i);
			const isHigh = first >= 0xd800 && first < 0xdc00;
			if (isHigh && i + 3 >= length && !last) break;
			const second = isHigh && i + 3 < length ? unit(source, i + 2) : 0;
			const isPair = second >= 0xdc00 && second < 0xe000;
			const isLone = first >= 0xd800 && first < 0xe000;
			const code = isPair ? 0x10000 + ((first - 0xd800) << 10) + second - 0xdc00 : isLone ? 0xfffd : first;
			if (code !== 0xfeff) o = putCodePoint(target, o, code);
			i += isPair ? 4 : 2;
		}
		if (last && i < length) {
			o = putCodePoint(target, o, 0xfffd);
			i = length;
		}
		return { read: i, written: o - at };
	};
}
