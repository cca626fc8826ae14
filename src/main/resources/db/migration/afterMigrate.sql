-- The application's role owns nothing: it may read and write rows, and may only add to the histories.
do $$
declare
    s text;
begin
    for s in select nspname from pg_namespace
             where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'flyway') loop
        execute format('grant usage on schema %I to %I', s, '${app}');
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', s, '${app}');
        execute format('grant usage, select on all sequences in schema %I to %I', s, '${app}');
        execute format('grant execute on all functions in schema %I to %I', s, '${app}');
    end loop;
    if '${app}' <> current_user then
        execute format('revoke update, delete on casework.event from %I', '${app}');
        execute format('revoke update, delete on platform.audit from %I', '${app}');
        execute format('revoke update, delete on directory.body_change from %I', '${app}');
        execute format('revoke update, delete on all tables in schema law from %I', '${app}');
    end if;
end
$$;
