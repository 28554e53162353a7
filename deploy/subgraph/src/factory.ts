import { CollectionCreated, EditionsCreated } from '../generated/Factory/FofoFactory';
import { Editions, Originals } from '../generated/templates';
import { collectionAt } from './collections';

export function onCollectionCreated(event: CollectionCreated): void {
  const collection = collectionAt(event.params.collection, 'ORIGINALS', event);
  collection.owner = event.params.owner;
  collection.deployer = event.params.deployer;
  collection.save();
  Originals.create(event.params.collection);
}

export function onEditionsCreated(event: EditionsCreated): void {
  const collection = collectionAt(event.params.editions, 'EDITIONS', event);
  collection.owner = event.params.owner;
  collection.deployer = event.params.deployer;
  collection.save();
  Editions.create(event.params.editions);
}
