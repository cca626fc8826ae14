-- The application's role and those it acts as own nothing: they may read and write rows, and only add to the histories.
do $$
declare
    acting text;
    s text;
begin
    foreach acting in array array['${app}', '${app}_reader', '${app}_case', '${app}_filing', '${app}_national',
            '${app}_system'] loop
        for s in select nspname from pg_namespace
                 where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'flyway') loop
            execute format('grant usage on schema %I to %I', s, acting);
            execute format('grant select, insert, update, delete on all tables in schema %I to %I', s, acting);
            execute format('grant usage, select on all sequences in schema %I to %I', s, acting);
            execute format('grant execute on all functions in schema %I to %I', s, acting);
        end loop;
        if acting <> current_user then
            execute format('revoke update, delete on casework.event from %I', acting);
            execute format('revoke update, delete on platform.audit from %I', acting);
            execute format('revoke update, delete on directory.body_change from %I', acting);
            execute format('revoke update, delete on directory.unit_officer from %I', acting);
            execute format('revoke update, delete on routing.topic_version from %I', acting);
            execute format('revoke update, delete on directory.joining_act from %I', acting);
            execute format('revoke update, delete on all tables in schema law from %I', acting);
            execute format('revoke insert, update, delete on casework.findable, casework.set_aside, casework.counted,'
                ' casework.counted_proposal, casework.counted_prompt from %I', acting);
        end if;
    end loop;
    foreach acting in array array['${app}_reader', '${app}_national'] loop
        execute format('revoke insert, update, delete on all tables in schema casework from %I', acting);
        execute format('revoke select on casework.searchable from %I', acting);
    end loop;
end
$$;

-- What hangs on a case is behind the wall from its first day, whichever migration makes it: it is seen where the case is
-- seen, and changed by who has entered it. V036 says what the roles are; what needs less or more says so itself.
do $$
declare
    t regclass;
begin
    for t in select c.oid from pg_class c
             where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
                 and c.relname <> 'scratch'
                 and (exists (select from pg_policy p where p.polrelid = c.oid)
                     or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'submission_id')) loop
        execute format('alter table %s enable row level security', t);
        -- Somebody had opened the wall: it stands again with the policies it had.
        continue when exists (select from pg_policy p where p.polrelid = t);
        execute format('create policy system on %s to "${app}_system" using (true)', t);
        execute format('create policy national on %s for select to "${app}_national" using (true)', t);
        execute format('create policy entered on %s to "${app}_case" using (submission_id = (select casework.scope_case()))',
            t);
        execute format('create policy seen on %s for select to "${app}_reader"'
            || ' using (exists (select from casework.submission s where s.id = submission_id))', t);
    end loop;
end
$$;
