-- Run once by an administrator of the PostgreSQL server (15 or newer), with these passwords filled in:
--   psql -v owner_password=… -v app_password=… -v national_password=… -f roles.sql
-- The embedded server runs this same file at its first start.
create role lienhiep_owner login nosuperuser nobypassrls nocreaterole nocreatedb password :'owner_password';
create role lienhiep_app login nosuperuser nobypassrls nocreaterole nocreatedb password :'app_password';
create role lienhiep_national login nosuperuser nobypassrls nocreaterole nocreatedb password :'national_password';

create database lienhiep owner lienhiep_owner encoding 'UTF8' template template0;
revoke all on database lienhiep from public;
grant connect, temporary on database lienhiep to lienhiep_app;
grant connect on database lienhiep to lienhiep_national;

-- short indexed statements: compiling them or sharing them out costs more than running them
alter role lienhiep_app in database lienhiep set jit = off;
alter role lienhiep_app in database lienhiep set max_parallel_workers_per_gather = 0;
-- a plan that does not know its dates and keys reads whole lists; planning anew costs a fraction of a millisecond
alter role lienhiep_app in database lienhiep set plan_cache_mode = force_custom_plan;
alter role lienhiep_app in database lienhiep set synchronous_commit = on;
alter role lienhiep_app in database lienhiep set timezone = 'Asia/Ho_Chi_Minh';
alter role lienhiep_app in database lienhiep set idle_in_transaction_session_timeout = '5min';
alter role lienhiep_national in database lienhiep set jit = off;
alter role lienhiep_national in database lienhiep set max_parallel_workers_per_gather = 0;
alter role lienhiep_national in database lienhiep set default_transaction_read_only = on;
