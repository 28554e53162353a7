package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionSubmitted;

class TransactionListenersTest {

  private static final TransactionKind MINT = new TransactionKind("mint");
  private static final TransactionKind MINT_AGAIN = new TransactionKind("mint-again");

  private final List<String> heard = new ArrayList<>();

  @Test
  void notifiesOnlyTheListenerOfTheKind() {
    var listeners = new TransactionListeners(List.of(listener(MINT), listener(MINT_AGAIN)));

    listeners.on(new TransactionSubmitted(MINT.of("1"), 1, "0x01"));
    listeners.on(new TransactionConfirmed(MINT_AGAIN.of("2"), 1, "0x02", 1, 21_000, List.of()));
    listeners.on(new TransactionFailed(MINT.of("3"), 1, 0, "insufficient funds"));
    listeners.on(new TransactionFailed(new TransactionKind("nobodys").of("4"), 1, 0, "insufficient funds"));

    assertThat(heard).containsExactly("mint hears that mint:1 is submitted", "mint-again hears that mint-again:2 is confirmed",
        "mint hears that mint:3 failed");
  }

  @Test
  void refusesTwoListenersOfOneKind() {
    assertThatThrownBy(() -> new TransactionListeners(List.of(listener(MINT), listener(new TransactionKind("mint")))))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("mint");
  }

  @Test
  void refusesNamesThatAreNotValidInCrashPoints() {
    for (var word : List.of("", "mint:", "Mint", "mint_1", "-mint", "mint-")) {
      assertThatIllegalArgumentException().as(word).isThrownBy(() -> new TransactionKind(word));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> MINT.of(" "));
  }

  private TransactionListener listener(TransactionKind kind) {
    return new TransactionListener() {

      @Override
      public TransactionKind kind() {
        return kind;
      }

      @Override
      public void onSubmitted(TransactionSubmitted submitted) {
        heard.add(kind + " hears that " + submitted.purpose() + " is submitted");
      }

      @Override
      public void onConfirmed(TransactionConfirmed confirmed) {
        heard.add(kind + " hears that " + confirmed.purpose() + " is confirmed");
      }

      @Override
      public void onFailed(TransactionFailed failed) {
        heard.add(kind + " hears that " + failed.purpose() + " failed");
      }
    };
  }
}
