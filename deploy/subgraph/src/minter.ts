import { BigInt } from '@graphprotocol/graph-ts';
import { EditionVoucherMinted, VoucherMinted, Withdrawn } from '../generated/Minter/FofoMinter';
import { VoucherMint } from '../generated/schema';
import { idOf } from './ids';
import { withdrawal } from './withdrawals';

export function onVoucherMinted(event: VoucherMinted): void {
  const mint = new VoucherMint(idOf(event));
  mint.collection = event.params.collection;
  mint.uid = event.params.uid;
  mint.recipient = event.params.recipient;
  mint.signer = event.params.signer;
  mint.number = event.params.tokenId;
  mint.pieces = BigInt.fromI32(1);
  mint.at = event.block.timestamp;
  mint.tx = event.transaction.hash;
  mint.save();
}

export function onEditionVoucherMinted(event: EditionVoucherMinted): void {
  const mint = new VoucherMint(idOf(event));
  mint.collection = event.params.editions;
  mint.uid = event.params.uid;
  mint.recipient = event.params.recipient;
  mint.signer = event.params.signer;
  mint.number = event.params.editionId;
  mint.pieces = event.params.quantity;
  mint.at = event.block.timestamp;
  mint.tx = event.transaction.hash;
  mint.save();
}

export function onWithdrawn(event: Withdrawn): void {
  withdrawal(event, event.params.account, event.params.token, event.params.to, event.params.amount);
}
