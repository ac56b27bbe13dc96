-- 抽样检查的明细: one row: how many payments fit the conditions, and those drawn of them by lot, masked; null asks for nothing
-- The lot of a payment is a hash of the seed, its slip and its line: the same seed, conditions and size draw the same
-- payments, on any machine and after the data are made again. `for_each`: so many of each unit, not of all together.
-- `for_regions` null sees the whole city; re-issues are not drawn, their original payments are.
create or replace macro sample_draw(
    for_regions, for_month, for_region, for_department, for_project, for_bank, for_seed, for_size, for_each
) as table
with seen_region as (
    select dimension_key
    from dimension_name
    where dimension = 'region' and list_contains(for_regions, key)
),

asked_slip as materialized (
    select slip_dimension.*, slip_number.slip_no
    from slip_dimension
    join slip_number using (slip_key)
    where month = for_month
        and (for_regions is null or region_key in (select dimension_key from seen_region))
        and (for_region is null or region_key = asked_key('region', for_region))
        and (for_department is null or department_key = asked_key('department', for_department))
        and (for_project is null or project_key = asked_key('project', for_project))
        and (for_bank is null or bank_key = asked_key('bank', for_bank))
),

fitting as (
    select
        payment.slip_key, payment.line_no, payment.recipient_key, payment.amount,
        asked_slip.slip_no, asked_slip.region_key,
        md5(concat_ws('|', for_seed, asked_slip.slip_no, payment.line_no)) as lot
    from payment
    join asked_slip using (slip_key)
    anti join chain_row
        on chain_row.slip_key = payment.slip_key and chain_row.line_no = payment.line_no
),

drawn as materialized (
    select fitting.*
    from fitting
    qualify row_number() over (
        partition by if(for_each, region_key, null)
        order by lot, slip_no, line_no
    ) <= for_size
),

named as (
    select dimension, dimension_key, {'key': key, 'name': name} as named
    from dimension_name
),

shown as (
    select
        list(
            {
                'slip': drawn.slip_no,
                'line': drawn.line_no,
                'region': region.named,
                'department': department.named,
                'project': project.named,
                'bank': bank.named,
                'funded_on': strftime(asked_slip.funded_at, '%Y-%m-%d'),
                'name': recipient.name_masked,
                'id_masked': recipient.id_masked,
                'account_tail': recipient.account_tail,
                'amount': drawn.amount::double
            }
            order by if(for_each, region.named.key, null), drawn.lot, drawn.slip_no, drawn.line_no
        ) as rows,
        sum(drawn.amount)::double as amount
    from drawn
    join asked_slip using (slip_key)
    left join recipient using (recipient_key)
    left join named as region on region.dimension = 'region' and region.dimension_key = drawn.region_key
    left join named as department
        on department.dimension = 'department' and department.dimension_key = asked_slip.department_key
    left join named as project on project.dimension = 'project' and project.dimension_key = asked_slip.project_key
    left join named as bank on bank.dimension = 'bank' and bank.dimension_key = asked_slip.bank_key
)

select
    (select count(*)::integer from fitting) as total,
    coalesce(shown.amount, 0) as amount,
    coalesce(shown.rows, []) as rows
from shown;
