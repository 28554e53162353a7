import type { ReactNode } from "react";
import { FloorNav } from "@/features/console/floor/floor-nav";

export default function FactoryLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <FloorNav />
      {children}
    </>
  );
}
