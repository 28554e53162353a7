package studio.fofo.chain;

import studio.fofo.kernel.Address;

/** Contracts of ours that are created later than the deployment, such as creators' collections. In every role. */
public interface WatchedContracts {

  /**
   * From now on, {@link LogListener}s that name {@code name} receive this contract's logs. In the caller's transaction, which has to commit
   * before the contract can exist: earlier logs are not read. Repeating it has no effect.
   *
   * @param name one of {@link Contracts}
   */
  void watch(long chainId, String name, Address address);
}
