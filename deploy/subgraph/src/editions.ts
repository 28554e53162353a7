import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts';
import { EditionClosed, EditionCreated, OwnershipTransferred, TransferBatch, TransferSingle } from '../generated/templates/Editions/FofoEditions';
import { Edition, Holding, Transfer } from '../generated/schema';
import { collectionAt } from './collections';
import { idOf, numbered } from './ids';

const KIND = 'EDITIONS';

export function onOwnershipTransferred(event: OwnershipTransferred): void {
  const collection = collectionAt(event.address, KIND, event);
  collection.owner = event.params.newOwner;
  collection.save();
}

export function onEditionCreated(event: EditionCreated): void {
  const edition = editionAt(event.params.editionId, event);
  edition.creator = event.params.creator;
  edition.content = event.params.content;
  edition.maxSupply = event.params.maxSupply;
  edition.opensAt = event.params.opensAt;
  edition.closesAt = event.params.closesAt;
  edition.royaltyBps = event.params.royaltyBps;
  edition.save();
}

export function onEditionClosed(event: EditionClosed): void {
  const edition = editionAt(event.params.editionId, event);
  edition.closed = true;
  edition.save();
}

export function onTransferSingle(event: TransferSingle): void {
  move(event, event.params.from, event.params.to, event.params.id, event.params.amount, 0);
}

export function onTransferBatch(event: TransferBatch): void {
  for (let index = 0; index < event.params.ids.length; index++) {
    move(event, event.params.from, event.params.to, event.params.ids[index], event.params.amounts[index], index);
  }
}

function move(event: ethereum.Event, from: Address, to: Address, number: BigInt, pieces: BigInt, place: i32): void {
  const collection = collectionAt(event.address, KIND, event);
  const edition = editionAt(number, event);
  if (from.equals(Address.zero())) {
    edition.minted = edition.minted.plus(pieces);
    collection.supply = collection.supply.plus(pieces);
  } else {
    hold(edition, from, pieces.neg());
  }
  if (to.equals(Address.zero())) {
    edition.burnt = edition.burnt.plus(pieces);
    collection.supply = collection.supply.minus(pieces);
  } else {
    hold(edition, to, pieces);
  }
  edition.save();
  collection.save();

  const transfer = new Transfer(idOf(event).concatI32(place));
  transfer.collection = event.address;
  transfer.edition = edition.id;
  transfer.from = from;
  transfer.to = to;
  transfer.pieces = pieces;
  transfer.at = event.block.timestamp;
  transfer.tx = event.transaction.hash;
  transfer.save();
}

function hold(edition: Edition, owner: Address, change: BigInt): void {
  const id = edition.id.concat(owner);
  let holding = Holding.load(id);
  if (holding == null) {
    holding = new Holding(id);
    holding.edition = edition.id;
    holding.owner = owner;
    holding.pieces = BigInt.zero();
  }
  holding.pieces = holding.pieces.plus(change);
  holding.save();
}

function editionAt(number: BigInt, event: ethereum.Event): Edition {
  const id = numbered(event.address, number);
  const known = Edition.load(id);
  if (known != null) return known;
  const edition = new Edition(id);
  edition.collection = event.address;
  edition.number = number;
  edition.creator = Address.zero();
  edition.content = Bytes.empty();
  edition.maxSupply = BigInt.zero();
  edition.minted = BigInt.zero();
  edition.burnt = BigInt.zero();
  edition.closed = false;
  edition.opensAt = BigInt.zero();
  edition.closesAt = BigInt.zero();
  edition.royaltyBps = 0;
  edition.createdAt = event.block.timestamp;
  return edition;
}
