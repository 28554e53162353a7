package studio.fofo.chain;

import java.util.List;

/**
 * Checks what a module expects of a public chain, before our contracts are deployed there. Listed in {@code META-INF/spring.factories} and
 * made without beans, since the command that runs it has none.
 */
public interface ChainSurvey {

  /**
   * One thing that was looked at.
   *
   * @param what for example {@code price feed ETH 0x…}
   * @param sound whether it is as expected
   * @param found what it is; otherwise what to do, too
   */
  record Finding(String what, boolean sound, String found) {}

  List<Finding> survey(long chainId, ChainReads reads);
}
