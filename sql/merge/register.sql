-- 登记导入
insert into import
select
    $id::integer, $path, $name, $sha256, $sheet, $kind, $status, $reason, $at::timestamp,
    $rows::bigint, $loaded::bigint, $duplicate::bigint, $corrected::bigint, $rejected::bigint, $skipped::bigint,
    from_json($warnings, '["VARCHAR"]'), $rejects, $askedKind, $profile::integer;
