-- 通报数字: one row per unit, 410500 for the city, for slips funded since an instant (test of the
-- demo only)
create macro told_figures(opening) as table
select
    coalesce(region_code, '410500') as region,
    count(*)::integer as due,
    count(*) filter (state = 'paid')::integer as paid,
    count(*) filter (state = 'outstanding')::integer as outstanding,
    count(*) filter (state = 'pending')::integer as pending,
    count(*) filter (state = 'refunded')::integer as refunded,
    count(*) filter (state = 'paid' and not is_company)::integer as natural_persons,
    count(*) filter (state = 'paid' and not is_company and social_card = '是')::integer as carded,
    count(*) filter (state = 'paid' and is_pushed)::integer as pushed,
    (sum(amount_fen) filter (state = 'paid'))::double as amount,
    count(distinct payee_id) filter (state = 'paid')::integer as persons,
    count(distinct project_code) filter (state = 'paid')::integer as projects
from told_state
where funded_at >= opening
group by rollup (region_code);
