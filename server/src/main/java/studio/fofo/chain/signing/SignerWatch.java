package studio.fofo.chain.signing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.runtime.ReadinessCheck;

/**
 * Whether the signers in other processes work. They are asked for their accounts regularly, so that a failure is seen before somebody pays.
 * A signer that is down does not make this process unready: transactions wait for it, and everything else works.
 */
final class SignerWatch implements ReadinessCheck {

  private final List<Watched> signers;

  SignerWatch(List<Watched> signers) {
    this.signers = List.copyOf(signers);
  }

  boolean isEmpty() {
    return signers.isEmpty();
  }

  void look() {
    signers.forEach(one -> one.signer().check());
  }

  @Override
  public String name() {
    return "signers";
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  /** Without the reason, which stands in the log: anybody may read this. */
  @Override
  public Optional<String> warning() {
    var silent = signers.stream().filter(one -> one.signer().trouble().isPresent()).map(Watched::name).sorted()
        .collect(Collectors.joining(", "));
    return silent.isEmpty() ? Optional.empty()
        : Optional.of("no signatures from " + silent + ": what needs them waits; the log says why");
  }

  /** A signer and its place. */
  record Watched(SignersAtStart.Needed place, RemoteSigner signer) {

    String name() {
      return place.role().name().toLowerCase(Locale.ROOT) + " on chain " + place.chainId() + " (" + signer.address() + ")";
    }
  }
}
