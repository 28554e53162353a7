package studio.fofo.catalog;

import java.util.List;
import java.util.Optional;

/** All blanks. Fixed while the process runs. */
public interface Blanks {

  List<Blank> all();

  Optional<Blank> find(BlankId id);

  /** @throws studio.fofo.kernel.Refusal {@code BLANK_UNKNOWN} */
  Blank require(BlankId id);
}
