package studio.fofo.chain.deployment;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the command prints, asks and waits.
 *
 * @param confirmed asks whether to send
 */
record Terminal(PrintStream out, BooleanSupplier confirmed, Consumer<Duration> pause) {

  /** @param console null if the output is not a terminal's, so that nobody can be asked */
  static Terminal of(PrintStream out, @Nullable Console console) {
    return new Terminal(out, () -> asked(console), Terminal::sleep);
  }

  void say(String line) {
    out.println(line);
  }

  private static boolean asked(@Nullable Console console) {
    if (console == null) {
      throw new DeployRefused("nobody can confirm here: add --yes to send, or --dry-run to only look");
    }
    return "yes".equals(console.readLine("send these transactions? Write yes: "));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DeployRefused("interrupted: run the command again, which goes on here");
    }
  }
}
