-- 审计数据包的口径设置: writes one row per version of a setting: from which month it holds, who saved it, when and why
copy (
    select
        setting as "设置",
        from_month as "自月份",
        harmless(value) as "值",
        version as "版本",
        saved_at as "保存时间",
        harmless(saved_by) as "保存人",
        harmless(reason) as "原因"
    from setting_version
    order by setting, from_month, version
) to $path (format csv, header true);
