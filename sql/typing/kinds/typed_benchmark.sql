-- 上级基准（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 上级基准.
create or replace macro typed_benchmark(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as month, null::varchar as scope,
        null::varchar as indicator, null::varchar as province_value, null::varchar as city_value,
        null::varchar as city_rank, null::varchar as units_ranked, null::varchar as source
    where false
    union all by name
    from canonical_rows(files, column_types, delimiter)
),

raw as (
    select columns('(.*)') as 'raw_\1'
    from cells
),

typed as (
    select
        *,
        parse_month(raw_month) as month,
        scope_of(raw_scope) as scope,
        indicator_of(raw_indicator) as indicator,
        parse_rate_e8(raw_province_value, indicator_of(raw_indicator)) as province_e8,
        parse_rate_e8(raw_city_value, indicator_of(raw_indicator)) as city_e8,
        parse_int(raw_city_rank) as city_rank,
        parse_int(raw_units_ranked) as units_ranked,
        clean_text(raw_source) as source
    from raw
),

checked as (
    select
        *,
        case
            when month is null then rejection('年月', raw_month, '不是年月，请写成 2023-10')
            when scope is null then rejection('口径', raw_scope, word_problem('口径', raw_scope))
            when indicator is null
                then rejection('指标', raw_indicator, word_problem('指标', raw_indicator))
            when province_e8 is null
                then rejection('全省平均', raw_province_value, '不是比率，请写成 99.94% 或 0.1‰')
            when is_refused(raw_city_value, city_e8)
                then rejection('我市数值', raw_city_value, '不是比率，请写成 99.94% 或 0.1‰')
            when is_refused(raw_city_rank, city_rank)
                then rejection('我市排名', raw_city_rank, '不是非负整数，请核对')
            when is_refused(raw_units_ranked, units_ranked)
                then rejection('参评数', raw_units_ranked, '不是非负整数，请核对')
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    month,
    scope,
    indicator,
    province_e8,
    city_e8,
    city_rank,
    units_ranked,
    source,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else scope is null and indicator is null and (
            is_footer_label(raw_month)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
