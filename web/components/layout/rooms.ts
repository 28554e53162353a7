export type RoomName = "market" | "mint" | "dao";

/** The three rooms of the studio, in the order of the street. */
export const rooms: readonly { room: RoomName; name: string; short: string; href: string; line: string }[] = [
  { room: "market", name: "The Market", short: "Market", href: "/market", line: "Prints and pieces, made when you order." },
  { room: "mint", name: "The Neural Mint", short: "Mint", href: "/mint", line: "Type an idea. Choose one of four." },
  { room: "dao", name: "Alpha DAO", short: "DAO", href: "/dao", line: "Who made what, and what it earned." },
];
