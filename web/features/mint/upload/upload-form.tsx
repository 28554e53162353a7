"use client";
import { type FormEvent, useState } from "react";
import type { Style } from "@/lib/api/types";
import { sources } from "@/lib/artwork";
import { useSignedInAction } from "@/lib/auth/use-signed-in-action";
import { QuotaNote } from "@/components/quota-note";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { DropZone } from "./drop-zone";
import { sizeTrouble, titleFrom } from "./picture";
import type { Field, Troubles } from "./troubles";
import { Travel } from "./travel";
import { useUpload } from "./use-upload";

const longest = 1000;

/** A picture of one's own, what it is called, how it was made. Sending leads to the artwork's page. */
export function UploadForm({ styles }: { styles: Style[] }) {
  const whenSignedIn = useSignedInAction();
  const { chosen, troubles, sent, choose, measured, unreadable, settle, setTroubles, send } = useUpload();
  const [title, setTitle] = useState("");
  const [source, setSource] = useState("");
  const [style, setStyle] = useState("");
  const [rights, setRights] = useState(false);
  const busy = sent !== null;

  const take = (file: File) =>
    void choose(file).then((taken) => {
      if (taken && title.trim() === "") setTitle(titleFrom(file.name));
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing: Troubles = {
      // What the studio refused can be sent again: half a file may arrive whole the next time.
      picture: chosen ? (chosen.size && sizeTrouble(chosen.size)) ?? undefined : "Choose a picture first.",
      title: title.trim() === "" ? "Give it a title." : undefined,
      source: source === "" ? "Say how it was made." : undefined,
      rights: rights ? undefined : "Upload only what you have the rights to, and confirm it here.",
    };
    const first = (["picture", "title", "source", "rights"] as const).find((field) => missing[field]);
    setTroubles(missing);
    if (first) document.getElementById(first)?.focus();
    else whenSignedIn(() => void send({ title: title.trim(), style, source }));
  };
  const edit = (field: Field, set: (value: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value);
    settle(field);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-10 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:gap-14" data-testid="upload">
      <DropZone chosen={chosen} trouble={troubles.picture} busy={busy} onFile={take} onSize={measured} onUnreadable={unreadable} />
      <div className="grid content-start gap-6">
        <TextField id="title" label="Title" value={title} onChange={edit("title", setTitle)} maxLength={longest} required disabled={busy} error={troubles.title} hint="What people read under the picture, in the token and on the product." />
        <Select id="source" label="How was it made?" value={source} onChange={edit("source", setSource)} required disabled={busy} error={troubles.source} hint="Recorded in the file and in the token, where everyone can read it.">
          <option value="" disabled>
            Choose …
          </option>
          {sources.map(([term, name]) => (
            <option key={term} value={term}>
              {name}
            </option>
          ))}
        </Select>
        <Select id="style" label="Style, if one fits" value={style} onChange={edit("style", setStyle)} disabled={busy} error={troubles.style} hint="Helps people find it among similar pictures.">
          <option value="">None of them</option>
          {styles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Rights checked={rights} trouble={troubles.rights} disabled={busy} onChange={(checked) => { setRights(checked); settle("rights"); }} />
        <div className="grid gap-4">
          {troubles.form ? <Trouble>{troubles.form}</Trouble> : <QuotaNote names={["uploads", "upload-bytes"]} />}
          <Button type="submit" look="primary" size="large" busy={busy} data-testid="send-upload">
            Upload it
          </Button>
          {sent !== null && <Travel sent={sent} />}
          <p className="text-sm text-faint">Only people with its link can see it, until you hang it on the public wall. Location, time and camera are removed from the file. The picture is kept at an address that never changes.</p>
        </div>
      </div>
    </form>
  );
}

function Rights({ checked, trouble, disabled, onChange }: { checked: boolean; trouble: string | undefined; disabled: boolean; onChange: (checked: boolean) => void }) {
  return (
    <div>
      <label htmlFor="rights" className="flex cursor-pointer items-start gap-3 border border-line bg-deep p-4 text-sm has-checked:border-mint has-checked:bg-mint/8">
        <input id="rights" type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} required aria-invalid={trouble ? true : undefined} aria-describedby={trouble ? "rights-note" : undefined} className="mt-0.5 size-5 shrink-0 scheme-dark accent-mint" />
        <span>
          The rights to this picture are mine
          <span className="mt-1 block text-dim">I made it, or its maker lets me print it, sell it and mint it.</span>
        </span>
      </label>
      {trouble && (
        <p id="rights-note" role="alert" className="mt-1.5 text-sm text-bad">
          {trouble}
        </p>
      )}
    </div>
  );
}
