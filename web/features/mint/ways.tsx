import { Tabs } from "@/components/ui/tabs";

/** The two ways to a picture: from words, or uploaded. */
export function Ways() {
  return (
    <Tabs
      label="Ways to a picture"
      tabs={[
        ["/mint", "Paint from words"],
        ["/mint/upload", "Upload your own"],
      ]}
    />
  );
}
