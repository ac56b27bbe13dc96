-- 十八位证件号: cleaned ID -> the same, 15 digits turned into 18
-- 19 is always inserted after the sixth digit, also for 996–999 (formats.md).
create or replace macro id18(v) as list_transform([v], lambda given: case
    when strlen(given) <> 15 then given
    else list_transform(
        [concat(substr(given, 1, 6), '19', substr(given, 7))],
        lambda long: concat(
            long, list_transform([id_nibbles(long)], lambda nibbles: check_char(long, nibbles))[1]
        )
    )[1]
end)[1];
