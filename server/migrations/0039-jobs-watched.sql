-- How long the last occurrence of a job took, in milliseconds of this machine; null: none since this is kept.
alter table schedule add column took_ms integer;
