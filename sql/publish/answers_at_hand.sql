-- 发布时先算好各页都要用的: what most answers of a publication read is computed once, in temporary tables of the names of the
-- views and macros that they stand for, so that some hundred questions neither plan nor compute it again
-- Variables: for_month, cut_off (its end). Of the whole city. Let go again by answers_let_go.sql; in the same transaction.
create temp table kept_city_unit as
from city_unit;

alter table kept_city_unit rename to city_unit;

create temp table kept_dimension_name as
from dimension_name;

alter table kept_dimension_name rename to dimension_name;

create temp table kept_ruled_figure as
from ruled_figure;

alter table kept_ruled_figure rename to ruled_figure;

create temp table kept_unit_figure as
from unit_figure;

alter table kept_unit_figure rename to unit_figure;

create temp table kept_unit_measure as
from unit_measure;

alter table kept_unit_measure rename to unit_measure;

create temp table kept_rate_part as
from rate_part;

alter table kept_rate_part rename to rate_part;

create temp table kept_unit_standing as
from unit_standing;

alter table kept_unit_standing rename to unit_standing;

create temp table kept_unit_rank as
from unit_rank;

alter table kept_unit_rank rename to unit_rank;

create temp table kept_answer_reason as
from answer_reason;

alter table kept_answer_reason rename to answer_reason;

create temp table kept_process_slice as
select 'month' as kept_scope, *
from process_slice(getvariable('for_month'), 'month', getvariable('cut_off'))
union all
select 'ytd', *
from process_slice(getvariable('for_month'), 'ytd', getvariable('cut_off'));

create temp macro process_slice(for_month, for_scope, seen_at) as table
select * exclude (kept_scope)
from kept_process_slice
where kept_scope = for_scope;

create temp table kept_stage_days as
select 'month' as kept_scope, *
from stage_days(getvariable('for_month'), 'month', getvariable('cut_off'))
union all
select 'ytd', *
from stage_days(getvariable('for_month'), 'ytd', getvariable('cut_off'));

create temp macro stage_days(for_month, for_scope, seen_at) as table
select * exclude (kept_scope)
from kept_stage_days
where kept_scope = for_scope;

create temp table kept_held_money as
select 'month' as kept_scope, *
from held_money(getvariable('for_month'), 'month', getvariable('cut_off'))
union all
select 'ytd', *
from held_money(getvariable('for_month'), 'ytd', getvariable('cut_off'));

create temp macro held_money(for_month, for_scope, seen_at) as table
select * exclude (kept_scope)
from kept_held_money
where kept_scope = for_scope;

create temp table kept_project_coverage as
select 'month' as kept_scope, *
from project_coverage(getvariable('for_month'), 'month', getvariable('cut_off'))
union all
select 'ytd', *
from project_coverage(getvariable('for_month'), 'ytd', getvariable('cut_off'));

create temp macro project_coverage(for_month, for_scope, seen_at) as table
select * exclude (kept_scope)
from kept_project_coverage
where kept_scope = for_scope;

create temp table kept_unit_failure as
select 'month' as kept_scope, *
from unit_failure(getvariable('for_month'), 'month', getvariable('cut_off'))
union all
select 'ytd', *
from unit_failure(getvariable('for_month'), 'ytd', getvariable('cut_off'));

create temp macro unit_failure(for_month, for_scope, seen_at) as table
select * exclude (kept_scope)
from kept_unit_failure
where kept_scope = for_scope;

create temp macro payment_timeliness(for_month, for_scope, seen_at) as table
select * exclude (kept_scope, indicator)
from kept_process_slice
where kept_scope = for_scope and indicator = 'paymentTimeliness';

create temp macro answer_timeliness(for_month, for_scope, seen_at) as table
select * exclude (kept_scope, indicator)
from kept_process_slice
where kept_scope = for_scope and indicator = 'answerTimeliness';

create temp macro return_timeliness(for_month, for_scope, seen_at) as table
select * exclude (kept_scope, indicator)
from kept_process_slice
where kept_scope = for_scope and indicator = 'returnTimeliness';

create temp macro reason_filled(for_month, for_scope, seen_at) as table
select * exclude (kept_scope, indicator)
from kept_process_slice
where kept_scope = for_scope and indicator = 'reasonFilled';

create temp macro correction_rate(for_month, for_scope, seen_at) as table
select * exclude (kept_scope, indicator)
from kept_process_slice
where kept_scope = for_scope and indicator = 'correctionRate';

create temp table kept_failed_answer as
select 'month' as kept_scope, *
from failed_answer(getvariable('for_month'), 'month', getvariable('cut_off'), null, null, null)
union all
select 'ytd', *
from failed_answer(getvariable('for_month'), 'ytd', getvariable('cut_off'), null, null, null);

create temp macro failed_answer(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as table
select * exclude (kept_scope)
from kept_failed_answer
where kept_scope = for_scope
    and (for_region is null or region_key = for_region)
    and (for_bank is null or bank_key = for_bank);
