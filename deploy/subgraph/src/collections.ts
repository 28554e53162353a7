import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts';
import { Collection } from '../generated/schema';

/** A contract of tokens. It may emit something before the factory reports its creation. */
export function collectionAt(address: Address, kind: string, event: ethereum.Event): Collection {
  const known = Collection.load(address);
  if (known != null) return known;
  const collection = new Collection(address);
  collection.kind = kind;
  collection.owner = Address.zero();
  collection.deployer = Address.zero();
  collection.supply = BigInt.zero();
  collection.createdAt = event.block.timestamp;
  return collection;
}
