import type { ImageEngine } from "./api/types";

const names: Record<string, string> = {
  procedural: "FOFO’s own painter",
  sdxl: "Stable Diffusion XL",
  comfyui: "ComfyUI",
  a1111: "Stable Diffusion web UI",
  sdcpp: "stable-diffusion.cpp",
  replicate: "Replicate",
  huggingface: "Hugging Face",
  openai: "OpenAI",
};
/** Engines on machines of the studio's own, beside its own process. */
const ownMachines = new Set(["comfyui", "a1111", "sdcpp"]);

/** An engine as people know it. */
export function engineName(id: string): string {
  return names[id] ?? id;
}

/** Who painted a picture, in a sentence: `FOFO’s own painter, which is not AI`. */
export function painter(engine: string, model?: string | null): string {
  if (engine === "procedural") return `${engineName(engine)}, which is not AI`;
  return model ? `${engineName(engine)}, ${model}` : engineName(engine);
}

/** `$0.01 a picture`, `Free`: exactly what the vendor charges, which may be fractions of a cent. */
export function priceOf(usdPerPicture: string): string {
  if (Number(usdPerPicture) === 0) return "Free";
  return `${dollars(usdPerPicture)} a picture`;
}

/** `$5.00`, `$0.0055`: at least two decimals, and never rounded. */
export function dollars(usd: string): string {
  const [whole, cents = ""] = usd.split(".");
  return `$${whole}.${cents.padEnd(2, "0")}`;
}

/** Where somebody's words go if they choose an engine. */
export function whereOf({ id, elsewhere }: Pick<ImageEngine, "id" | "elsewhere">): string {
  if (!elsewhere) return "In this studio";
  return ownMachines.has(id) ? "On a graphics machine of this studio" : `Your words are sent to ${engineName(id)}`;
}
