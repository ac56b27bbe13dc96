-- 万元金额（分，可为零）: cell of 万元 -> exact 分; null when negative, not a plain number or finer than a 分
create or replace macro fen_of_wan(v) as case
    when v is not null then list_transform(
        [clean_wan(v)],
        lambda plain: case
            when regexp_full_match(plain, '0*[0-9]{1,9}(?:[.][0-9]{1,6})?')
                then cast(cast(plain as decimal(20, 6)) * 1000000 as bigint)
        end
    )[1]
end;
