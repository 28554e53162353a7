import { PromptBar } from "./prompt-bar";

/** The first sentence and the prompt: a visitor types before reading anything else. */
export function Hero() {
  return (
    <section className="shell pt-14 pb-12 sm:pt-20 lg:pt-24" aria-labelledby="promise">
      <div className="max-w-5xl">
        <h1 id="promise" className="text-[clamp(2.9rem,9.2vw,7.25rem)] leading-[0.95] tracking-[-0.035em]">
          Type an idea
          <span aria-hidden className="ml-[0.08em] inline-block h-[0.72em] w-[0.09em] translate-y-[0.02em] animate-blink bg-volt" />
          <br />
          <span className="text-mint">Own it.</span> <span className="text-market">Wear it.</span>
        </h1>
        <p className="mt-7 max-w-xl text-lg text-dim sm:text-xl">Four pictures from one sentence. Mint the one you like, put it on a tee or a poster, and earn when somebody orders it.</p>
      </div>
      <PromptBar />
    </section>
  );
}
