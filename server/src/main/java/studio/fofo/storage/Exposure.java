package studio.fofo.storage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.Caller;

/** Port: for whom a stored file is, asked before it leaves. A module whose files are not for everybody implements it. */
public interface Exposure {

  /** Who may have a file. */
  enum Verdict {
    EVERYBODY,
    /** This asker, and not whoever else: no cache may keep it for others. */
    THIS_ASKER,
    /** Somebody else: to this asker it is not there. */
    OTHERS,
    /** Nobody any more: an operator took it down. */
    TAKEN_DOWN
  }

  /**
   * @param addresses the file's path under {@code /media}, or all spellings of its CID
   * @param asker null for strangers
   * @return {@code EVERYBODY} for what this module knows nothing of
   */
  Verdict of(Set<String> addresses, @Nullable Caller asker);

  /**
   * Whether somebody for whom a file is gave this link to it away, which says so.
   *
   * @param signature the query's {@code signature}
   */
  default boolean isGivenAway(Set<String> addresses, String signature) {
    return false;
  }

  /**
   * Whether this module shows the file to all of its own accord, so that it stays everybody's whoever else has a picture of the same
   * bytes.
   */
  default boolean isShownToAll(Set<String> addresses) {
    return false;
  }
}
