package studio.fofo.chain.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.ChainState;
import studio.fofo.chain.Chains;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;
import studio.fofo.testing.SettableClock;

/** A chain is judged by what lasts, not by one failed round. */
@ModuleTest
class ConditionWatchTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final long chain = OtherChains.next();
  private final SettableClock clock = new SettableClock(START);
  private final Chains chains;
  private final JdbcClient jdbc;
  private final View view = new View();
  private ConditionWatch watch;

  ConditionWatchTest(Chains chains, JdbcClient jdbc) {
    this.chains = chains;
    this.jdbc = jdbc;
    this.watch = restarted();
  }

  @BeforeEach
  void deployed() {
    jdbc.sql("insert into chain.deployments (chain_id, name, address, first_block) values (?, 'checkout', ?, 0) on conflict do nothing")
        .params(chain, "0x" + "11".repeat(20)).update();
  }

  @Test
  void isReadyOnceItsIndexIsAtTheHead() {
    view.silent = true;
    fail(PATIENCE);
    watch.succeeded(chain, true);
    assertThat(state()).as("still catching up").isEqualTo(ChainState.DOWN);
    watch.succeeded(chain, false);
    assertThat(state()).isEqualTo(ChainState.READY);
  }

  @Test
  void isNotDownBecauseOfOneFailedRound() {
    watch.succeeded(chain, false);
    view.silent = true;
    watch.failed(chain);
    assertThat(state()).isEqualTo(ChainState.READY);
    clock.advance(PATIENCE.minusSeconds(1));
    watch.failed(chain);
    assertThat(state()).isEqualTo(ChainState.READY);
    watch.succeeded(chain, false);
    clock.advance(Duration.ofSeconds(2));
    watch.failed(chain);
    assertThat(state()).as("a new beginning").isEqualTo(ChainState.READY);
  }

  @Test
  void isDownIfNoNodeRespondsForAWhile() {
    watch.succeeded(chain, false);
    view.silent = true;
    fail(PATIENCE);
    assertThat(state()).isEqualTo(ChainState.DOWN);
    watch = restarted();
    watch.failed(chain);
    assertThat(state()).as("after a restart").isEqualTo(ChainState.DOWN);
  }

  @Test
  void isSlowIfRoundsFailAlthoughNodesRespond() {
    watch.succeeded(chain, false);
    fail(PATIENCE);
    assertThat(state()).isEqualTo(ChainState.SLOW);
  }

  @Test
  void isDownWhileItHasNoNewBlocksAndSlowWhileNoneBecomesFinal() {
    view.newest = START.minusSeconds(61);
    watch.succeeded(chain, false);
    assertThat(state()).isEqualTo(ChainState.DOWN);
    view.newest = START.minusSeconds(59);
    view.stalls = true;
    watch.succeeded(chain, false);
    assertThat(state()).isEqualTo(ChainState.SLOW);
    view.stalls = false;
    watch.succeeded(chain, false);
    assertThat(state()).isEqualTo(ChainState.READY);
  }

  @Test
  void isSlowIfNobodyFollowsItAndDownWithoutContracts() {
    watch.succeeded(chain, false);
    clock.advance(Duration.ofMinutes(3));
    assertThat(state()).isEqualTo(ChainState.SLOW);
    assertThat(new ConditionRows(jdbc, chains, clock).of(OtherChains.next())).isEqualTo(ChainState.DOWN);
  }

  private void fail(Duration during) {
    watch.failed(chain);
    clock.advance(during);
    watch.failed(chain);
  }

  private ConditionWatch restarted() {
    return new ConditionWatch(new ConditionRows(jdbc, chains, clock), view, PATIENCE, clock);
  }

  private ChainState state() {
    return new ConditionRows(jdbc, chains, clock).of(chain);
  }

  private final class View implements ConditionWatch.Sight {

    private boolean silent;
    private boolean stalls;
    private Instant newest = START;

    @Override
    public boolean isSilent(long chainId) {
      return silent;
    }

    @Override
    public Optional<Instant> newestBlock(long chainId) {
      return Optional.of(newest);
    }

    @Override
    public Optional<Duration> halts(long chainId) {
      return Optional.of(Duration.ofMinutes(1));
    }

    @Override
    public boolean stalls(long chainId) {
      return stalls;
    }
  }
}
