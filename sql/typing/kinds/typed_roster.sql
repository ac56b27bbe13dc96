-- 比对名单（已定型）: one row per record of the files; reject_column is null for a good row
-- Columns and rules: formats.md 比对名单.
-- Clear texts are for typing/export/roster.sql alone, which writes none of them.
create or replace macro typed_roster(files, column_types, delimiter) as table
with cells as (
    select
        null::varchar as tag, null::varchar as line, null::varchar as extra_1,
        null::varchar as extra_2, null::varchar as roster_list, null::varchar as id_number,
        null::varchar as person_name, null::varchar as listed_on
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
        roster_list_of(raw_roster_list) as roster_list,
        parse_id(raw_id_number) as id_number,
        parse_name(raw_person_name) as person_name,
        parse_local_date(raw_listed_on) as listed_on
    from raw
),

checked as (
    select
        *,
        case
            when roster_list is null
                then rejection('名单', raw_roster_list, word_problem('名单', raw_roster_list))
            when id_number is null then rejection('身份证号', raw_id_number, id_problem(raw_id_number))
            when is_refused(raw_person_name, person_name)
                then rejection('姓名', raw_person_name, name_problem(raw_person_name))
            when is_refused(raw_listed_on, listed_on)
                then rejection('日期', raw_listed_on, instant_problem(raw_listed_on))
        end as problem
    from typed
)

select
    cast(raw_tag as integer) as file_no,
    cast(raw_line as integer) as source_line,
    roster_list,
    id_number,
    person_name,
    listed_on,
    split_part(problem, '|', 1) as reject_column,
    substr(problem, strpos(problem, '|') + 1) as reject_reason,
    case
        when problem is null then false
        else (roster_list is null or id_number is null) and (
            is_footer_label(raw_roster_list) or is_footer_label(raw_id_number)
            or is_footer_label(raw_person_name) or is_footer_label(raw_extra_1)
            or is_footer_label(raw_extra_2)
        )
    end as is_footer
from checked;
