"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";

const examples = ["a neon fox in the rain", "a samurai who missed the bus", "sunset that never loads"];

/** Carries what was typed into the Neural Mint. Without scripts it is a plain form that does the same. */
export function PromptBar() {
  const router = useRouter();
  const [prompt, setPrompt] = useState("");
  const go = (event: FormEvent) => {
    event.preventDefault();
    router.push(prompt.trim() ? `/mint?prompt=${encodeURIComponent(prompt.trim())}` : "/mint");
  };
  return (
    <form action="/mint" onSubmit={go} className="mt-9 max-w-3xl">
      <div className="cut flex flex-col gap-2 border border-edge bg-deep/90 p-2 focus-within:border-volt sm:flex-row">
        <label htmlFor="hero-prompt" className="sr-only">
          Your idea
        </label>
        <span aria-hidden className="hidden self-center pl-4 font-mono text-volt sm:block">
          &gt;
        </span>
        <input
          id="hero-prompt"
          name="prompt"
          value={prompt}
          maxLength={1000}
          onChange={(event) => setPrompt(event.target.value)}
          placeholder="a neon fox in the rain"
          autoComplete="off"
          className="min-h-13 min-w-0 flex-1 bg-transparent px-3 text-lg outline-none placeholder:text-faint"
        />
        <Button type="submit" look="primary" size="large">
          Imagine it
        </Button>
      </div>
      <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm text-dim">
        {examples.map((example) => (
          <li key={example}>
            <button type="button" onClick={() => setPrompt(example)} className="py-1 underline decoration-edge decoration-dotted underline-offset-4 hover:text-text">
              {example}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
