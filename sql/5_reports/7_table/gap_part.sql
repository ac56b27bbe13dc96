-- 差距从哪里来: one row per region (of 全市 only), project, department, bank, township and slip of a unit, the most to
-- blame first; beyond `for_most` of a dimension the rest is one row (`members` of them)
-- A part's contribution is the gap's own formula on the part's counts, over the same denominator: numerators of a
-- dimension add up to the gap's exactly. Negative: better than the benchmark. (domain.md, section 7)
-- `for_basis`: the unit's, as gap_unit gives it.
create or replace macro gap_part(
    for_month, for_scope, seen_at, for_indicator, for_most, for_basis
) as table
with unit as (
    select *
    from (
        select unnest(
            from_json(
                for_basis,
                '{"region_key":"INTEGER","is_city":"BOOLEAN","better":"VARCHAR","sign":"INTEGER",
                  "denominator":"BIGINT","held_top":"BIGINT","held_bottom":"BIGINT",
                  "success_rule":"VARCHAR"}'
            ),
            recursive := true
        )
    )
    where is_city or region_key is not null
),

slip as (
    select *, one as counts
    from slip_count(
        for_month, for_scope, seen_at, (select region_key from unit where not is_city)
    ) as one
),

counted as (
    select
        ruled_figure.grouped_by as dimension,
        ruled_figure.dimension_key,
        null::integer as slip_key,
        due, paid, outstanding, pending, refunded, rated, carded, pushed_parts, pushable,
        paid_to_social_card, first_attempt_paid
    from ruled_figure
    cross join (select is_city, region_key as unit_key from unit) as unit
    where ruled_figure.month = for_month
        and ruled_figure.scope = for_scope
        and ruled_figure.cut_off = seen_at
        and ruled_figure.grouped_by <> 'city'
        and (ruled_figure.grouped_by <> 'region' or unit.is_city)
        and ruled_figure.region_key is not distinct from if(unit.is_city, null, unit.unit_key)
    union all by name
    select
        'slip' as dimension, null as dimension_key, slip_key, due, paid, refunded,
        paid_to_social_card, first_attempt_paid,
        unnest(ruled(setting, counts))
    from slip
    cross join (select setting_of(for_month) as setting)
),

rated as (
    select
        counted.* exclude (counts),
        list_filter(
            rates_of(unit.success_rule, counted.counts), lambda rate: rate.indicator = for_indicator
        )[1] as rate
    from (select *, counted as counts from counted) as counted
    cross join unit
),

named as (
    select
        rated.*,
        rate.numerator,
        rate.denominator,
        coalesce(dimension_name.key, slip_number.slip_no) as key,
        coalesce(dimension_name.name, slip_number.slip_no) as name
    from rated
    left join dimension_name
        on dimension_name.dimension = rated.dimension
        and dimension_name.dimension_key = rated.dimension_key
    left join slip_number on slip_number.slip_key = rated.slip_key
    where rate.denominator > 0
),

weighed as (
    select
        named.*,
        cross_difference(unit.held_top, unit.held_bottom, named.numerator, named.denominator)
        * unit.sign as contribution,
        if(unit.better = 'higher', named.denominator - named.numerator, named.numerator)
            as shortfall
    from named
    cross join unit
    where unit.held_bottom > 0
),

placed as (
    select
        *,
        least(
            row_number() over (partition by dimension order by contribution desc, key), for_most + 1
        ) as place
    from weighed
),

folded as (
    select
        dimension,
        place,
        count(*) as members,
        any_value(key) as key,
        any_value(name) as name,
        any_value(slip_key) as slip_key,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(shortfall) as shortfall,
        sum(contribution) as contribution,
        sum(outstanding) as outstanding,
        sum(pending) as pending,
        sum(refunded) as refunded
    from placed
    group by dimension, place
)

select
    folded.dimension,
    if(folded.place > for_most, null, folded.key) as key,
    if(folded.place > for_most, '其余' || folded.members || '项', folded.name) as name,
    if(
        folded.place > for_most,
        null,
        nullif(
            concat_ws(
                '，',
                slip_project.name,
                slip_bank.name,
                strftime(slip_dimension.funded_at, '%-m月%-d日拨付')
            ),
            ''
        )
    ) as about,
    folded.members::double as members,
    fraction(folded.numerator, folded.denominator) as value,
    folded.denominator < (select marked_under from small_denominator) as is_small,
    folded.shortfall::double as shortfall,
    fraction(folded.contribution, unit.held_bottom::hugeint * unit.denominator) as contribution,
    folded.outstanding::double as outstanding,
    folded.pending::double as pending,
    folded.refunded::double as refunded
from folded
cross join unit
left join slip_dimension on slip_dimension.slip_key = folded.slip_key
left join dimension_name as slip_project
    on slip_project.dimension = 'project'
    and slip_project.dimension_key = slip_dimension.project_key
left join dimension_name as slip_bank
    on slip_bank.dimension = 'bank' and slip_bank.dimension_key = slip_dimension.bank_key
order by folded.dimension, folded.place;
