// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { afterEach, expect, it } from "vitest";
import { later } from "./later";

type Props = { open: boolean; onClose: () => void; what: string };
const Sheet = ({ open, what }: Props) => (open ? <p>{what}</p> : null);
const settled = () => act(() => Promise.resolve());

afterEach(cleanup);

it("fetches a dialog when it is opened, once", async () => {
  let fetched = 0;
  const Later = later<Props>(() => {
    fetched++;
    return Promise.resolve(Sheet);
  });
  const shown = render(<Later open={false} onClose={() => undefined} what="the form" />);
  await settled();
  expect(fetched).toBe(0);
  shown.rerender(<Later open onClose={() => undefined} what="the form" />);
  await settled();
  expect(screen.getByText("the form")).toBeTruthy();
  shown.rerender(<Later open={false} onClose={() => undefined} what="the form" />);
  shown.rerender(<Later open onClose={() => undefined} what="the form" />);
  await settled();
  expect(fetched).toBe(1);
});

it("says when it does not come, and fetches it again at the next click", async () => {
  const answers: (() => Promise<ComponentType<Props>>)[] = [() => Promise.reject(new Error("gone")), () => Promise.resolve(Sheet)];
  const Later = later<Props>(() => answers.shift()!());
  const shown = render(<Later open onClose={() => undefined} what="the form" />);
  await settled();
  expect(screen.getByText("This did not load")).toBeTruthy();
  shown.rerender(<Later open={false} onClose={() => undefined} what="the form" />);
  shown.rerender(<Later open onClose={() => undefined} what="the form" />);
  await settled();
  expect(screen.getByText("the form")).toBeTruthy();
});
