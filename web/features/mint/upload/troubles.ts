import { Problem } from "@/lib/api/problem";
import { type Troubles as Refused, troublesOf as refusedOf } from "@/lib/form-troubles";
import { sentence } from "@/lib/text";
import { weight } from "./picture";

export type Field = "picture" | "title" | "style" | "source" | "rights";
export type Troubles = Refused<Field>;

const fields: readonly Field[] = ["picture", "title", "style", "source", "rights"];

/** A refused upload as sentences, each for the field that it is about; what is about none stands by the button. */
export function troublesOf(thrown: unknown, file: Pick<File, "size">): Troubles {
  if (thrown instanceof Problem && thrown.code === "BODY_TOO_LARGE") return { picture: `This file is too large, it has ${weight(file.size)}. Save it as JPEG or WebP, or scale it down.` };
  const { form, ...known } = refusedOf(thrown, fields);
  const told = Object.entries(known).map(([field, note]) => [field, ended(about(field as Field, note))] as const);
  return { ...Object.fromEntries(told), ...(form ? { form: ended(sentence(form)) } : {}) };
}

/** The studio's notes begin with a verb where the field is their subject. */
function about(field: Field, note: string): string {
  const subject = { picture: "This picture", title: "The title", style: "The style", source: "What you chose", rights: "This" }[field];
  return /^(has|is|holds|moves)\b/.test(note) ? `${subject} ${note}` : sentence(note);
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
