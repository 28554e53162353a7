import type { Metadata } from "next";
import { StationScreen } from "@/features/console/floor/station";

export const metadata: Metadata = { title: "Station" };

export default function StationScreenPage() {
  return <StationScreen />;
}
