-- 时间: cell -> local time of Asia/Shanghai, a bare date as its midnight; null when no date of 2000 to 2100
-- A cell that a timestamp writes back unchanged needs no pattern; the cast alone would take much more.
create or replace macro parse_instant(v) as case
    when cast(try_cast(v as timestamp) as varchar) = v then sane_instant(try_cast(v as timestamp))
    when v is not null then list_transform(
        [read_instant(instant_text(v))], lambda moment: sane_instant(moment)
    )[1]
end;
