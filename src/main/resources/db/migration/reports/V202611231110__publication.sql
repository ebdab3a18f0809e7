create table reports.publication (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id     bigint not null,
    published_on  date not null,
    by_account    bigint,
    primary key (union_id, report_id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);
alter table reports.publication enable row level security;
create policy own_union on reports.publication using (union_id = current_setting('lienhiep.union')::bigint);
