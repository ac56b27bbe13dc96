-- 事实、数字、检查结果: spells of obligations, counts of slices at month ends and what the checks found, keys by what they
-- stand for; other instants are there only where somebody has asked for them
select 'obligation' as kind, hash(row) as content
from (
    select
        slip_no, person.pseudonym, region.key as region, department.key as department, bank.key as bank,
        project.key as project, township.key as township, bank_code, bank_reason,
        obligation_state.* exclude (
            slip_key, person_key, region_key, department_key, bank_key, project_key, township_key, answer_key
        )
    from obligation_state
    left join slip_number using (slip_key)
    left join person using (person_key)
    left join bank_answer using (answer_key)
    left join dimension_key as region on region.dimension_key = region_key
    left join dimension_key as township on township.dimension_key = township_key
    left join dimension_key as department on department.dimension_key = department_key
    left join dimension_key as bank on bank.dimension_key = bank_key
    left join dimension_key as project on project.dimension_key = project_key
) as row
union all
select 'figure', hash(row)
from (
    select
        named.key, region.key as region,
        figure.* exclude (region_key, dimension_key)
    from figure
    left join dimension_key as named on named.dimension_key = figure.dimension_key
    left join dimension_key as region on region.dimension_key = region_key
    where cut_off = period_end(month)
) as row
union all
select 'period', hash(figure_period) from figure_period where cut_off = period_end(month)
union all
select 'check', hash(concat(check_id, ' ', violations, ' ', regexp_replace(first_rows, '"import_id":\d+', '', 'g')))
from check_result
