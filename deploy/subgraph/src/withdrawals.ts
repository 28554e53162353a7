import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts';
import { Withdrawal } from '../generated/schema';
import { idOf } from './ids';

/** Checkout and minter have the same event. */
export function withdrawal(event: ethereum.Event, account: Address, token: Address, to: Address, amount: BigInt): void {
  const taken = new Withdrawal(idOf(event));
  taken.contract = event.address;
  taken.account = account;
  taken.token = token;
  taken.to = to;
  taken.amount = amount;
  taken.at = event.block.timestamp;
  taken.tx = event.transaction.hash;
  taken.save();
}
