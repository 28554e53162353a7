import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts';

/** Of what an event reports: its transaction and its place in the block. */
export function idOf(event: ethereum.Event): Bytes {
  return event.transaction.hash.concatI32(event.logIndex.toI32());
}

/** Of a token or an edition: the contract and the number as 32 bytes, most significant first. */
export function numbered(contract: Address, number: BigInt): Bytes {
  const word = new Bytes(32);
  const digits = Bytes.fromBigInt(number);
  for (let index = 0; index < 32; index++) word[31 - index] = index < digits.length ? digits[index] : 0;
  return contract.concat(word);
}
