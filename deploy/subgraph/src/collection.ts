import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts';
import { Locked, OriginalMinted, OwnershipTransferred, Transfer as Moved, Unlocked } from '../generated/templates/Originals/FofoCollection';
import { Token, Transfer } from '../generated/schema';
import { collectionAt } from './collections';
import { idOf, numbered } from './ids';

const KIND = 'ORIGINALS';

export function onOwnershipTransferred(event: OwnershipTransferred): void {
  const collection = collectionAt(event.address, KIND, event);
  collection.owner = event.params.newOwner;
  collection.save();
}

/** Minting, burning and everything between. A contract reports the transfer before or after the content: either may come first. */
export function onTransfer(event: Moved): void {
  const collection = collectionAt(event.address, KIND, event);
  if (event.params.from.equals(Address.zero())) collection.supply = collection.supply.plus(BigInt.fromI32(1));
  if (event.params.to.equals(Address.zero())) collection.supply = collection.supply.minus(BigInt.fromI32(1));
  collection.save();

  const token = tokenAt(event.params.id, event);
  token.owner = event.params.to;
  token.save();

  const transfer = new Transfer(idOf(event));
  transfer.collection = event.address;
  transfer.token = token.id;
  transfer.from = event.params.from;
  transfer.to = event.params.to;
  transfer.pieces = BigInt.fromI32(1);
  transfer.at = event.block.timestamp;
  transfer.tx = event.transaction.hash;
  transfer.save();
}

export function onOriginalMinted(event: OriginalMinted): void {
  const token = tokenAt(event.params.tokenId, event);
  token.creator = event.params.creator;
  token.content = event.params.content;
  token.save();
}

export function onLocked(event: Locked): void {
  lock(event.params.tokenId, event, true);
}

export function onUnlocked(event: Unlocked): void {
  lock(event.params.tokenId, event, false);
}

function lock(number: BigInt, event: ethereum.Event, locked: boolean): void {
  const token = tokenAt(number, event);
  token.locked = locked;
  token.save();
}

function tokenAt(number: BigInt, event: ethereum.Event): Token {
  const id = numbered(event.address, number);
  const known = Token.load(id);
  if (known != null) return known;
  const token = new Token(id);
  token.collection = event.address;
  token.number = number;
  token.owner = Address.zero();
  token.locked = false;
  token.mintedAt = event.block.timestamp;
  token.mintedIn = event.transaction.hash;
  return token;
}
