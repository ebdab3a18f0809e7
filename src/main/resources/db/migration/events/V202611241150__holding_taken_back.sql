-- a title is found by its words, without diacritics
alter table events.event add column fold text collate "C" not null default '';

-- a holding may be corrected, and taken back with a reason; the record of it stays
alter table events.holding drop constraint holding_pkey;
alter table events.holding add column id bigint generated always as identity;
alter table events.holding add column version integer not null default 1;
alter table events.holding add column withdrawn_at timestamptz;
alter table events.holding add column withdrawn_by bigint;
alter table events.holding add column withdrawn_reason text not null default '';
alter table events.holding add primary key (union_id, id);
create unique index holding_in_force on events.holding (union_id, event_id) where withdrawn_at is null;
create index cancellation_same_as on events.cancellation (union_id, same_as) where same_as is not null;
