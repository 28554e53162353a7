/** The kinds of mail that somebody can end, in the words of the account page. */
export const optionalMail: Record<string, { title: string; about: string }> = {
  order_sold: { title: "Each sale", about: "When somebody bought your work and their payment arrived." },
  sales_digest: { title: "Weekly sales", about: "On Mondays, what you sold in the week before." },
  dao_digest: { title: "Weekly letter of the DAO", about: "On Mondays, the points you gained." },
  operator_notice: { title: "Work for operators", about: "When an order or a parcel needs a person, or blanks run low." },
};
