package studio.fofo.chain.signing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import studio.fofo.chain.SignerRole;
import studio.fofo.kernel.Address;

/** The settings of a key are wrong: the process refuses to start. The message names the setting and what to set. */
public final class SignerRefused extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SignerRefused(String message) {
    super(message);
  }

  SignerRefused(String message, Throwable cause) {
    super(message, cause);
  }

  static SignerRefused otherAccount(long chainId, SignerRole role, Address found, Address named) {
    return new SignerRefused(ConfiguredKeys.setting(chainId, role) + " is the key of " + found + ", and "
        + ConfiguredKeys.addressSetting(chainId, role) + " names " + named + ": set it to " + found + ", or name the key of " + named);
  }

  /** Prints the message without a stack trace. */
  static final class Analysis extends AbstractFailureAnalyzer<SignerRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SignerRefused refused) {
      return new FailureAnalysis(refused.getMessage(), "Change the setting (docs/signers.md), then start again.", refused);
    }
  }
}
