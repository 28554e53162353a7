-- db-scheduler's table, once for each role, so that a process polls only what it can execute.
do $$
declare
  role text;
begin
  foreach role in array array ['gateway', 'business', 'ai', 'chain'] loop
    execute format($table$
      create table tasks_%1$s (
        task_name            text                     not null,
        task_instance        text                     not null,
        task_data            bytea,
        execution_time       timestamp with time zone not null,
        picked               boolean                  not null,
        picked_by            text,
        last_success         timestamp with time zone,
        last_failure         timestamp with time zone,
        consecutive_failures int,
        last_heartbeat       timestamp with time zone,
        version              bigint                   not null,
        priority             smallint,
        primary key (task_name, task_instance)
      );
      create index on tasks_%1$s (execution_time);
      create index on tasks_%1$s (last_heartbeat);
    $table$, role);
  end loop;
end
$$;

-- One row per POST that creates or spends: claimed before the work, finished with the reply that a repeat gets.
create table idempotency_claims (
  caller          text        not null,
  key             text        not null check (length(key) between 1 and 255),
  fingerprint     bytea       not null,
  new_id          uuid        not null,
  leased_until    timestamptz not null,
  claimed_at      timestamptz not null,
  reply_status    int,
  reply_type      text,
  reply_location  text,
  reply_body      bytea,
  primary key (caller, key)
);
create index on idempotency_claims (claimed_at);
