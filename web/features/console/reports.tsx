"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Reported } from "@/lib/api/types";
import { reasonInWords } from "@/lib/reports";
import { Listing } from "@/components/listing";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/field";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

const lists = [
  ["To decide", "/console/reports"],
  ["Taken down", "/console/reports?takenDown=true"],
] as const;

const seenBy = { private: "private", unlisted: "anyone with the link", public: "on the public wall" } satisfies Record<Reported["visibility"], string>;

/** What people report, for an operator to take down or to leave; and what is down, to put back. */
export function Reports() {
  const [shown, setShown] = useState<(typeof lists)[number]>(lists[0]);
  const isOpen = shown === lists[0];
  return (
    <>
      <div role="group" aria-label="Which pictures" className="mb-6 flex gap-2">
        {lists.map((list) => (
          <Button key={list[1]} size="small" aria-pressed={list === shown} onClick={() => setShown(list)} className={classNames(list === shown && "border-volt text-volt")}>
            {list[0]}
          </Button>
        ))}
      </div>
      <Listing<Reported>
        key={shown[1]}
        path={shown[1]}
        what="reports"
        refreshEvery={15_000}
        empty={isOpen ? <Empty title="Nothing to decide">Reports of pictures and products appear here.</Empty> : <Empty title="Nothing is taken down">Pictures you take down stay here, so that you can put them back.</Empty>}
      >
        {(items) => (
          <ul className="grid gap-4" data-testid="reports">
            {items.map((item) => (
              <Item key={item.id} item={item} path={shown[1]} />
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}

/** The picture is covered until one asks for it: nobody should meet it unprepared. */
function Item({ item, path }: { item: Reported; path: string }) {
  const [uncovered, setUncovered] = useState(false);
  return (
    <li className="cut panel grid gap-5 p-5 md:grid-cols-[11rem_1fr]" data-artwork={item.id}>
      <button type="button" onClick={() => setUncovered(!uncovered)} aria-pressed={uncovered} className="relative size-44 overflow-hidden border border-line bg-deep">
        <img src={item.thumbnailUrl} alt="" className={classNames("size-full object-cover", !uncovered && "scale-110 blur-xl")} />
        <span className={classNames("absolute inset-x-0 bottom-0 bg-ink/80 py-1.5 text-sm", uncovered && "sr-only")}>{uncovered ? "Cover the picture" : "Show the picture"}</span>
      </button>
      <div className="min-w-0">
        <h2 className="text-lg break-words">{item.prompt}</h2>
        <p className="mt-1 text-sm text-faint">
          <Link href={`/artworks/${item.id}`} className="underline underline-offset-4 hover:text-text">
            Open its page
          </Link>
          {" · "}
          {seenBy[item.visibility]}
          {item.takenDownFor && <> · taken down: {item.takenDownFor}</>}
        </p>
        <ul className="mt-4 grid gap-2.5 border-l-2 border-line pl-4">
          {item.reports.map((report) => (
            <li key={report.id} className="text-sm">
              <span className="font-medium">{reasonInWords(report.reason)}</span>
              <span className="text-faint">
                {" · "}
                {report.subject.startsWith("prod_") ? "as a product" : "as a picture"}
                {" · "}
                {report.signedIn ? "signed in" : "not signed in"}
                {" · "}
                <Time at={report.at} />
              </span>
              {report.words && <span className="block whitespace-pre-line text-dim">{report.words}</span>}
            </li>
          ))}
        </ul>
        <Decision item={item} path={path} />
      </div>
    </li>
  );
}

function Decision({ item, path }: { item: Reported; path: string }) {
  const [reason, setReason] = useState("");
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (way: "down" | "back" | "leave") =>
      way === "leave"
        ? api.put(`/console/artworks/${item.id}/dismissal`, { body: { reason } })
        : api.put(`/console/artworks/${item.id}/takedown`, { body: { takenDown: way === "down", reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["list", path] }),
  });
  const ready = reason.trim() !== "" && !decide.isPending;
  return (
    <div className="mt-5 grid gap-3">
      <TextField
        id={`reason-${item.id}`}
        label="Your reason"
        hint={item.takenDown ? "For the record." : "For the record. If you take it down, its maker sees this."}
        error={decide.error ? explain(decide.error) : null}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        {item.takenDown ? (
          <Button size="small" disabled={!ready} onClick={() => decide.mutate("back")}>
            Put it back
          </Button>
        ) : (
          <>
            <Button size="small" look="danger" disabled={!ready} onClick={() => decide.mutate("down")} data-testid="take-down">
              Take it down
            </Button>
            <Button size="small" disabled={!ready} onClick={() => decide.mutate("leave")} data-testid="dismiss">
              Leave it on show
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
