/** When a block counts as final, in words that complete "once its block is …". The API's forms are `12`, `safe`, `finalized`, `finalized+500`. */
export function finalityWords(finality: string): string {
  const [mark, depth] = /^\d/.test(finality) ? [undefined, finality] : finality.split("+");
  const deep = depth === undefined ? undefined : depth === "1" ? "on the chain" : `${Number(depth).toLocaleString("en")} blocks deep`;
  const marked = mark === undefined ? undefined : mark === "safe" ? "marked as safe by the chain" : "final";
  return [marked, deep].filter(Boolean).join(" and ");
}
