-- Who follows a version of a map: asked before data files may change it, before it is taken back, when dossiers are moved.
create index dossier_followed_map on dossier (process_version_id);
