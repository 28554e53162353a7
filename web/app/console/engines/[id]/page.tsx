import type { Metadata } from "next";
import { EnginePage } from "@/features/console/engine";
import { TestPicture } from "@/features/mint/test-picture";

export const metadata: Metadata = { title: "An engine" };

export default async function ConsoleEnginePage({ params }: PageProps<"/console/engines/[id]">) {
  const { id } = await params;
  return (
    <EnginePage id={id}>
      <TestPicture engine={id} />
    </EnginePage>
  );
}
