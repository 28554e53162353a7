"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { Problem, explain } from "@/lib/api/problem";
import type { AcceptedJob, ImageEngine, Style } from "@/lib/api/types";
import { useSignedInAction } from "@/lib/auth/use-signed-in-action";
import { useDraft } from "@/lib/draft/use-draft";
import { IntentKey } from "@/lib/keys";
import { QuotaNote } from "@/components/quota-note";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { Advanced } from "./advanced";
import { AspectPicker } from "./aspect-picker";
import { aspects } from "./aspects";
import { EnginePicker, unable } from "./engine-picker";
import { Heard } from "./heard";
import { StylePicker } from "./style-picker";
import { useHeard } from "./use-heard";

const longest = 1000;

/** What an address asks for; each part may be empty, or nothing that is known here. */
export type Recipe = Record<"prompt" | "style" | "aspect" | "seed" | "negative" | "engine", string>;

/** The prompt and how it shall be painted. Submitting leads to the job's own page. */
export function Compose({ styles, engines, from }: { styles: Style[]; engines: ImageEngine[]; from: Recipe }) {
  const router = useRouter();
  const whenSignedIn = useSignedInAction();
  const intent = useRef(new IntentKey());
  const [prompt, setPrompt] = useState(from.prompt);
  const [style, setStyle] = useState(styles.some(({ id }) => id === from.style) ? from.style : (styles[0]?.id ?? ""));
  const [aspect, setAspect] = useState(aspects.some(({ value }) => value === from.aspect) ? from.aspect : "1:1");
  const [seed, setSeed] = useState(/^\d{1,10}$/.test(from.seed) ? from.seed : "");
  const [negative, setNegative] = useState(from.negative);
  const [wanted, setWanted] = useState(from.engine);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // A choice that another style or shape made impossible comes back with them.
  const engine = engines.find(({ id }) => id === wanted);
  const chosen = engine && unable(engine, style, aspect) === null ? wanted : "";
  const understood = useHeard(prompt, style);
  const element = useRef<HTMLFormElement>(null);
  // Other words, or a style to try, in the address start a new draft.
  const sent = useDraft(`compose/${Object.values(from).join("/")}`, element);

  const send = async () => {
    const body = { prompt: prompt.trim(), style, aspect, seed: seed === "" ? undefined : Number(seed), negativePrompt: negative.trim() || undefined, engine: chosen || undefined };
    setSending(true);
    setProblem(null);
    try {
      const job = await api.post<AcceptedJob>("/ai/generate", { body, idempotencyKey: intent.current.of(body) });
      intent.current.done();
      sent();
      router.push(`/mint/${job.id}`);
    } catch (thrown) {
      if (thrown instanceof Problem && !thrown.retryable) intent.current.done();
      setProblem(explain(thrown));
      setSending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (prompt.trim() !== "" && !sending) whenSignedIn(() => void send());
  };
  return (
    <form ref={element} onSubmit={submit} className="grid gap-9" data-testid="compose">
      <div>
        <label htmlFor="prompt" className="mb-3 block text-sm font-medium">
          Your idea
        </label>
        <div className="cut border border-edge bg-deep p-1.5 transition-colors focus-within:border-mint">
          <textarea
            id="prompt"
            name="prompt"
            value={prompt}
            onChange={(event) => setPrompt(event.target.value)}
            maxLength={longest}
            rows={3}
            placeholder="a neon fox in the rain"
            required
            className="block min-h-28 w-full resize-y bg-transparent px-4 py-3 text-xl outline-none placeholder:text-faint"
            data-testid="prompt"
          />
          <div className="flex items-center justify-between gap-4 pr-1 pl-4">
            <span className="font-mono text-xs text-faint">
              {prompt.length}/{longest}
            </span>
            <Button type="submit" look="primary" size="large" busy={sending} disabled={prompt.trim() === ""} data-testid="generate">
              Paint four
            </Button>
          </div>
        </div>
        <div aria-live="polite">
          <Heard understood={understood} className="mt-3" />
        </div>
        <p className="mt-3 text-sm text-faint">Describe who or what, the weather and the time of day, in any of 27 languages. Words in quotes become lettering.</p>
      </div>
      {problem ? <Trouble>{problem}</Trouble> : <QuotaNote names={["jobs", "jobs-waiting"]} />}
      <StylePicker styles={styles} chosen={style} onChoose={setStyle} />
      <AspectPicker chosen={aspect} onChoose={setAspect} />
      <EnginePicker engines={engines} style={style} aspect={aspect} chosen={chosen} onChoose={setWanted} />
      <Advanced open={from.seed !== "" || from.negative !== ""} seed={seed} onSeed={setSeed} negative={negative} onNegative={setNegative} />
    </form>
  );
}
