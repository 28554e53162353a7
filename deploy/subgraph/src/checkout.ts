import { BigInt, Bytes } from '@graphprotocol/graph-ts';
import { OrderPaid, OrderRefunded, OrderSettled, Withdrawn } from '../generated/Checkout/FofoCheckout';
import { Payment, Share, Turnover } from '../generated/schema';
import { withdrawal } from './withdrawals';

/** `Settlement.Immediate` of contracts/src/types/Payments.sol: the shares are credited with the payment. */
const IMMEDIATE = 0;

export function onOrderPaid(event: OrderPaid): void {
  const quote = event.params.quote;
  const payment = new Payment(event.params.orderId);
  payment.payer = event.params.payer;
  payment.token = event.params.token;
  payment.amount = event.params.amount;
  payment.refundableAfter = quote.refundableAfter;
  payment.paidAt = event.block.timestamp;
  payment.paidIn = event.transaction.hash;
  payment.block = event.block.number;
  const immediate = quote.settlement == IMMEDIATE;
  payment.status = immediate ? 'SETTLED' : 'ESCROWED';
  if (immediate) {
    payment.endedAt = event.block.timestamp;
    payment.endedIn = event.transaction.hash;
  }
  payment.save();

  for (let index = 0; index < quote.shares.length; index++) {
    const share = new Share(event.params.orderId.concatI32(index));
    share.payment = payment.id;
    share.account = quote.shares[index].account;
    share.amount = quote.shares[index].amount;
    share.save();
  }

  const turnover = turnoverOf(payment.token);
  turnover.payments += 1;
  if (immediate) turnover.settled = turnover.settled.plus(payment.amount);
  else turnover.escrowed = turnover.escrowed.plus(payment.amount);
  turnover.save();
}

export function onOrderSettled(event: OrderSettled): void {
  const payment = Payment.load(event.params.orderId);
  if (payment == null) return;
  payment.status = 'SETTLED';
  payment.endedAt = event.block.timestamp;
  payment.endedIn = event.transaction.hash;
  payment.save();

  const turnover = turnoverOf(payment.token);
  turnover.escrowed = turnover.escrowed.minus(payment.amount);
  turnover.settled = turnover.settled.plus(payment.amount);
  turnover.save();
}

export function onOrderRefunded(event: OrderRefunded): void {
  const payment = Payment.load(event.params.orderId);
  if (payment == null) return;
  payment.status = 'REFUNDED';
  payment.refundedByPayer = event.params.byPayer;
  payment.endedAt = event.block.timestamp;
  payment.endedIn = event.transaction.hash;
  payment.save();

  const turnover = turnoverOf(payment.token);
  turnover.escrowed = turnover.escrowed.minus(payment.amount);
  turnover.refunded = turnover.refunded.plus(payment.amount);
  turnover.save();
}

export function onWithdrawn(event: Withdrawn): void {
  withdrawal(event, event.params.account, event.params.token, event.params.to, event.params.amount);
}

function turnoverOf(token: Bytes): Turnover {
  const known = Turnover.load(token);
  if (known != null) return known;
  const turnover = new Turnover(token);
  turnover.payments = 0;
  turnover.escrowed = BigInt.zero();
  turnover.settled = BigInt.zero();
  turnover.refunded = BigInt.zero();
  return turnover;
}
