-- 落后与点名: a scalar; `named` by the notice, `unnamed` (lags, but the notice does not name it), or `none`
create or replace macro lagging_word(lags, names) as case
    when not coalesce(lags, false) then 'none'
    when names then 'named'
    else 'unnamed'
end;
