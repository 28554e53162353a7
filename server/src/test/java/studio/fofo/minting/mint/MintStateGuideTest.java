package studio.fofo.minting.mint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.fofo.minting.mint.MintState.Command;
import studio.fofo.minting.mint.MintState.Effect;
import studio.fofo.minting.mint.MintState.Step;
import studio.fofo.testing.Golden;

/** Keeps {@code docs/mint-states.md}: every state × every command. */
class MintStateGuideTest {

  @Test
  void keepsTheTableOfStatesAndCommands() {
    Golden.assertMatches("docs/mint-states.md", """
        # What happens to a mint

        Rows are the states of a mint, columns what happens to it. `→ state` is the next state, with its effects in the same transaction; `·` changes nothing, because
        it is a repeat, or comes too early or too late. `stored` is a row that is `storing` and has its metadata: from then on the chain is asked to mint, and an
        operator can stop it only by withdrawing that request. A confirmed mint whose token a reorganisation moves to another block is updated.

        | | %s |
        %s|
        %s
        The table is generated from `minting/mint/MintState`, which decides and touches nothing.
        """.formatted(Arrays.stream(Command.values()).map(MintStateGuideTest::words).collect(Collectors.joining(" | ")),
        "|---".repeat(Command.values().length + 1),
        Arrays.stream(MintState.values()).map(MintStateGuideTest::row).collect(Collectors.joining())));
  }

  private static String row(MintState state) {
    return "| **" + state.word() + "** | " + Arrays.stream(Command.values())
        .map(command -> state.on(command).map(MintStateGuideTest::outcome).orElse("·")).collect(Collectors.joining(" | ")) + " |\n";
  }

  private static String outcome(Step step) {
    return "→ `" + step.to().word() + "`" + (step.effects().isEmpty() ? "" : step.effects().stream()
        .map(MintStateGuideTest::words).collect(Collectors.joining(", ", " (", ")")));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void announcesATokenOnceAndRevealsItsArtworkThen() {
    var announcing = Arrays.stream(MintState.values()).flatMap(state -> state.on(Command.TOKEN_CONFIRMED).stream())
        .filter(step -> step.effects().contains(Effect.ANNOUNCE)).toList();
    assertThat(announcing).isNotEmpty().allSatisfy(step -> assertThat(step.effects()).contains(Effect.REVEAL_THE_ARTWORK));
    assertThat(MintState.CONFIRMED.on(Command.TOKEN_CONFIRMED)).hasValueSatisfying(step -> assertThat(step.effects()).isEmpty());
  }

  @Test
  void accountsForTheGasOnceOnEveryWayToAnEnd() {
    for (var state : MintState.values()) {
      steps(state).filter(step -> step.to() == MintState.CONFIRMED || step.to() == MintState.FAILED)
          .forEach(step -> assertThat(step.effects().contains(Effect.ACCOUNT_FOR_GAS)).as(state + " " + step)
              .isEqualTo(state != MintState.CONFIRMED));
    }
    assertThat(steps(MintState.FAILED)).isEmpty();
  }

  @Test
  void asksTheChainOnceAndIsNotStoppedAfterwards() {
    for (var state : MintState.values()) {
      var asks = steps(state).anyMatch(step -> step.effects().contains(Effect.ASK_THE_CHAIN));
      assertThat(asks).as(state.word()).isEqualTo(state == MintState.STORING);
      assertThat(state.on(Command.STOP).isPresent()).as(state.word())
          .isEqualTo(state == MintState.REQUESTED || state == MintState.STORING);
    }
  }

  private static Stream<Step> steps(MintState state) {
    return Arrays.stream(Command.values()).flatMap(command -> state.on(command).stream());
  }
}
