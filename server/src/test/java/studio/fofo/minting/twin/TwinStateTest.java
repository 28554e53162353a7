package studio.fofo.minting.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.minting.twin.TwinState.CONFIRMED;
import static studio.fofo.minting.twin.TwinState.REQUESTED;
import static studio.fofo.minting.twin.TwinState.SUBMITTED;

import org.junit.jupiter.api.Test;
import studio.fofo.minting.twin.TwinState.Command;

class TwinStateTest {

  @Test
  void advancesFromSentToConfirmed() {
    assertThat(REQUESTED.on(Command.SENT)).hasValue(SUBMITTED);
    assertThat(SUBMITTED.on(Command.SENT)).as("sent again under another hash").hasValue(SUBMITTED);
    assertThat(CONFIRMED.on(Command.SENT)).as("what comes late").isEmpty();
  }

  @Test
  void isConfirmedOnceForEachTransactionThatBringsIt() {
    assertThat(REQUESTED.on(Command.TOKEN_CONFIRMED)).as("sent by somebody else").hasValue(CONFIRMED);
    assertThat(SUBMITTED.on(Command.TOKEN_CONFIRMED)).hasValue(CONFIRMED);
    assertThat(CONFIRMED.on(Command.TOKEN_CONFIRMED)).isEmpty();
    for (var state : TwinState.values()) {
      assertThat(state.on(Command.TOKEN_CONFIRMED_ELSEWHERE)).hasValue(CONFIRMED);
    }
  }
}
