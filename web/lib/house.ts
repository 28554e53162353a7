/** The house's own pages, in the order of the footer. */
export const housePages = [
  ["/help", "Help"],
  ["/contact", "Contact"],
  ["/returns", "Returns"],
  ["/terms", "Terms"],
  ["/privacy", "Privacy"],
  ["/content-policy", "Content policy"],
] as const;
