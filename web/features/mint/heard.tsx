import { classNames } from "@/components/ui/class-names";
import type { Understood } from "@/lib/api/types";

type Props = { understood: Understood | null | undefined; done?: boolean; className?: string };

/** Says which words are painted and which are left out: before a job is spent on them, and beside what came of it (`done`). */
export function Heard({ understood, done = false, className }: Props) {
  const { known = [], unknown = [], actions = [], undrawn = [] } = understood ?? {};
  if (known.length + unknown.length + actions.length + undrawn.length === 0) return null;
  return (
    <div className={classNames("grid gap-1.5 text-sm text-dim", className)} data-testid="heard">
      {known.length > 0 && (
        <p>
          {done ? "Painted: " : "The painter knows "}
          {known.map(({ words, subject }, index) => (
            <span key={words}>
              {index > 0 && separator(index, known.length)}
              <em className="text-text not-italic">{words}</em>
              {isOther(words, subject) && <span className="text-faint"> (as {subject})</span>}
            </span>
          ))}
          {actions.length > 0 && (
            <>
              {done ? ", shown " : ", and shows "}
              <List words={actions} />
            </>
          )}
          .
        </p>
      )}
      {undrawn.length > 0 && (
        <p className="border-l-2 border-dao pl-3">
          The painter draws things rather than actions: <List words={undrawn} /> {shown(undrawn.length, done)}.
        </p>
      )}
      {unknown.length > 0 && (
        <p className="border-l-2 border-dao pl-3">
          {done ? "Left out, since the painter does not know " : known.length > 0 ? "It does not know " : "The painter does not know "}
          <List words={unknown} />.{consequence(known.length > 0, done)}
        </p>
      )}
    </div>
  );
}

function List({ words }: { words: string[] }) {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && separator(index, words.length)}
      <em className="text-text not-italic">{word}</em>
    </span>
  ));
}

function shown(count: number, done: boolean): string {
  if (!done) return "will not be shown";
  return count > 1 ? "are not shown" : "is not shown";
}

function consequence(some: boolean, done: boolean): string {
  if (done) return some ? "" : " It chose a subject of its own.";
  return some ? " It will be left out." : " It will choose a subject of its own: name a thing, an animal or a person to decide it yourself.";
}

const separator = (index: number, count: number) => (index === count - 1 ? " and " : ", ");

/** "bikes" as bicycle is worth saying, "bicycles" as bicycle is not. */
function isOther(words: string, subject: string): boolean {
  return !words.startsWith(subject) && !subject.startsWith(words);
}
