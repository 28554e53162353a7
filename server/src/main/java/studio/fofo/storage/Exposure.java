package studio.fofo.storage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.Caller;

/** Port: access control for stored files, consulted before a file is served. A module whose files are not public implements it. */
public interface Exposure {

  /** Who may read a file. */
  enum Verdict {
    EVERYBODY,
    /** This caller, but not others: shared caches must not store it. */
    THIS_ASKER,
    /** Somebody else: this caller gets 404. */
    OTHERS,
    /** Nobody: an operator took it down. */
    TAKEN_DOWN
  }

  /**
   * @param addresses the file's path under {@code /media}, or all spellings of its CID
   * @param asker null for strangers
   * @return {@code EVERYBODY} for files of other modules
   */
  Verdict of(Set<String> addresses, @Nullable Caller asker);

  /**
   * Whether the link to a file is signed by somebody who may read it.
   *
   * @param signature the query's {@code signature}
   */
  default boolean isGivenAway(Set<String> addresses, String signature) {
    return false;
  }

  /**
   * Whether this module itself publishes the file, so that it stays public even if somebody has a private picture with the same bytes.
   */
  default boolean isShownToAll(Set<String> addresses) {
    return false;
  }
}
