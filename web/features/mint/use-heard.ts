"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/api/client";
import type { Understood } from "@/lib/api/types";

/** So that a word is asked for when it is typed, not each of its letters. */
const pause = 350;
/** What fits into an address in any script; for longer prompts the job itself says what was understood. */
const longest = 400;

/** What the painter understands of the prompt, a moment after it was typed; null while that is unknown. */
export function useHeard(prompt: string, style: string): Understood | null {
  const [settled, setSettled] = useState(prompt.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(prompt.trim()), pause);
    return () => clearTimeout(timer);
  }, [prompt]);
  const asked = settled.slice(0, longest);
  const { data } = useQuery({
    queryKey: ["heard", asked, style],
    queryFn: ({ signal }) => api.get<Understood>(`/ai/understanding?${new URLSearchParams({ prompt: asked, style })}`, { signal }),
    enabled: asked !== "" && style !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
  return asked === "" ? null : (data ?? null);
}
