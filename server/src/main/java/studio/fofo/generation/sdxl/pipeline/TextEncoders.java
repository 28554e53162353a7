package studio.fofo.generation.sdxl.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import studio.fofo.generation.sdxl.text.ClipTokenizer;
import studio.fofo.inference.Model;
import studio.fofo.inference.Tensor;

/**
 * SDXL's two text encoders. What the UNet reads are the hidden states before the last layer of both, side by side, and the pooled embedding
 * of the second.
 */
final class TextEncoders implements AutoCloseable {

  private static final String INPUT = "input_ids";
  private static final String HIDDEN = "hidden_states.";
  private static final String POOLED = "text_embeds";

  private static final int REMEMBERED = 16;

  private final Encoder first;
  private final Encoder second;
  /** Variants of an order have the same prompts, and orders of a style the same negative one. */
  private final Map<String, Encoded> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Encoded> eldest) {
      return size() > REMEMBERED;
    }
  };

  private record Encoder(ClipTokenizer tokenizer, Model model, String penultimate) {

    Encoder(ClipTokenizer tokenizer, Model model) {
      this(tokenizer, model, penultimate(model));
    }

    private static String penultimate(Model model) {
      var last = model.outputs().stream().filter(name -> name.startsWith(HIDDEN))
          .mapToInt(name -> Integer.parseInt(name.substring(HIDDEN.length()))).max().orElse(0);
      if (last < 1) {
        throw new IllegalArgumentException("a text encoder has no hidden states: export the model with the task text-to-image");
      }
      return HIDDEN + (last - 1);
    }

    Map<String, Tensor> run(String prompt, Set<String> outputs) {
      return model.run(Map.of(INPUT, Tensor.of(tokenizer.tokens(prompt), 1, ClipTokenizer.CONTEXT)), outputs);
    }
  }

  /**
   * An encoded prompt.
   *
   * @param hidden 77 rows
   * @param pooled one row
   */
  record Encoded(float[] hidden, float[] pooled) {

    Encoded zeros() {
      return new Encoded(new float[hidden.length], new float[pooled.length]);
    }
  }

  TextEncoders(ClipTokenizer firstTokenizer, Model first, ClipTokenizer secondTokenizer, Model second) {
    this.first = new Encoder(firstTokenizer, first);
    this.second = new Encoder(secondTokenizer, second);
    if (!second.outputs().contains(POOLED)) {
      throw new IllegalArgumentException("the second text encoder has no output " + POOLED + ": it is not SDXL's");
    }
  }

  /** Not thread-safe. */
  Encoded encode(String prompt) {
    var known = remembered.get(prompt);
    if (known == null) {
      known = compute(prompt);
      remembered.put(prompt, known);
    }
    return known;
  }

  private Encoded compute(String prompt) {
    var one = output(first.run(prompt, Set.of(first.penultimate())), first.penultimate());
    var outputs = second.run(prompt, Set.of(second.penultimate(), POOLED));
    var two = output(outputs, second.penultimate());
    return new Encoded(beside(one, two), output(outputs, POOLED));
  }

  private static float[] output(Map<String, Tensor> outputs, String name) {
    var tensor = outputs.get(name);
    if (tensor == null) {
      throw new IllegalStateException("the text encoder gave no " + name);
    }
    return tensor.floats();
  }

  private static float[] beside(float[] one, float[] two) {
    var wide = one.length / ClipTokenizer.CONTEXT;
    var wider = two.length / ClipTokenizer.CONTEXT;
    var both = new float[one.length + two.length];
    for (var token = 0; token < ClipTokenizer.CONTEXT; token++) {
      System.arraycopy(one, token * wide, both, token * (wide + wider), wide);
      System.arraycopy(two, token * wider, both, token * (wide + wider) + wide, wider);
    }
    return both;
  }

  @Override
  public void close() {
    first.model().close();
    second.model().close();
  }
}
