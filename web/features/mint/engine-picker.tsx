"use client";
import type { ImageEngine } from "@/lib/api/types";
import { engineName, priceOf, whereOf } from "@/lib/engines";
import { classNames } from "@/components/ui/class-names";

type Props = { engines: ImageEngine[]; style: string; aspect: string; chosen: string; onChoose: (engine: string) => void };

/** What paints: any engine, or one of them. Nothing to choose where there is only one. */
export function EnginePicker({ engines, style, aspect, chosen, onChoose }: Props) {
  if (engines.length < 2) return null;
  return (
    <fieldset data-testid="engines">
      <legend className="mb-3 text-sm font-medium">Engine</legend>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Choice id="" name="Any engine" lines={["The studio’s own order; another one takes over if one fails"]} chosen={chosen} onChoose={onChoose} />
        {engines.map((engine) => (
          <Choice key={engine.id} id={engine.id} name={engineName(engine.id)} lines={[`${engine.ai ? "AI" : "Not AI"} · ${costs(engine)}`, whereOf(engine), ...notes(engine)]} unable={unable(engine, style, aspect)} chosen={chosen} onChoose={onChoose} />
        ))}
      </div>
    </fieldset>
  );
}

function costs({ usdPerPicture }: ImageEngine): string {
  return Number(usdPerPicture) === 0 ? "Free" : `${priceOf(usdPerPicture)}, paid by the studio`;
}

function notes({ responds }: ImageEngine): string[] {
  return responds ? [] : ["Not responding at the moment: your request would wait"];
}

/** Why an engine cannot make this, or nothing. */
export function unable({ styles, aspects }: Pick<ImageEngine, "styles" | "aspects">, style: string, aspect: string): string | null {
  if (!styles.includes(style)) return "Not in this style";
  return aspects.includes(aspect) ? null : "Not in this shape";
}

function Choice({ id, name, lines, unable: why = null, chosen, onChoose }: { id: string; name: string; lines: string[]; unable?: string | null; chosen: string; onChoose: (engine: string) => void }) {
  return (
    <label className="relative">
      <input type="radio" name="engine" value={id} checked={chosen === id} disabled={why !== null} onChange={() => onChoose(id)} className="peer absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed" data-testid={`engine-${id || "any"}`} />
      <span
        className={classNames(
          "cut-sm block h-full border border-line bg-deep px-4 py-3 transition-colors peer-checked:border-mint peer-checked:bg-mint/10 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-volt",
          why === null ? "peer-hover:border-edge" : "text-faint",
        )}
      >
        <span className="block font-display font-bold">{name}</span>
        {(why === null ? lines : [why]).map((line) => (
          <span key={line} className="block text-[0.8125rem] leading-snug text-dim">
            {line}
          </span>
        ))}
      </span>
    </label>
  );
}
