-- 单位表（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 单位表.
create or replace macro typed_region(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as region_code, null::varchar as region_name,
        null::varchar as short_name, null::varchar as aliases, null::varchar as parent_code,
        null::varchar as level, null::varchar as sort_order, null::varchar as is_ranked,
        null::varchar as valid_from, null::varchar as valid_until
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
        parse_code(raw_region_code) as region_code,
        parse_name(raw_region_name) as region_name,
        clean_text(raw_short_name) as short_name,
        clean_text(raw_aliases) as aliases,
        clean_code(raw_parent_code) as parent_code,
        clean_code(raw_level) as level,
        parse_int(raw_sort_order) as sort_order,
        yes_no_of(raw_is_ranked) as is_ranked,
        parse_local_date(raw_valid_from) as valid_from,
        parse_local_date(raw_valid_until) as valid_until
    from raw
),

checked as (
    select
        *,
        case
            when region_code is null
                then rejection('单位编码', raw_region_code, code_problem(raw_region_code))
            when region_name is null
                then rejection('单位名称', raw_region_name, name_problem(raw_region_name))
            when is_refused(raw_sort_order, sort_order)
                then rejection('排序号', raw_sort_order, '不是非负整数，请核对')
            when is_refused(raw_is_ranked, is_ranked)
                then rejection('是否参与排名', raw_is_ranked, word_problem('是否参与排名', raw_is_ranked))
            when is_refused(raw_valid_from, valid_from)
                then rejection('生效起', raw_valid_from, instant_problem(raw_valid_from))
            when is_refused(raw_valid_until, valid_until)
                then rejection('生效止', raw_valid_until, instant_problem(raw_valid_until))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    region_code,
    region_name,
    short_name,
    aliases,
    parent_code,
    level,
    sort_order,
    is_ranked,
    valid_from,
    valid_until,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (region_code is null or region_name is null) and (
            is_footer_label(raw_region_code) or is_footer_label(raw_region_name)
            or is_footer_label(raw_extra_1) or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
