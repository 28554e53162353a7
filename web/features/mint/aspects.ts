/** The shapes a picture may have, by what people make of them. */
export const aspects: readonly { value: string; name: string; width: number; height: number }[] = [
  { value: "1:1", name: "Square", width: 20, height: 20 },
  { value: "4:5", name: "Portrait", width: 18, height: 22.5 },
  { value: "3:4", name: "Print", width: 18, height: 24 },
  { value: "2:3", name: "Poster", width: 16, height: 24 },
  { value: "4:3", name: "Wide", width: 24, height: 18 },
  { value: "9:16", name: "Tall", width: 13.5, height: 24 },
  { value: "16:9", name: "Screen", width: 26, height: 14.6 },
];
