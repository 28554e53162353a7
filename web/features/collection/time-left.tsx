"use client";
import { useEffect, useState } from "react";

/** Days to seconds until a moment; calls back once when it has come. */
export function TimeLeft({ until, onEnd }: { until: string; onEnd: () => void }) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) {
        clearInterval(timer);
        onEnd();
      }
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [until, onEnd]);
  return <span role="timer">{left === null ? "–" : spell(left)}</span>;
}

/** `2d 4h`, `4h 05m`, `5m 09s`. */
export function spell(seconds: number): string {
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  if (days > 0) return `${days}d ${hours}h`;
  return hours > 0 ? `${hours}h ${two(minutes)}m` : `${minutes}m ${two(seconds % 60)}s`;
}
