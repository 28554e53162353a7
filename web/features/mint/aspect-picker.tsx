"use client";
import { aspects } from "./aspects";

export function AspectPicker({ chosen, onChoose }: { chosen: string; onChoose: (aspect: string) => void }) {
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium">Shape</legend>
      <div className="flex flex-wrap gap-2">
        {aspects.map(({ value, name, width, height }) => (
          <label key={value} className="relative">
            <input type="radio" name="aspect" value={value} checked={chosen === value} onChange={() => onChoose(value)} className="peer absolute inset-0 size-full cursor-pointer opacity-0" />
            <span className="cut-sm flex min-h-12 items-center gap-3 border border-line px-4 text-dim transition-colors peer-checked:border-mint peer-checked:bg-mint/10 peer-checked:text-text peer-hover:border-edge peer-focus-visible:outline-2 peer-focus-visible:outline-volt">
              <span aria-hidden className="border border-current" style={{ width, height }} />
              {name}
              <span className="font-mono text-xs text-faint">{value}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
