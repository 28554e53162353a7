import { Problem, explain } from "./api/problem";

/** The errors of a form: sentences by field, and under `form` those about no field. */
export type Troubles<F extends string> = Partial<Record<F | "form", string>>;

/**
 * Assigns a refusal to the fields of a form. A field is named by its path in the body, or by the end of it (`city` for
 * `shippingAddress.city`), and a list stands for its items (`tags` for `tags[2]`). Errors without a field in the form are shown next to the
 * button, with their path.
 */
export function troublesOf<F extends string>(thrown: unknown, fields: readonly F[]): Troubles<F> {
  const refused = thrown instanceof Problem ? Object.entries(thrown.fields) : [];
  if (refused.length === 0) return { form: explain(thrown) } as Troubles<F>;
  const troubles: Record<string, string> = {};
  for (const [path, message] of refused) {
    const field = fields.find((name) => path === name || path.endsWith(`.${name}`) || path.startsWith(`${name}[`));
    const place = field ?? "form";
    const said = field ? message : `${path}: ${message}`;
    troubles[place] = place === "form" && troubles.form ? `${troubles.form} · ${said}` : (troubles[place] ?? said);
  }
  return troubles as Troubles<F>;
}
