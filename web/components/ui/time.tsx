"use client";
import { useEffect, useState } from "react";

const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** A moment, in the reader's own time zone once the page is alive (in UTC before). */
export function Time({ at }: { at: string }) {
  const [text, setText] = useState(() => shown(at, format));
  useEffect(() => {
    const local = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the time zone is known in the browser only
    setText(shown(at, local));
  }, [at]);
  return <time dateTime={at}>{text}</time>;
}

function shown(at: string, how: Intl.DateTimeFormat): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : how.format(moment);
}

/** Minutes and seconds left until a moment; calls back once when it has come. */
export function Countdown({ until, onEnd }: { until: string; onEnd?: () => void }) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => {
      const now = Math.max(0, Math.floor((Date.parse(until) - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) {
        clearInterval(timer);
        onEnd?.();
      }
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [until, onEnd]);
  if (left === null) return <span className="font-mono">–:––</span>;
  return (
    <span className="font-mono tabular-nums" role="timer">
      {Math.floor(left / 60)}:{String(left % 60).padStart(2, "0")}
    </span>
  );
}
