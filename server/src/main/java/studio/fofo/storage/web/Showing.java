package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.web.Asker;
import studio.fofo.storage.Cid;
import studio.fofo.storage.Exposure;
import studio.fofo.storage.StorageErrors;

/** Decides whether a file may be served, by asking the modules that restrict files. */
@Component
class Showing {

  private final List<Exposure> exposures;
  private final Asker asker;

  Showing(ObjectProvider<Exposure> exposures, Asker asker) {
    this.exposures = exposures.orderedStream().toList();
    this.asker = asker;
  }

  /** A file's names, the signature of its link, and the refusal for callers without access. */
  record File(Set<String> addresses, @Nullable String signature, Refusal unknown) {}

  static File media(String path, @Nullable String signature, Refusal unknown) {
    return new File(Set.of(path), signature, unknown);
  }

  /** By digest, whatever the spelling of the CID. A name that contains its block is not restricted. */
  static File block(Cid cid, Refusal unknown) {
    if (cid.blockWithin().isPresent()) {
      return new File(Set.of(cid.toString()), null, unknown);
    }
    return new File(Set.copyOf(List.of(
        cid.toString(), Cid.v1(Cid.Codec.DAG_PB, cid.digest()).toString(), Cid.v1(Cid.Codec.RAW, cid.digest()).toString())), null, unknown);
  }

  /**
   * @return whether it is public, so that shared caches may store it
   * @throws Refusal not found, for callers without access; {@code STORAGE_TAKEN_DOWN}
   */
  boolean isForEverybody(File file, HttpServletRequest request) {
    var caller = asker.of(request).orElse(null);
    var verdicts = exposures.stream().map(exposure -> verdict(exposure, file, caller)).toList();
    if (verdicts.stream().allMatch(Exposure.Verdict.EVERYBODY::equals)
        || exposures.stream().anyMatch(exposure -> exposure.isShownToAll(file.addresses()))) {
      return true;
    }
    if (verdicts.contains(Exposure.Verdict.TAKEN_DOWN)) {
      throw new Refusal(StorageErrors.STORAGE_TAKEN_DOWN, "an operator of this studio took this picture down");
    }
    if (verdicts.contains(Exposure.Verdict.OTHERS)) {
      throw file.unknown();
    }
    return !verdicts.contains(Exposure.Verdict.THIS_ASKER);
  }

  private static Exposure.Verdict verdict(Exposure exposure, File file, @Nullable Caller caller) {
    var signature = file.signature();
    var verdict = exposure.of(file.addresses(), caller);
    return verdict == Exposure.Verdict.OTHERS && signature != null && exposure.isGivenAway(file.addresses(), signature)
        ? Exposure.Verdict.THIS_ASKER : verdict;
  }
}
