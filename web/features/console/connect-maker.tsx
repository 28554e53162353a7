"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Maker, MakerStore } from "@/lib/api/types";
import { words } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { MakerMappings } from "./maker-mappings";

type Open = "account" | "mappings" | "posts" | null;

/** Connects a service in three steps: its token, one of its stores, and which of its variants make ours. */
export function ConnectMaker({ maker }: { maker: Maker }) {
  const [open, setOpen] = useState<Open>(null);
  const toggle = (what: Open) => setOpen(open === what ? null : what);
  return (
    <div className="mt-5">
      <div className="flex flex-wrap gap-3">
        <Button size="small" look={maker.connected ? "plain" : "primary"} aria-expanded={open === "account"} onClick={() => toggle("account")} data-testid="maker-account">
          {maker.connected ? "Replace the token" : "Connect"}
        </Button>
        {maker.connected && (
          <>
            <Button size="small" aria-expanded={open === "mappings"} onClick={() => toggle("mappings")}>
              Map variants
            </Button>
            <Button size="small" aria-expanded={open === "posts"} onClick={() => toggle("posts")}>
              Webhooks
            </Button>
          </>
        )}
      </div>
      {open === "account" && <Account maker={maker} onDone={() => setOpen("mappings")} />}
      {open === "mappings" && <MakerMappings name={maker.name} />}
      {open === "posts" && <Posts maker={maker} />}
    </div>
  );
}

function Account({ maker, onDone }: { maker: Maker; onDone: () => void }) {
  const [token, setToken] = useState("");
  const [store, setStore] = useState("");
  const client = useQueryClient();
  const path = `/console/suppliers/${maker.name}`;
  const refresh = () => client.invalidateQueries({ queryKey: ["console", "makers"] });
  const stores = useMutation({ mutationFn: () => api.post<{ stores: MakerStore[] }>(`${path}/stores`, { body: { token } }), onSuccess: (found) => setStore(found.stores[0]?.id ?? "") });
  const connect = useMutation({ mutationFn: () => api.put(`${path}/account`, { body: { token, store } }), onSuccess: () => (setToken(""), refresh(), onDone()) });
  const disconnect = useMutation({ mutationFn: () => api.delete(`${path}/account`), onSuccess: refresh });
  return (
    <div className="mt-5 grid max-w-xl gap-5 border-t border-line pt-5">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          stores.mutate();
        }}
      >
        <TextField id={`token-${maker.name}`} type="password" autoComplete="off" label="1. Token" hint={`Made in your account at ${words(maker.name)}. It is stored encrypted and never shown again.`} error={stores.error ? explain(stores.error) : null} value={token} onChange={(event) => setToken(event.target.value)} />
        <Button type="submit" size="small" className="justify-self-start" disabled={token.trim() === ""} busy={stores.isPending}>
          Find its stores
        </Button>
      </form>
      {stores.data && (
        <div className="grid gap-3">
          <Select id={`store-${maker.name}`} label="2. Store" error={connect.error ? explain(connect.error) : null} value={store} onChange={(event) => setStore(event.target.value)}>
            {stores.data.stores.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
          <Button size="small" look="primary" className="justify-self-start" disabled={store === ""} busy={connect.isPending} onClick={() => connect.mutate()}>
            Connect this store
          </Button>
          <p className="text-sm text-faint">3. Then confirm which of its variants make yours.</p>
        </div>
      )}
      {maker.connected && (
        <Button size="small" look="danger" className="justify-self-start" busy={disconnect.isPending} onClick={() => disconnect.mutate()}>
          Disconnect
        </Button>
      )}
    </div>
  );
}

function Posts({ maker }: { maker: Maker }) {
  const [secret, setSecret] = useState("");
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ["console", "makers"] });
  const path = `/console/suppliers/${maker.name}`;
  const store = useMutation({ mutationFn: () => api.put(`${path}/webhook-secret`, { body: { secret } }), onSuccess: () => (setSecret(""), refresh()) });
  const renew = useMutation({ mutationFn: () => api.put<{ url: string }>(`${path}/webhook-path`), onSuccess: refresh });
  return (
    <div className="mt-5 grid max-w-xl gap-6 border-t border-line pt-5">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          store.mutate();
        }}
      >
        <TextField id={`secret-${maker.name}`} type="password" autoComplete="off" label="Webhook secret" hint={store.isSuccess ? "Stored." : `What ${words(maker.name)} signs its posts with.`} error={store.error ? explain(store.error) : null} value={secret} onChange={(event) => setSecret(event.target.value)} />
        <Button type="submit" size="small" className="justify-self-start" disabled={secret.trim() === ""} busy={store.isPending}>
          Store the secret
        </Button>
      </form>
      <div className="grid gap-3">
        <p className="text-sm text-dim">If it cannot sign, give it an address that nobody can guess. A new one replaces the one before and is shown once.</p>
        <Button size="small" className="justify-self-start" busy={renew.isPending} onClick={() => renew.mutate()}>
          New address
        </Button>
        {renew.data && <code className="block border border-line bg-deep px-3 py-2 text-sm break-all">{renew.data.url}</code>}
        {renew.error && <p className="text-sm text-bad">{explain(renew.error)}</p>}
      </div>
    </div>
  );
}
