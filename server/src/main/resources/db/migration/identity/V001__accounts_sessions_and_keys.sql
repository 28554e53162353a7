create table users (
  id         text        primary key,
  created_at timestamptz not null
);

-- Addresses are public; in the spelling of EIP-55.
create table wallets (
  user_id    text        not null references users,
  address    text        not null check (address ~ '^0x[0-9A-Fa-f]{40}$'),
  linked_at  timestamptz not null,
  primary key (user_id, address)
);
create unique index wallets_address on wallets (lower(address));

create table emails (
  user_id      text        primary key references users,
  email_index  bytea       not null unique check (length(email_index) = 32),
  email_sealed bytea       not null,
  verified_at  timestamptz not null
);

-- A person's data key, under the master key. No reference to users: data can be sealed for somebody who is yet to confirm.
create table user_keys (
  user_id    text        primary key,
  sealed_key bytea       not null,
  created_at timestamptz not null
);

-- The installation's keys, under the master key.
create table secrets (
  purpose text  primary key,
  sealed  bytea not null
);

create table nonces (
  nonce      text        primary key,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index on nonces (expires_at);

create table email_codes (
  id          text        primary key,
  email_index bytea       not null,
  user_id     text        not null,
  code_hash   bytea       not null check (length(code_hash) = 32),
  attempts    int         not null default 0 check (attempts between 0 and 5),
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index on email_codes (email_index, issued_at desc);

-- A session is a family of refresh tokens, each the successor of one before.
create table sessions (
  user_id    text        not null references users,
  id         text        not null unique,
  created_at timestamptz not null,
  ended_at   timestamptz,
  end_reason text        check (end_reason in ('signed_out', 'reuse')),
  primary key (user_id, id),
  check ((ended_at is null) = (end_reason is null))
);

create table refresh_tokens (
  token_hash bytea       primary key check (length(token_hash) = 32),
  session_id text        not null references sessions (id) on delete cascade,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index on refresh_tokens (session_id);
create index on refresh_tokens (expires_at);

create table api_keys (
  user_id      text        not null references users,
  id           text        not null unique,
  name         text        not null check (length(name) between 1 and 80),
  scopes       text[]      not null check (cardinality(scopes) > 0),
  secret_hash  bytea       not null check (length(secret_hash) = 32),
  created_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (user_id, id)
);

create table signing_keys (
  id             text        primary key,
  public_key     text        not null,
  sealed_private bytea       not null,
  signs_from     timestamptz not null,
  signs_until    timestamptz not null,
  accepted_until timestamptz not null,
  check (signs_from < signs_until and signs_until < accepted_until)
);
