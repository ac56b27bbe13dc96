-- 半角: text -> the same text with full-width letters, digits, signs and spaces as ASCII ones
create or replace macro ascii_width(v) as list_transform([v], lambda wide: case
    when not regexp_matches(wide, '[\x{FF01}-\x{FF5E}\x{3000}\x{FFE5}]') then wide
    else translate(
        wide,
        '０１２３４５６７８９'
            || 'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ'
            || 'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ'
            || '！＂＃＄％＆＇（）＊＋，－．／：；＜＝＞？＠［＼］＾＿｀｛｜｝～　￥',
        '0123456789'
            || 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
            || 'abcdefghijklmnopqrstuvwxyz'
            || '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~ ¥'
    )
end)[1];
