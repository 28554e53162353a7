import type { Fields } from "./store";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Excludes secrets, files, and whatever must be confirmed each time. */
const left = new Set(["password", "file", "hidden", "submit", "button", "reset"]);

/**
 * The values of a form. A checkbox is named with its value, so that each is stored separately; of radio buttons, the chosen one is stored.
 */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const control of controlsOf(form)) {
    if (isBox(control)) fields[nameOf(control)] = control.checked ? "on" : "";
    else if (!isRadio(control) || control.checked) fields[nameOf(control)] = control.value;
  }
  return fields;
}

/**
 * Restores the values of a form as if they were typed, and removes them from the pending ones. Fields that do not exist yet stay pending.
 */
export function fill(form: HTMLFormElement, pending: Map<string, string>): void {
  for (const control of controlsOf(form)) {
    const name = nameOf(control);
    const wanted = pending.get(name);
    if (wanted === undefined || !takes(control, wanted)) continue;
    pending.delete(name);
    if (isRadio(control) || isBox(control)) {
      if (control.checked !== (isRadio(control) || wanted === "on")) control.click();
    } else if (control.value !== wanted) type(control, wanted);
  }
}

export function nameOf(control: Control): string {
  return isBox(control) ? `${control.name}=${control.value}` : control.name;
}

function takes(control: Control, value: string): boolean {
  if (isRadio(control)) return control.value === value;
  return !(control instanceof HTMLSelectElement) || Array.from(control.options).some((option) => option.value === value);
}

/** The prototype's setter: React intercepts the element's own, and would not notice the change. */
function type(control: Control, value: string): void {
  const prototype = control instanceof HTMLSelectElement ? HTMLSelectElement.prototype : control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter((element): element is Control => isControl(element) && element.name !== "" && !left.has(element.type));
}

export function isControl(element: unknown): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === "checkbox";
}

function isRadio(control: Control): control is HTMLInputElement {
  return control.type === "radio";
}
