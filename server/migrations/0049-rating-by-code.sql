-- Who came in person rates with the code on the receipt of the result, without an account.
alter table rating add column by_code boolean not null default false;
