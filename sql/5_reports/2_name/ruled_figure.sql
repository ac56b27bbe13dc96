-- 按当期设置的数字: one row per row of `figure`, counted as the settings of its month say
-- `rated`, `carded`, `pushed_parts` and `pushable` are what rates are made of (1_base/1_plain/rates_of.sql).
create or replace view ruled_figure as
with setting as (
    select month, setting_of(month) as setting
    from (select distinct month from figure_period)
),

counted as (
    select *, figure as counts from figure
)

select
    counted.* exclude (
        counts, slips, outstanding, pending, amount_outstanding, amount_pending,
        paid_to_unknown_card, reissue_waiting, amount_reissue_waiting, paid_slips, pushed_slips,
        reissue_slips
    ),
    unnest(ruled(setting.setting, counted.counts))
from counted
join setting on setting.month = counted.month;
