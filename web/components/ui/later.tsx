"use client";
import { type ComponentType, useEffect, useState } from "react";
import { Dialog } from "./dialog";

type Opens = { open: boolean; onClose: () => void };

/**
 * A dialog whose code comes when it is opened for the first time, or a little `ahead` of that: most visitors open none. What does not come takes
 * nothing of the page with it; opening it again fetches it again.
 */
export function later<P extends Opens>(load: () => Promise<ComponentType<P>>) {
  let coming: Promise<ComponentType<P>> | null = null;
  const fetched = () => {
    coming ??= load().catch((thrown: unknown) => {
      coming = null;
      throw thrown;
    });
    return coming;
  };

  function Later(props: P) {
    const { open, onClose } = props;
    const [Loaded, setLoaded] = useState<ComponentType<P> | null>(null);
    const [lost, setLost] = useState(false);
    useEffect(() => {
      if (!open || Loaded) return;
      let gone = false;
      fetched().then(
        (component) => !gone && setLoaded(() => component),
        () => !gone && setLost(true),
      );
      return () => {
        gone = true;
        setLost(false);
      };
    }, [open, Loaded]);
    if (Loaded) return <Loaded {...props} />;
    return (
      <Dialog open={open && lost} onClose={onClose} title="This did not load" testId="not-loaded">
        <p className="text-dim">Check your connection and try again. If that does not help, reload the page: the studio may have been updated.</p>
      </Dialog>
    );
  }

  return Object.assign(Later, { ahead: () => void fetched().catch(() => undefined) });
}
