"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Problem } from "@/lib/api/problem";
import type { Artwork } from "@/lib/api/types";
import { postForm } from "@/lib/api/upload";
import { IntentKey } from "@/lib/keys";
import type { Chosen } from "./drop-zone";
import { type Size, kindOfFile, sizeTrouble } from "./picture";
import { type Field, type Troubles, troublesOf } from "./troubles";

const noPicture = "The browser cannot read this file. Save the picture as PNG, JPEG or WebP.";

/** The chosen picture, what is wrong with the form, and its way to the studio. `sent` is 0 to 1 while it travels, null before. */
export function useUpload() {
  const router = useRouter();
  const intent = useRef(new IntentKey());
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [sent, setSent] = useState<number | null>(null);
  const url = chosen?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);

  const settle = (field: Field, trouble?: string | null) => setTroubles(({ form: _, ...before }) => ({ ...before, [field]: trouble ?? undefined }));
  const choose = async (file: File) => {
    const kind = kindOfFile(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
    settle("picture", kind ? null : "This is not a PNG, JPEG or WebP, whatever its name says. Save the picture as one of those.");
    setChosen(kind ? { file, url: URL.createObjectURL(file), kind, size: null } : null);
    return kind !== null;
  };
  const measured = (size: Size) => {
    setChosen((before) => before && { ...before, size });
    settle("picture", sizeTrouble(size));
  };
  const send = async (fields: Record<"title" | "style" | "source", string>) => {
    if (!chosen) return;
    const { file } = chosen;
    const form = new FormData();
    const filled = Object.entries({ ...fields, rights: "true" }).filter(([, value]) => value !== "");
    for (const [name, value] of filled) form.append(name, value);
    form.append("picture", file, file.name);
    const idempotencyKey = intent.current.of([filled, chosen.url, file.size]);
    setSent(0);
    setTroubles({});
    try {
      const artwork = await postForm<Artwork>("/artworks", { form, idempotencyKey, onSent: setSent });
      intent.current.done();
      router.push(`/artworks/${artwork.id}`);
    } catch (thrown) {
      if (thrown instanceof Problem && !thrown.retryable) intent.current.done();
      setTroubles(troublesOf(thrown, file));
      setSent(null);
    }
  };
  return { chosen, troubles, sent, choose, measured, unreadable: () => settle("picture", noPicture), settle, setTroubles, send };
}
