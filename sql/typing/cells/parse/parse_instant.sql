-- 时间: cell -> local time of Asia/Shanghai (a bare date: its midnight); null unless of 2000 to 2100
-- A cell that a timestamp writes back unchanged needs no pattern; the cast alone takes much more.
create or replace macro parse_instant(v) as case
    when cast(try_cast(v as timestamp) as varchar) = v then sane_instant(try_cast(v as timestamp))
    when regexp_full_match(
        v,
        '20[0-9]{2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/)[0-9]{1,2}'
            || '(?: (?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?'
    )
        then try_cast(v as timestamp)
    when regexp_full_match(v, '20[0-9]{6}(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]')
        then try_strptime(v, '%Y%m%d%H%M%S')
    when v is not null then list_transform(
        [read_instant(instant_text(v))], lambda moment: sane_instant(moment)
    )[1]
end;
