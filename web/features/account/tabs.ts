export const accountTabs = [
  ["/account", "Account"],
  ["/account/notices", "Notices"],
  ["/account/mail", "Mail"],
  ["/account/artworks", "Pictures"],
  ["/account/tokens", "Tokens"],
  ["/account/collections", "Collections"],
  ["/account/products", "Products"],
  ["/account/orders", "Orders"],
  ["/account/earnings", "Earnings"],
  ["/account/api-keys", "API keys"],
  ["/account/limits", "Limits"],
] as const;
