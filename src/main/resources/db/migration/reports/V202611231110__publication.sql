-- an issued report stands on the portal as an article, until it is taken down
create table reports.publication (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id     bigint not null,
    published_on  date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);
create unique index publication_one on reports.publication (union_id, report_id) where withdrawn_at is null;

alter table reports.publication enable row level security;
create policy own_union on reports.publication using (union_id = current_setting('lienhiep.union')::bigint);
