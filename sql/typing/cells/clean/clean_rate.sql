-- 清洗比率: cell and id of its indicator -> number with % or ‰ behind
-- A bare number is ‰ for 发放失败遗留率 and % for the others.
create or replace macro clean_rate(v, indicator_id) as list_transform(
    [clean_number(v)],
    lambda plain: case
        when regexp_matches(plain, '[%‰]$') then plain
        when indicator_id = 'leftoverRate' then plain || '‰'
        else plain || '%'
    end
)[1];
