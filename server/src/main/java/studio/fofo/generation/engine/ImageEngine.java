package studio.fofo.generation.engine;

import java.util.Optional;
import studio.fofo.painter.Meant;

/**
 * Port: an image engine, which is either a {@link LocalEngine} or a {@link RemoteEngine}. Thread-safe.
 */
public sealed interface ImageEngine permits LocalEngine, RemoteEngine {

  Capabilities capabilities();

  /**
   * What this engine will draw of a prompt and what it has to leave out, so that people know before they wait; empty for engines that
   * accept any words.
   *
   * @param meant what is drawn for words that the engine does not know
   * @param version of the engine that drew or will draw it; the current one if that is no longer known
   */
  default Optional<Understood> understood(String prompt, String negativePrompt, Meant meant, String version) {
    return Optional.empty();
  }

  /**
   * Why it takes no orders now, in one sentence, for example because a model's file is missing; empty if it takes them. It is asked often,
   * and answers from memory. Its lane is open again as soon as this is empty.
   */
  default Optional<String> closedFor() {
    return Optional.empty();
  }
}
