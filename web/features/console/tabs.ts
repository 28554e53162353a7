export const consoleTabs = [
  ["/console", "Overview"],
  ["/console/factory", "Factory"],
  ["/console/makers", "Makers"],
  ["/console/engines", "Engines"],
  ["/console/orders", "Orders"],
  ["/console/reports", "Reports"],
  ["/console/mail", "Mail"],
  ["/console/letters", "Letters"],
  ["/console/reactions", "Reactions"],
] as const;
