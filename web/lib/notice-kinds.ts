/** The kinds of notices, in the words of the account page. */
export const noticeKinds: Record<string, string> = {
  order_paid: "Your payment arrived",
  order_shipped: "Your parcel is on its way",
  order_delivered: "Your parcel was delivered",
  order_refunded: "Your money came back",
  parcel_out_for_delivery: "Your parcel arrives today",
  parcel_exception: "Your parcel needs attention",
  mail_suppressed: "We could not send you mail",
  order_sold: "You sold something",
  sale_refunded: "A sale was cancelled",
};
