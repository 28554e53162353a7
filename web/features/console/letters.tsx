"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { LetterChoices, LetterPreview } from "@/lib/api/types";
import { words } from "@/lib/text";
import { classNames } from "@/components/ui/class-names";
import { Missing } from "@/components/ui/missing";

const looks = ["light", "dark", "text"] as const;
const widths = [390, 600] as const;

/** Every kind of mail about an invented order, in each language, as people see it. */
export function Letters() {
  const query = useQuery({ queryKey: ["letters"], queryFn: ({ signal }) => api.get<LetterChoices>("/console/letters", { signal }) });
  const [kind, setKind] = useState<string>("order_receipt");
  const [language, setLanguage] = useState<string>("en");
  const [sample, setSample] = useState<string>("usual");
  const [look, setLook] = useState<(typeof looks)[number]>("light");
  const [width, setWidth] = useState<(typeof widths)[number]>(600);
  const choices = query.data;
  if (!choices) return <Missing query={query} what="the letters" />;
  return (
    <div className="grid gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="grid content-start gap-5">
        <div className="grid gap-4">
          <Choice id="letter-kind" label="Kind" value={kind} set={setKind} options={choices.kinds.map((one) => [one, words(one)])} />
          <Choice id="letter-language" label="Language" value={language} set={setLanguage} options={choices.languages.map((one) => [one.language, one.name])} />
          <Choice id="letter-sample" label="Sample" value={sample} set={setSample} options={choices.samples.map((one) => [one, words(one)])} />
        </div>
        <Switch label="Look" values={looks} value={look} set={setLook} />
        <Switch label="Width" values={widths} value={width} set={setWidth} />
      </div>
      <Preview kind={kind} language={language} sample={sample} look={look} width={width} />
    </div>
  );
}

type Shown = { kind: string; language: string; sample: string; look: (typeof looks)[number]; width: number };

function Preview({ kind, language, sample, look, width }: Shown) {
  const scheme = look === "dark" ? "dark" : "light";
  const query = useQuery({
    queryKey: ["letters", kind, language, sample, scheme],
    queryFn: ({ signal }) => api.get<LetterPreview>(`/console/letters/${kind}?language=${language}&sample=${sample}&scheme=${scheme}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const letter = query.data;
  if (!letter) return <Missing query={query} what="the letter" />;
  return (
    <article className="cut panel min-w-0 overflow-hidden" aria-label={letter.subject}>
      <header className="border-b border-line px-5 py-4" lang={language}>
        <h2 className="text-lg" data-testid="letter-subject">
          {letter.subject}
        </h2>
        <p className="text-sm text-faint">{letter.preview}</p>
      </header>
      {look === "text" ? (
        <pre lang={language} className="max-h-[75vh] overflow-auto p-5 font-mono text-sm whitespace-pre-wrap">
          {letter.text}
        </pre>
      ) : (
        <div className="overflow-x-auto bg-raised">
          <iframe title={`Letter: ${letter.subject}`} sandbox="" srcDoc={letter.html} className="mx-auto block h-[75vh] max-w-full bg-white" style={{ width }} />
        </div>
      )}
    </article>
  );
}

function Choice({ id, label, value, set, options }: { id: string; label: string; value: string; set: (value: string) => void; options: [string, string][] }) {
  return (
    <label htmlFor={id} className="grid gap-1.5 text-sm">
      {label}
      <select id={id} value={value} onChange={(event) => set(event.target.value)} className="field">
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Switch<T extends string | number>({ label, values, value, set }: { label: string; values: readonly T[]; value: T; set: (value: T) => void }) {
  return (
    <fieldset className="grid gap-1.5 text-sm">
      <legend className="mb-1.5">{label}</legend>
      <div className="flex">
        {values.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === value}
            onClick={() => set(one)}
            className={classNames("min-h-11 flex-1 border px-3", one === value ? "border-volt bg-raised" : "border-line text-dim hover:text-text")}
          >
            {typeof one === "number" ? `${one} px` : words(one)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
