-- 银行考评的各项: one row per bank with obligations in the period and part of the assessment: its exact fraction and which
-- way is better; of one unit, of the units of a list, or of the whole city (null)
-- As the settings of the month say. 滞留率 is 遗留 and 待反馈 ÷ 应发人次; 服务 is the month's score that people gave, in
-- tenths of 100 points. A part that has nothing to count is missing.
create or replace macro bank_value(for_month, for_scope, seen_at, for_region, for_regions) as table
with unit as (
    select dimension_key as unit_key
    from dimension_name
    where dimension = 'region'
        and (for_region is null or key = for_region)
        and (for_regions is null or list_contains(for_regions, key))
),

counted as (
    select
        dimension_key as bank_key,
        sum(due) as due,
        sum(paid) as paid,
        sum(outstanding) as outstanding,
        sum(pending) as pending,
        sum(refunded) as refunded,
        sum(rated) as rated,
        sum(first_attempt_paid) as first_attempt_paid,
        sum(paid_to_social_card) as paid_to_social_card,
        sum(carded) as carded,
        sum(pushed_parts) as pushed_parts,
        sum(pushable) as pushable
    from ruled_figure
    where month = for_month
        and scope = for_scope
        and cut_off = seen_at
        and grouped_by = 'bank'
        and region_key in (select unit_key from unit)
    group by dimension_key
    having sum(due) > 0
),

slice as (
    select 'paymentTimeliness' as part, *
    from payment_timeliness(for_month, for_scope, seen_at)
    union all
    select 'answerTimeliness', * from answer_timeliness(for_month, for_scope, seen_at)
    union all
    select 'returnTimeliness', * from return_timeliness(for_month, for_scope, seen_at)
    union all
    select 'reasonFilled', * from reason_filled(for_month, for_scope, seen_at)
    union all
    select 'correctionRate', * from correction_rate(for_month, for_scope, seen_at)
),

rated as (
    select bank_key, unnest(rates_of(success_rule_of(for_month), counts)) as rate
    from (select bank_key, counted as counts from counted)
),

told as (
    select
        bank_key, 'successRate' as part, rate.numerator as numerator,
        rate.denominator as denominator
    from rated
    where rate.indicator = 'successRate' and rate.denominator > 0
    union all
    select bank_key, 'heldRate', outstanding + pending, due
    from counted
    union all
    select bank_key, part, sum(numerator), sum(denominator)
    from slice
    where region_key in (select unit_key from unit)
        and bank_key in (select bank_key from counted)
    group by bank_key, part
    having sum(denominator) > 0
)

select
    bank.key,
    bank.name,
    told.part,
    if(told.part = 'heldRate', 'lower', 'higher') as better,
    told.numerator::bigint as numerator,
    told.denominator::bigint as denominator
from told
join dimension_name as bank on bank.dimension = 'bank' and bank.dimension_key = told.bank_key
union all
select bank.key, bank.name, 'service', 'higher', bank_score.tenths, 1000
from counted
join dimension_name as bank on bank.dimension = 'bank' and bank.dimension_key = counted.bank_key
join bank_score on bank_score.bank = bank.key and bank_score.month = for_month;
