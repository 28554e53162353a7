"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { ApiKey } from "@/lib/api/types";
import { useSentForm } from "@/lib/use-sent-form";
import { Listing } from "@/components/listing";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Hash } from "@/components/ui/hash";
import { Empty, Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { scopes } from "./scopes";

const fields = ["name"] as const;

/** Keys for programs. The secret is shown once, when it is made. */
export function ApiKeys() {
  const queries = useQueryClient();
  const [made, setMade] = useState<ApiKey | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["list", "/me/api-keys"] });
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
      <div>
        {made && <Secret made={made} />}
        <Listing<ApiKey> path="/me/api-keys" what="API keys" empty={<Empty title="No keys yet">A key lets a program act for you, within its scopes.</Empty>}>
          {(keys) => (
            <ul className="divide-y divide-line border-y border-line" data-testid="api-keys">
              {keys.map((key) => (
                <KeyRow key={key.id} apiKey={key} onRevoked={refresh} />
              ))}
            </ul>
          )}
        </Listing>
      </div>
      <NewKeyForm
        onMade={(key) => {
          setMade(key);
          void refresh();
        }}
      />
    </div>
  );
}

function Secret({ made }: { made: ApiKey }) {
  return (
    <div className="cut mb-8 border border-volt/70 bg-volt/6 p-6" role="status">
      <p className="font-medium">This is the only time the key “{made.name}” is shown. Copy it now.</p>
      <p className="mt-3 font-mono text-sm break-all" data-testid="new-api-key">
        {made.key}
      </p>
      <div className="mt-2">
        <Hash value={made.key ?? ""} label="API key" />
      </div>
    </div>
  );
}

function KeyRow({ apiKey, onRevoked }: { apiKey: ApiKey; onRevoked: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const revoke = () =>
    api
      .delete(`/me/api-keys/${apiKey.id}`)
      .then(onRevoked)
      .catch((thrown: unknown) => setProblem(explain(thrown)));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div>
        <p className="font-medium">
          {apiKey.name} <span className="font-mono text-sm font-normal text-faint">{apiKey.hint}</span>
        </p>
        <p className="mt-0.5 text-sm text-faint">
          {apiKey.scopes.join(", ")} · created <Time at={apiKey.createdAt} />
          {apiKey.lastUsedAt ? (
            <>
              , last used <Time at={apiKey.lastUsedAt} />
            </>
          ) : (
            ", never used"
          )}
        </p>
        {problem && <Trouble>{problem}</Trouble>}
      </div>
      {sure ? (
        <span className="flex gap-2">
          <Button size="small" look="quiet" onClick={() => setSure(false)}>
            Keep
          </Button>
          <Button size="small" look="danger" onClick={revoke}>
            Revoke permanently
          </Button>
        </span>
      ) : (
        <Button size="small" onClick={() => setSure(true)} aria-label={`Revoke ${apiKey.name}`}>
          Revoke
        </Button>
      )}
    </li>
  );
}

function NewKeyForm({ onMade }: { onMade: (key: ApiKey) => void }) {
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send } = useSentForm(fields, element);
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { name: String(form.get("key-name")).trim(), scopes: form.getAll("scope").map(String) };
    await send(body, async () => {
      onMade(await api.post<ApiKey>("/me/api-keys", { body }));
      element.current?.reset();
    });
  };
  return (
    <form ref={element} onSubmit={make} className="cut panel grid content-start gap-5 p-6" data-testid="api-key-form">
      <h2 className="text-xl">New key</h2>
      <TextField id="key-name" label="Name" required maxLength={80} placeholder="nightly import" error={troubles.name} />
      <fieldset>
        <legend className="mb-2 text-sm font-medium">What it may do</legend>
        <div className="grid gap-2">
          {scopes.map(([scope, meaning], index) => (
            <label key={scope} className="flex items-start gap-3 text-sm text-dim">
              <input type="checkbox" name="scope" value={scope} defaultChecked={index === 0} className="mt-1 size-4 accent-volt" />
              <span>
                <span className="font-mono text-text">{scope}</span>
                <br />
                {meaning}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {troubles.form && <Trouble>{troubles.form}</Trouble>}
      <Button type="submit" look="primary" busy={sending} data-testid="make-api-key">
        Create the key
      </Button>
    </form>
  );
}
