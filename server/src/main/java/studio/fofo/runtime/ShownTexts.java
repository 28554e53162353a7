package studio.fofo.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.runtime.review.TextReview;

/** The texts of one body that others will read, by their fields. */
final class ShownTexts {

  private final Map<String, String> texts = new LinkedHashMap<>();

  void add(String field, String text) {
    texts.put(field, text);
  }

  /** What may not be shown: each field; and where none is unfit by itself, all of them, since they are read together. */
  List<FieldError> unfit() {
    var unfit = texts.entrySet().stream().flatMap(text -> TextReview.standard().topic(text.getValue()).stream()
        .map(topic -> new FieldError(text.getKey(), topic.message()))).toList();
    return !unfit.isEmpty() || texts.size() < 2 ? unfit : TextReview.standard().topic(String.join(" , ", texts.values())).stream()
        .map(topic -> new FieldError(texts.keySet().iterator().next(), "together with the other fields " + topic.message())).toList();
  }
}
