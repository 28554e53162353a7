package studio.fofo.storage.pins;

import studio.fofo.storage.blocks.BlockStore;

class HeldPinsTest extends PinsContract {

  @Override
  Pins pins(BlockStore reachable) {
    return new HeldPins(reachable);
  }
}
