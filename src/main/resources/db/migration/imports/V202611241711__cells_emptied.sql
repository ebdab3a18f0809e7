-- the cells of a list are emptied once their time is over: what it entered stays, its rows say no more who was in them
alter table imports.batch add column emptied_at timestamptz;
