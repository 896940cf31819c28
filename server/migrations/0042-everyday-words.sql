-- Words of offices and law with what people say for them: what published texts of procedures are read for.
create table everyday_word (
  word text primary key,
  everyday text not null
);

grant select on everyday_word to motcua_app;
