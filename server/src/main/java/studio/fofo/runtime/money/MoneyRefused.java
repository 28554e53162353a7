package studio.fofo.runtime.money;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import studio.fofo.runtime.MoneyMode;

/** The process refuses to start: its settings mix play money with real money. */
final class MoneyRefused extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MoneyRefused(MoneyMode money, List<String> problems) {
    super(MoneyMode.PROPERTY + "=" + money.word() + " does not go with these settings:\n  - "
        + String.join("\n  - ", problems));
  }

  /** Prints all faults, without a stack trace. */
  static final class Analysis extends AbstractFailureAnalyzer<MoneyRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, MoneyRefused refused) {
      return new FailureAnalysis(refused.getMessage(), "Change each of the settings above (docs/settings.md), then start again.", refused);
    }
  }
}
