-- 发布时的口径和设置: one row: all that decided the figures besides the files, as JSON
select to_json({
    'settings': (
        select list(r order by r.setting, r.from_month, r.version) from setting_version as r
    ),
    'laggingRules': (
        select list(r order by r.place)
        from (
            select indicator, scope, against, is_judged, place
            from lagging_rule
            where from_month <= $month::integer and before_month > $month::integer
        ) as r
    ),
    'benchmarks': (
        select coalesce(list(b order by b.month, b.scope, b.indicator), [])
        from benchmark as b
        where b.month // 100 = $month::integer // 100 and b.month <= $month::integer
    ),
    'failureReasons': (
        select list(r order by r.precedence, r.bank, r.answer_code, r.words) from reason_pattern as r
    )
})::varchar as settings;
