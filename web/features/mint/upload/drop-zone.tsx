"use client";
import { type DragEvent, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Size, sharpUpTo, shortestSide, weight } from "./picture";

export type Chosen = { file: File; url: string; kind: string; size: Size | null };
type Props = { chosen: Chosen | null; trouble: string | undefined; busy: boolean; onFile: (file: File) => void; onSize: (size: Size) => void; onUnreadable: () => void };

/** Where a picture is dropped, or chosen with the mouse or the keyboard: the whole field is one file input. Shows what was chosen. */
export function DropZone({ chosen, trouble, busy, onFile, onSize, onUnreadable }: Props) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, entered: boolean) => {
    event.preventDefault();
    setOver(entered && !busy);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div>
      <label
        htmlFor="picture"
        onDragEnter={(event) => drag(event, true)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
        className={classNames(
          "cut group relative grid aspect-[4/3] place-items-center overflow-hidden border bg-deep transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-volt lg:aspect-square",
          over ? "border-mint bg-mint/10" : trouble ? "border-bad" : chosen ? "border-line" : "border-dashed border-edge hover:border-mint",
        )}
        data-testid="drop-zone"
      >
        <input
          id="picture"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          disabled={busy}
          onChange={({ target }) => {
            if (target.files?.[0]) onFile(target.files[0]);
            // The same file can be chosen again after it was changed on the disk.
            target.value = "";
          }}
          aria-label={chosen ? `Choose another picture instead of ${chosen.file.name}` : "Choose a picture"}
          aria-invalid={trouble ? true : undefined}
          aria-describedby="picture-note"
          className="absolute inset-0 z-10 size-full cursor-pointer opacity-0 file:cursor-pointer disabled:cursor-not-allowed"
        />
        {chosen ? <Preview chosen={chosen} onSize={onSize} onUnreadable={onUnreadable} /> : <Invitation over={over} />}
      </label>
      <p id="picture-note" className={classNames("mt-3 text-sm", trouble ? "text-bad" : "text-faint")} role={trouble ? "alert" : undefined} data-testid="picture-note">
        {trouble ?? (chosen ? <About chosen={chosen} /> : `PNG, JPEG or WebP. At least ${shortestSide} px on the shorter side; pixel art may be small. Transparent parts stay transparent.`)}
      </p>
    </div>
  );
}

function Invitation({ over }: { over: boolean }) {
  return (
    <span className="flex flex-col items-center gap-4 px-6 text-center">
      <svg aria-hidden viewBox="0 0 64 56" className="h-14 text-edge transition-colors group-hover:text-mint" fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M9 1h46l8 8v38l-8 8H9l-8-8V9z" />
        <path d="m9 43 14-16 10 11 8-8 14 13" />
        <circle cx="44" cy="17" r="5" stroke="var(--room)" />
      </svg>
      <span className="font-display text-xl font-bold text-text">{over ? "Drop it" : <><span className="pointer-coarse:hidden">Drop your picture here</span><span className="hidden pointer-coarse:inline">Choose a picture</span></>}</span>
      <span className="text-sm text-dim pointer-coarse:hidden">
        or <span className="text-text underline decoration-edge underline-offset-4 group-hover:decoration-mint">choose a file</span>
      </span>
    </span>
  );
}

/** On a chequered ground, so that clear parts show; small pictures keep their pixels sharp. */
function Preview({ chosen, onSize, onUnreadable }: Pick<Props, "onSize" | "onUnreadable"> & { chosen: Chosen }) {
  const small = chosen.size !== null && Math.min(chosen.size.width, chosen.size.height) < shortestSide;
  return (
    <span className="absolute inset-0 bg-[conic-gradient(var(--color-deep)_25%,var(--color-panel)_0_50%,var(--color-deep)_0_75%,var(--color-panel)_0)] bg-[length:24px_24px]">
      <img
        key={chosen.url}
        src={chosen.url}
        alt={`Preview of ${chosen.file.name}`}
        onLoad={({ currentTarget }) => onSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
        onError={onUnreadable}
        style={small ? { imageRendering: "pixelated" } : undefined}
        className="size-full object-contain"
        data-testid="preview"
      />
      <span aria-hidden className="label absolute right-3 bottom-3 bg-ink/85 px-2.5 py-1.5 text-dim group-hover:text-text">
        Choose another
      </span>
    </span>
  );
}

function About({ chosen: { file, kind, size } }: { chosen: Chosen }) {
  const facts = [file.name, kind, weight(file.size), ...(size ? [`${size.width} × ${size.height} px`] : [])];
  const small = size && Math.min(size.width, size.height) < shortestSide;
  return (
    <>
      <span className="break-words text-dim">{facts.join(" · ")}</span>
      {size && <span className="mt-1 block">{small ? "At this size it counts as pixel art: each pixel is printed as a sharp square." : `Prints sharply up to ${sharpUpTo(size)}, and softer beyond that.`}</span>}
    </>
  );
}
