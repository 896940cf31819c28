-- Who found the place of money the bank told of without a code it could be placed by.
alter table payment add column placed_by uuid references account;
-- money dated in time to come is kept; the bank may correct its moment until it has come
grant update (paid_at, placed_by) on payment to motcua_app;
