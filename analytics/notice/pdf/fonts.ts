/** Typefaces that stand in, best first, for one that the machine does not have; one that it has is never replaced. */
const substitutes: Record<string, readonly string[]> = {
	仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
	楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'],
	方正小标宋简体: [
		'FZXiaoBiaoSong-B05S',
		'FZXiaoBiaoSong-B05',
		'STZhongsong',
		'Noto Serif CJK SC SemiBold',
		'Noto Serif CJK SC',
	],
	黑体: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'],
	宋体: ['SimSun', 'STSong', 'Noto Serif CJK SC'],
};

/** Settings of fontconfig for a conversion: those of the machine, and what stands in for what is missing. */
export const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${Object.entries(substitutes).map(alias).join('\n')}
</fontconfig>
`;

function alias([family, others]: [string, readonly string[]]): string {
	const prefer = [family, ...others].map((name) => `<family>${name}</family>`).join('');
	return `<alias binding="same"><family>${family}</family><prefer>${prefer}</prefer></alias>`;
}
