package studio.fofo.generation.meaning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.fofo.meaning.SentenceVectors;

/** Vectors that are computed once. */
final class KnownVectors implements SentenceVectors {

  private final SentenceVectors model;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  KnownVectors(SentenceVectors model) {
    this.model = model;
  }

  @Override
  public float[] of(String text) {
    return known.computeIfAbsent(text, model::of);
  }

  @Override
  public String digest() {
    return model.digest();
  }
}
