export const consoleTabs = [
  ["/console/factory", "Factory"],
  ["/console/orders", "Orders"],
  ["/console/reports", "Reports"],
  ["/console/mail", "Mail"],
  ["/console/reactions", "Reactions"],
] as const;
