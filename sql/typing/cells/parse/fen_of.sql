-- 金额（分，可为零）: cell of 元 -> exact 分; null when negative, not a plain number or finer than a 分
-- A cell that a decimal writes back unchanged needs no pattern; the cast alone would round.
create or replace macro fen_of(v) as case
    when cast(try_cast(v as decimal(15, 2)) as varchar) = v
        then case
            when try_cast(v as decimal(15, 2)) >= 0
                then cast(try_cast(v as decimal(15, 2)) * 100 as bigint)
        end
    when regexp_full_match(v, '[0-9]{1,13}(?:[.][0-9]{1,2})?')
        then cast(cast(v as decimal(15, 2)) * 100 as bigint)
    when v is not null then list_transform(
        [clean_yuan(v)],
        lambda plain: case
            when regexp_full_match(plain, '0*[0-9]{1,13}(?:[.][0-9]{1,2})?')
                then cast(cast(plain as decimal(15, 2)) * 100 as bigint)
        end
    )[1]
end;
