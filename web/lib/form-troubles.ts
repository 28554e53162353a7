import { Problem, explain } from "./api/problem";

/** What was refused of a form: sentences by its fields, and under `form` what is about none of them. */
export type Troubles<F extends string> = Partial<Record<F | "form", string>>;

/**
 * A refusal by the fields of a form. A field is named by its path in the body, or by the end of it (`city` for `shippingAddress.city`), and a list
 * answers for its items (`tags` for `tags[2]`). What the form has no field for stands by the button, with its path.
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
