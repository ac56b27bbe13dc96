-- 死亡后领取: one row per payment of the month to a person on the list of the dead, funded after the month of death and
-- `grace_months` more; a payment not yet funded counts as of the end of the data
-- severity: 高
-- roster: 有误
-- reason: 人已去世仍在发放，应停发并追回
-- source: 湛河区“一卡通”专项行动自查报告 三（二）优抚对象去世后继续领取
with dead as (
    select person.person_key, min(roster.listed_on) as died_on, bool_or(roster.listed_on is null) as is_undated
    from roster
    join person on person.pseudonym = roster.person_pseudonym
    where roster.roster_list = 'deceased'
    group by person.person_key
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    if(
        died_on is null, '在死亡名单上（没有写明日期）',
        concat(strftime(died_on, '%Y年%-m月%-d日'), '去世，此后仍发放')
    ) as detail
from checked_payment
join dead using (person_key)
where died_on is null
    or coalesce(funded_at, getvariable('known_until')::timestamp) >= date_trunc('month', died_on) + to_months(
        1 + parameter_of('paid_after_death', 'grace_months', getvariable('for_month')::integer)
    );
