"use client";
import { type PointerEvent, useEffect, useRef, useState } from "react";

const MOST = 2;

/**
 * A picture over the whole window on the platform's own <dialog>: a click, Enter, + or − makes it larger and smaller, dragging, arrow keys or two
 * fingers move it (the window scrolls), Escape closes it.
 */
export function Zoom({ open, ...rest }: { open: boolean; url: string; name: string; onClose: () => void }) {
  return open ? <Opened {...rest} /> : null;
}

function Opened({ url, name, onClose }: { url: string; name: string; onClose: () => void }) {
  const element = useRef<HTMLDialogElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const dragged = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const [step, setStep] = useState(0);

  useEffect(() => {
    if (!element.current?.open) element.current?.showModal();
  }, []);

  /** Larger or smaller about a point of the pane, given as shares of it. */
  function zoom(next: number, x = 0.5, y = 0.5) {
    const box = pane.current;
    const to = Math.max(0, Math.min(MOST, next));
    if (!box || to === step) return;
    const ratio = 2 ** (to - step);
    const left = (box.scrollLeft + box.clientWidth * x) * ratio - box.clientWidth * x;
    const top = (box.scrollTop + box.clientHeight * y) * ratio - box.clientHeight * y;
    setStep(to);
    requestAnimationFrame(() => box.scrollTo({ left, top }));
  }

  function release(event: PointerEvent<HTMLDivElement>) {
    const start = dragged.current;
    dragged.current = null;
    if (start?.moved || event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    zoom(step === MOST ? 0 : step + 1, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }

  return (
    <dialog
      ref={element}
      aria-label={name}
      onClose={onClose}
      className="m-0 size-full max-h-none max-w-none bg-deep text-text"
      onKeyDown={(event) => {
        if (event.key === "+" || event.key === "=") zoom(step + 1);
        if (event.key === "-") zoom(step - 1);
      }}
    >
      <div
        ref={pane}
        tabIndex={0}
        role="group"
        aria-label={`${name}, ${step === 0 ? "all of it" : `${2 ** step} times as large`}; arrow keys move it, plus and minus change its size`}
        className={`size-full overflow-auto overscroll-contain ${step === MOST ? "cursor-zoom-out" : "cursor-zoom-in"}`}
        style={{ touchAction: "pan-x pan-y pinch-zoom" }}
        onKeyDown={(event) => {
          if (event.key === "Enter") zoom(step === MOST ? 0 : step + 1);
        }}
        onPointerDown={(event) => {
          dragged.current = { x: event.clientX, y: event.clientY, moved: false };
        }}
        onPointerMove={(event) => {
          const start = dragged.current;
          if (!start) return;
          if (Math.abs(event.clientX - start.x) + Math.abs(event.clientY - start.y) > 5) start.moved = true;
          if (!start.moved || event.pointerType !== "mouse") return;
          event.currentTarget.scrollBy(start.x - event.clientX, start.y - event.clientY);
          Object.assign(start, { x: event.clientX, y: event.clientY });
        }}
        onPointerUp={release}
        onPointerCancel={() => {
          dragged.current = null;
        }}
      >
        <img src={url} alt={name} draggable={false} className="block max-w-none object-contain select-none" style={{ width: `${2 ** step * 100}%`, height: `${2 ** step * 100}%` }} />
      </div>
      <div className="absolute top-4 right-4 flex gap-2">
        <Tool label="Smaller" sign="−" disabled={step === 0} onClick={() => zoom(step - 1)} />
        <Tool label="Larger" sign="+" disabled={step === MOST} onClick={() => zoom(step + 1)} />
        <Tool label="Close" sign="×" onClick={() => element.current?.close()} />
      </div>
    </dialog>
  );
}

function Tool({ label, sign, onClick, disabled = false }: { label: string; sign: string; onClick: () => void; disabled?: boolean }) {
  return (
    <button type="button" aria-label={label} disabled={disabled} onClick={onClick} className="cut-sm size-11 border border-line bg-deep text-xl leading-none text-text hover:border-edge disabled:opacity-40">
      {sign}
    </button>
  );
}
