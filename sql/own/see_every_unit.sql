-- 所有单位都可见的读者: a department or a bank of the whole city
set variable own_regions = (
    select list(key) from yikatong.main.dimension_key where dimension = 'region'
);
