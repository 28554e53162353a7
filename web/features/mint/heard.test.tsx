import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Heard } from "./heard";

const text = (element: React.ReactElement) => renderToStaticMarkup(element).replace(/<[^>]+>/g, "");

test("says what is known and what is left out", () => {
  const said = text(<Heard understood={{ known: [{ words: "bicycle", subject: "bicycle", nearest: false }], unknown: ["typewriter", "sextant"], actions: [], undrawn: [] }} />);
  expect(said).toBe("The painter knows bicycle.It does not know typewriter and sextant. It will be left out.");
});

test("says as what a word of another language is painted", () => {
  expect(text(<Heard understood={{ known: [{ words: "fahrräder", subject: "bicycle", nearest: false }], unknown: [], actions: [], undrawn: [] }} />)).toBe("The painter knows fahrräder (as bicycle).");
  expect(text(<Heard understood={{ known: [{ words: "bicycles", subject: "bicycle", nearest: false }], unknown: [], actions: [], undrawn: [] }} />)).toBe("The painter knows bicycles.");
});

test("warns that the subject is chosen where none is known", () => {
  const unknown = { known: [], unknown: ["typewriter"], actions: [], undrawn: [] };
  expect(text(<Heard understood={unknown} />)).toContain("It will choose a subject of its own");
  expect(text(<Heard understood={unknown} done />)).toBe("Left out, since the painter does not know typewriter. It chose a subject of its own.");
});

test("says which actions are shown, and which are not, apart from unknown things", () => {
  const understood = { known: [{ words: "cat", subject: "cat", nearest: false }, { words: "bicycle", subject: "bicycle", nearest: false }], unknown: ["sextant"], actions: ["riding"], undrawn: ["waiting", "thinking"] };
  expect(text(<Heard understood={understood} />)).toBe(
    "The painter knows cat and bicycle, and shows riding.The painter draws things rather than actions: waiting and thinking will not be shown.It does not know sextant. It will be left out.",
  );
  expect(text(<Heard understood={{ ...understood, unknown: [] }} done />)).toBe(
    "Painted: cat and bicycle, shown riding.The painter draws things rather than actions: waiting and thinking are not shown.",
  );
});

test("says nothing where every word is understood, or nothing is known of it", () => {
  expect(text(<Heard understood={{ known: [], unknown: [], actions: [], undrawn: [] }} />)).toBe("");
  expect(text(<Heard understood={null} />)).toBe("");
});
