"use client";
import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link within the studio. The page behind it is fetched ahead once somebody points at it, touches it or tabs to it, and not because it can be
 * seen: a market full of cards would otherwise ask for a dozen pages while the first one is still coming alive.
 */
export function Link({ onPointerEnter, onFocus, ...rest }: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
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
    />
  );
}
