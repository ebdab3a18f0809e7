drop view if exists documents.work_file_due;
drop view if exists documents.work_file_ref;

-- published: what finds and names a work file
create view documents.work_file_ref with (security_invoker = true) as
select f.union_id, f.id, f.number, f.year, f.title, f.keywords, f.opened_on from documents.work_file f;

-- published: closed files that are to be handed in to the archive, within a year of the day the matter was done
-- (NĐ 30/2020/NĐ-CP, Đ.30 k.2); what is kept for less than five years is not handed in
create view documents.work_file_due with (security_invoker = true) as
select f.union_id, f.id, f.number, f.year, f.title, k.unit_id, c.closed_on, (c.closed_on + interval '1 year')::date as due_on
from documents.work_file f
join documents.work_file_closing c on c.union_id = f.union_id and c.work_file_id = f.id and c.reopened_at is null
join documents.work_file_keeper k on k.union_id = f.union_id and k.work_file_id = f.id and k.ended_at is null
where coalesce(f.keeping, 99) >= 5 and not exists (
    select 1 from documents.deposit_file x join documents.deposit d on d.union_id = x.union_id and d.id = x.deposit_id
    where x.union_id = f.union_id and x.work_file_id = f.id and d.withdrawn_at is null);
