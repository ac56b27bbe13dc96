-- 人人可见的目录、设置和已公布的内容: lists, settings, and what the province and the office have published
create view raw_region as from yikatong.main.raw_region;
create view raw_project as from yikatong.main.raw_project;
create view raw_benchmark as from yikatong.main.raw_benchmark;
create view entered_benchmark as from yikatong.main.entered_benchmark;
create view calendar_day as from yikatong.main.calendar_day;
create view setting_version as from yikatong.main.setting_version;
create view lagging_column as from yikatong.main.lagging_column;
create view small_denominator as from yikatong.main.small_denominator;
create view failure_reason as from yikatong.main.failure_reason;
create view reason_pattern as from yikatong.main.reason_pattern;
create view rule_parameter as from yikatong.main.rule_parameter;
create view record_rule as from yikatong.main.record_rule;
create view exclusive_project as from yikatong.main.exclusive_project;
create view excluded_list as from yikatong.main.excluded_list;
create view entitled_list as from yikatong.main.entitled_list;
create view bank_weight as from yikatong.main.bank_weight;
create view bank_score as from yikatong.main.bank_score;
create view notice_template as from yikatong.main.notice_template;
create view figure_period as from yikatong.main.figure_period;

-- The file of published records has everybody's.
create view published_revision as
select * replace (null::varchar as records) from yikatong.main.published_revision;

-- Of other units only the ranking is published to all: rates and ranks by unit. What was kept of one unit is its own.
create view published_answer as
select *
from yikatong.main.published_answer
where
    coalesce(is_own_unit(query::json ->> 'region'), false)
    or (
        path in ('/api/rankings', '/api/rankings/matrix', '/api/rankings/history')
        and (query::json ->> 'region') is null
        and getvariable('own_regions') is not null
    );
