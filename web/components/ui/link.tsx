"use client";
import NextLink, { useLinkStatus } from "next/link";
import { type ComponentProps, useState } from "react";
import { createPortal } from "react-dom";

/**
 * A link within the studio. The page behind it is fetched ahead once somebody points at it, touches it or tabs to it, and not because it can be
 * seen: a market full of cards would otherwise ask for a dozen pages while the first one is still coming alive.
 */
export function Link({ onPointerEnter, onFocus, children, ...rest }: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  const [meant, setMeant] = useState(false);
  return (
    <NextLink
      {...rest}
      prefetch={meant ? null : false}
      onPointerEnter={(event) => {
        setMeant(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setMeant(true);
        onFocus?.(event);
      }}
    >
      {children}
      <Awaited />
    </NextLink>
  );
}

/**
 * A bar at the top of the window while a link's page is awaited. A placeholder of the page itself would also be what a first visit paints first,
 * and React shows nothing behind it for the next 300 ms.
 */
function Awaited() {
  const { pending } = useLinkStatus();
  return pending && createPortal(<span aria-hidden className="awaited" />, document.body);
}
