-- 登记一个此前已撤销的导入: none of its rows come back, only that it was there, when it was withdrawn and why
insert into import by name
select
    (select coalesce(max(import_id), 0) + 1 from import)::integer as import_id,
    $path as path, $name as name, $sha256 as sha256, $sheet as sheet, $kind as kind,
    'withdrawn' as status, $received_at::timestamp as received_at,
    $rows::bigint as rows, $loaded::bigint as loaded, $duplicate::bigint as duplicate,
    $corrected::bigint as corrected, $rejected::bigint as rejected, $skipped::bigint as skipped,
    []::varchar[] as warnings;
