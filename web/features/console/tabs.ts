export const consoleTabs = [
  ["/console/factory", "Factory"],
  ["/console/orders", "Orders"],
  ["/console/mail", "Mail"],
] as const;
