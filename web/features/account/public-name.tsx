"use client";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { Problem, explain } from "@/lib/api/problem";
import type { User } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { shortHash } from "@/lib/text";
import { useFocusOnTrouble } from "@/lib/use-focus-on-trouble";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";

/** The name by which everybody sees somebody, chosen or left open. */
export function PublicName({ user }: { user: User }) {
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  useFocusOnTrouble(element, problem);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    setSaving(true);
    setSaved(false);
    setProblem(null);
    try {
      const changed = await api.put<User>("/me/name", { body: { name: name === "" ? null : name } });
      useSession.setState({ user: changed });
      setSaved(true);
    } catch (thrown) {
      setProblem(thrown instanceof Problem ? thrown : explain(thrown));
    } finally {
      setSaving(false);
    }
  };
  const error = problem instanceof Problem ? (problem.fields.name ?? null) : null;
  const without = user.wallets[0] ? shortHash(user.wallets[0]) : "nameless";
  return (
    <section aria-labelledby="public-name" className="grid gap-5">
      <h2 id="public-name" className="text-2xl">
        Public name
      </h2>
      <form ref={element} onSubmit={save} className="grid gap-4">
        <div className="flex flex-wrap items-start gap-3">
          <TextField id="name" label="What others see" maxLength={40} defaultValue={user.name ?? ""} placeholder={without} autoComplete="nickname" error={error} hint="On your products, pictures and the DAO. Never your e-mail." className="min-w-60 flex-1" />
          <Button type="submit" busy={saving} className="mt-7" data-testid="save-name">
            Save
          </Button>
        </div>
        {problem && !error && <Trouble>{explain(problem instanceof Problem ? problem : new Error(problem))}</Trouble>}
        <p role="status" className={saved ? "text-sm text-good" : "sr-only"}>
          {saved ? (user.name ? `Everyone now sees you as ${user.name}.` : `Others now see you as ${without}.`) : ""}
        </p>
      </form>
    </section>
  );
}
