-- 应有反馈的拨款: a scalar; slips funded before this instant should be answered by the end of the month
-- The bank has two working days after the day of funding (domain.md, section 6); in a year whose holidays are not known,
-- four calendar days.
create or replace macro answers_due_before(for_month) as coalesce(
    (
        select last_day
        from (
            select period_end(for_month) - to_days(unnest(range(1, 15))::integer) as last_day
        )
        where is_working(last_day::date)
        order by last_day desc
        limit 1
        offset 1
    ),
    period_end(for_month) - interval 4 day
);
